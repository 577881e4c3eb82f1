package io.ruptura.domain.baseline;

import io.ruptura.domain.baseline.ScopeMemory.GaugeMemory;
import io.ruptura.domain.baseline.count.Expectation;
import io.ruptura.domain.baseline.season.CountHistory;
import io.ruptura.domain.baseline.season.SeasonalCountBaseline;
import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.WindowMetrics;

/** A number of a window set against its baseline, before anyone decides whether it is worth telling. */
record Judged(double value, Expectation expected, double surprise, boolean unusual) {

    static Judged of(SeasonalCountBaseline baseline, CountHistory history, WindowMetrics window, Metric metric) {
        double value = Math.max(0, window.value(metric));
        Expectation expected = baseline.expect(history, window.endMillis(), window.endMillis() - window.startMillis());
        double surprise = expected.distribution().surprise(value);
        return new Judged(value, expected, surprise, baseline.isUnusual(expected, surprise));
    }

    /** Contacts, against the fewest and the most that are planned: between them nothing is surprising. */
    static Judged between(PlannedCounts counts, CountHistory history, WindowMetrics window) {
        Judged most = of(counts.most(), history, window, Metric.OFFERED);
        if (most.isAbove()) {
            return most;
        }
        Judged fewest = of(counts.fewest(), history, window, Metric.OFFERED);
        return fewest.isAbove() ? new Judged(most.value, most.expected, 0, false) : fewest;
    }

    /**
     * A backlog, against the season or what closed hours left and open ones have not worked off yet, whichever is more: a pile that was there when the doors
     * opened is no news, only what is added to it. While it is more, there is no lesson for the season in it.
     */
    static Judged pile(SeasonalCountBaseline baseline, GaugeMemory memory, WindowMetrics window) {
        Judged seasonal = of(baseline, memory.history(), window, Metric.BACKLOG);
        Expectation expected = seasonal.expected;
        double left = memory.lowestSinceOpening();
        if (left <= expected.mean()) {
            return seasonal;
        }
        Expectation lifted = new Expectation(left, expected.dispersion(), expected.confidence());
        boolean isLesson = left <= expected.mean() + expected.standardDeviation();
        double surprise = lifted.distribution().surprise(seasonal.value);
        return new Judged(seasonal.value, lifted, surprise, !isLesson || baseline.isUnusual(lifted, surprise));
    }

    boolean isAbove() {
        return value > expected.mean();
    }

    /** The same where an excess is told of by other means: no more than expected. */
    Judged atMostExpected() {
        return isAbove() ? new Judged(expected.mean(), expected, 0, unusual) : this;
    }
}
