package io.ruptura.jobs.live;

import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.jobs.ingest.WallClock;
import java.io.Serializable;
import java.util.function.ToLongFunction;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/** How event time moves in the topics between the jobs. */
final class TopicTime {

    private TopicTime() {}

    /** When it happened. */
    @FunctionalInterface
    interface EventTime<T> extends ToLongFunction<T>, Serializable {}

    /** Time of the metrics; a scope is silent when several steps of it are missing. */
    static WatermarkStrategy<WindowMetrics> metrics(RupturaConfig config, WallClock clock) {
        // Silence is measured on the wall, where steps follow each other faster when the clock is fast.
        long stepOnTheWall = (long) (config.metrics().step().toMillis() / clock.speed());
        long silentAfter = stepOnTheWall + config.eventTime().quietAfter().toMillis();
        return WatermarkStrategy.forGenerator(new MetricsWatermarks.Supplier(silentAfter))
                .withTimestampAssigner((metrics, recorded) -> metrics.endMillis());
    }

    /**
     * Time of a topic that is silent for days: it never holds back the time of the input it is joined with, nor moves it on. Always idle, and never at the end
     * of time: while the other input is idle too, as before its first record, the end of time would become the time of both, for good.
     */
    static <T> WatermarkStrategy<T> unhurried(EventTime<T> eventTime) {
        return WatermarkStrategy.<T>forGenerator(context -> new Idle<>())
                .withTimestampAssigner((record, recorded) -> eventTime.applyAsLong(record));
    }

    private static final class Idle<T> implements WatermarkGenerator<T> {

        @Override
        public void onEvent(T record, long timeMillis, WatermarkOutput output) {
            // Nothing: whatever comes, time is not waited for here.
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {
            output.markIdle();
        }
    }
}
