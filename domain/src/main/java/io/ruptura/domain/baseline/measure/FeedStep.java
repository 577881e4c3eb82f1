package io.ruptura.domain.baseline.measure;

import io.ruptura.domain.baseline.Observation;
import io.ruptura.domain.metric.WindowMetrics;
import java.util.List;

/**
 * Follows how much of a scope is seen at all: where sources have stopped sending heartbeats, its numbers are low for want of data, and say nothing.
 *
 * <p>A minute without any of the heartbeats that were due is one in a hundred by chance: {@code surprise = 2 · minutes · share lost}. Of a feed that was late lately, and not
 * lost, it is as likely as it was: after gaps of 1, 3 and 2 minutes in the last hours {@code -log10((0.02 + 3) / (2 + 6)) = 0.42} for each.
 */
record FeedStep(MeasureSettings settings) {

    static final String SIGNAL = "completeness";

    private static final double MINUTE = 60_000;
    private static final double MOST = 20;

    FeedMemory after(FeedMemory memory, WindowMetrics minute, List<Observation> told) {
        FeedMemory next =
                minute.isWhole() ? memory.complete(minute.startMillis()) : memory.incomplete(minute.startMillis());
        double minutes = next.isIncomplete() ? (minute.endMillis() - next.incompleteSinceMillis()) / MINUTE : 0;
        double surprise = Math.min(MOST, next.decadesAMinute() * minutes * (1 - minute.completeness()));
        if (settings.isNotable(surprise, memory.confidence())) {
            next = next.following(minute.endMillis() + settings.followMillis());
        }
        if (minute.endMillis() <= next.followUntilMillis()) {
            told.add(observation(next, minute, surprise));
        }
        return next;
    }

    private Observation observation(FeedMemory memory, WindowMetrics minute, double surprise) {
        boolean isNotable = surprise >= MeasureSettings.BAND_SURPRISE;
        return new Observation(
                minute.scope(),
                SIGNAL,
                minute.window().name(),
                minute.endMillis(),
                minute.completeness(),
                1,
                WindowMetrics.WHOLE,
                1,
                isNotable ? surprise : 0,
                isNotable ? -1 : 0,
                isNotable ? memory.incompleteSinceMillis() : minute.endMillis(),
                memory.confidence(),
                settings.isColdStart());
    }
}
