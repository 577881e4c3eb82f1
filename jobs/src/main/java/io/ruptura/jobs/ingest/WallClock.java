package io.ruptura.jobs.ingest;

import java.io.Serializable;

/** The time of day, as an argument: everything that asks for it can be tested at any instant. */
@FunctionalInterface
public interface WallClock extends Serializable {

    /** Epoch milliseconds. */
    long nowMillis();

    /** How many seconds pass on this clock in a second on the wall. */
    default double speed() {
        return 1;
    }
}
