package io.ruptura.jobs.live;

import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.jobs.ingest.WallClock;
import java.io.Serializable;
import java.time.Duration;
import java.util.function.ToLongFunction;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/** How event time moves in the topics between the jobs. */
final class TopicTime {

    private TopicTime() {}

    /** When it happened. */
    @FunctionalInterface
    interface EventTime<T> extends ToLongFunction<T>, Serializable {}

    /**
     * Time of the metrics: their data alone, for the job that writes them already moves them on with the wall clock. Several subtasks write into each
     * partition and may be one step apart. A partition where no scope lives holds nobody up; when all are quiet, the writer is down and time stands still.
     */
    static WatermarkStrategy<WindowMetrics> metrics(RupturaConfig config, WallClock clock) {
        // Idleness is measured on the wall, where steps follow each other faster when the clock is fast.
        Duration stepOnTheWall =
                Duration.ofMillis((long) (config.metrics().step().toMillis() / clock.speed()));
        return WatermarkStrategy.<WindowMetrics>forBoundedOutOfOrderness(
                        config.metrics().step())
                .withTimestampAssigner((metrics, recorded) -> metrics.endMillis())
                .withIdleness(stepOnTheWall.plus(config.eventTime().quietAfter()));
    }

    /** Time of a topic that is silent for days: it never holds back the time of the input it is joined with. */
    static <T> WatermarkStrategy<T> unhurried(EventTime<T> eventTime) {
        return WatermarkStrategy.<T>forGenerator(context -> new EndOfTime<>())
                .withTimestampAssigner((record, recorded) -> eventTime.applyAsLong(record));
    }

    private static final class EndOfTime<T> implements WatermarkGenerator<T> {

        @Override
        public void onEvent(T record, long timeMillis, WatermarkOutput output) {
            // Nothing: whatever comes, time is not waited for here.
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {
            output.emitWatermark(Watermark.MAX_WATERMARK);
        }
    }
}
