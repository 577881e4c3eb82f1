package io.ruptura.archive.write;

import io.ruptura.archive.HistoryConnection;
import io.ruptura.archive.layout.StoredPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Writes points to a store, whichever it is, in batches by size and by age. It blocks while the store does not take them, for as long as that lasts:
 * whoever feeds it is slowed down and loses nothing. One thread uses it; another may close it.
 */
public final class StoreWriter implements AutoCloseable {

    private final int batchSize;
    private final long flushAfterMillis;
    private final StoreTarget target;
    private final Delivery delivery;
    private final CountDownLatch closed = new CountDownLatch(1);

    private List<StoredPoint> batch = new ArrayList<>();
    private long oldestMillis;

    public StoreWriter(HistoryConnection connection, WriterWatch watch) {
        this.batchSize = connection.batchSize();
        this.flushAfterMillis = connection.flushAfterMillis();
        this.target = new StoreTarget(connection);
        this.delivery = new Delivery(connection, target, watch, closed);
    }

    /** Takes a point, and writes the batch when it is full. */
    public void add(StoredPoint point, long nowMillis) throws InterruptedException {
        if (batch.isEmpty()) {
            oldestMillis = nowMillis;
        }
        batch.add(point);
        if (batch.size() >= batchSize) {
            flush();
        }
    }

    /** Writes the batch when its first point has waited for long enough. */
    public void flushIfDue(long nowMillis) throws InterruptedException {
        if (!batch.isEmpty() && nowMillis - oldestMillis >= flushAfterMillis) {
            flush();
        }
    }

    /** Writes what there is. */
    public void flush() throws InterruptedException {
        if (batch.isEmpty()) {
            return;
        }
        List<StoredPoint> full = batch;
        batch = new ArrayList<>();
        delivery.deliver(full);
    }

    /** Whether the store answers at all. */
    public boolean storeAnswers() {
        return target.answers();
    }

    /** Ends at once; what was not flushed is not written. */
    @Override
    public void close() {
        closed.countDown();
        target.close();
    }
}
