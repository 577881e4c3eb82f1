package io.ruptura.archive.write;

import io.ruptura.archive.layout.StoredPoint;

/** Who wants to know how writing goes. Called from the thread that writes, between two attempts. */
public interface WriterWatch {

    /** The store has these points now; {@code newestMillis} is the latest time among them. */
    void written(int points, long newestMillis);

    /** The store did not take a batch, which is tried again in so many milliseconds. Throwing from here ends the attempts. */
    void waiting(String reason, long retryMillis);

    /** The store will never take this point. */
    void refused(StoredPoint point, String reason);
}
