package io.ruptura.jobs.archive;

import io.ruptura.archive.layout.StoredPoint;
import io.ruptura.archive.write.StoreWriter;
import io.ruptura.archive.write.WriterWatch;
import io.ruptura.domain.health.Health;
import java.util.Locale;
import java.util.concurrent.ScheduledFuture;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes points and says how the store is doing. An operator, not a sink: only an operator can say that the store is down while it is blocked on it.
 *
 * <p>Before each checkpoint barrier the batch is written, so a restored job writes again at most what came after, onto the same points. While the store is
 * away no checkpoint completes, and none needs to.
 *
 * <p>A point that the store refuses is counted, and logged once for each kind of reason. It is no dead letter: those are for people to mend and send
 * again, while this is a number of ours, still in its topic, and what must be mended is the store or the product.
 */
final class ArchiveOperator extends AbstractStreamOperator<Health>
        implements OneInputStreamOperator<StoredPoint, Health>, BoundedOneInput, WriterWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveOperator.class);
    private static final long LONGEST_TICK_MILLIS = 1000;

    private final ArchiveTarget target;

    private transient StoreWriter writer;
    private transient StoreHealth health;
    private transient Refusals refusals;
    private transient Counter refused;
    private transient ScheduledFuture<?> nextTick;

    ArchiveOperator(ArchiveTarget target) {
        this.target = target;
    }

    @Override
    public void open() throws Exception {
        super.open();
        health = new StoreHealth(target.connection().kind().name().toLowerCase(Locale.ROOT));
        refusals = new Refusals();
        refused = getMetricGroup().counter("refused");
        writer = new StoreWriter(target.connection(), this);
        scheduleTick();
    }

    @Override
    public void processElement(StreamRecord<StoredPoint> element) throws Exception {
        writer.add(element.getValue(), now());
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
        writer.flush();
    }

    @Override
    public void endInput() throws Exception {
        writer.flush();
    }

    @Override
    public void close() throws Exception {
        if (nextTick != null) {
            nextTick.cancel(false);
        }
        if (writer != null) {
            writer.close();
        }
        super.close();
    }

    @Override
    public void written(int points, long newestMillis) {
        health.written(points, newestMillis);
        publishIfDue();
    }

    @Override
    public void waiting(String reason, long retryMillis) {
        if (health.down(reason)) {
            LOG.warn("history waits for {}: {}", target.connection(), reason);
        }
        publishIfDue();
    }

    @Override
    public void refused(StoredPoint point, String reason) {
        refused.inc();
        if (refusals.isNew(reason)) {
            LOG.warn("{} refused {}: {}", target.connection(), point.address(), reason);
        }
        health.refused(reason);
    }

    /** In the task's own thread, like everything here. */
    private void tick(long dueMillis) throws Exception {
        writer.flushIfDue(now());
        if (health.isQuiet(now())) {
            if (writer.storeAnswers()) {
                health.up();
            } else {
                health.down("does not answer");
            }
        }
        publishIfDue();
        scheduleTick();
    }

    private void scheduleTick() {
        long after = Math.min(target.connection().flushAfterMillis(), LONGEST_TICK_MILLIS);
        nextTick = getProcessingTimeService().registerTimer(now() + after, this::tick);
    }

    private void publishIfDue() {
        health.due(now(), target.clock().nowMillis()).ifPresent(record -> output.collect(new StreamRecord<>(record)));
    }

    private long now() {
        return getProcessingTimeService().getCurrentProcessingTime();
    }
}
