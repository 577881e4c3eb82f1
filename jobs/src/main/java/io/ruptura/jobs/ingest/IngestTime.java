package io.ruptura.jobs.ingest;

import io.ruptura.domain.config.runtime.EventTimeConfig;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/** How event time moves, and the clock that says which times are impossible. */
public record IngestTime(WatermarkStrategy<SourcedEvent> watermarks, WallClock clock) {

    /** Live: time goes on with the clock when inputs are quiet. */
    public static IngestTime live(EventTimeConfig config, WallClock clock) {
        long quietAfter = config.quietAfter().toMillis();
        long maxDelay = config.maxDelay().toMillis();
        return new IngestTime(
                timed(WatermarkStrategy.forGenerator(
                        context -> new LiveWatermarks(clock, context.getInputActivityClock(), quietAfter, maxDelay))),
                clock);
    }

    /**
     * Replay: time comes from the data alone.
     *
     * @param nowMillis the time when the replay started, against which events are too far in the future; {@code Long.MAX_VALUE} when the history is itself in
     *     the future
     */
    public static IngestTime history(long nowMillis) {
        return new IngestTime(
                timed(WatermarkStrategy.forGenerator(context -> new HistoryWatermarks())), () -> nowMillis);
    }

    private static WatermarkStrategy<SourcedEvent> timed(WatermarkStrategy<SourcedEvent> strategy) {
        return strategy.withTimestampAssigner(
                (sourced, previous) -> sourced.event().timeMillis());
    }
}
