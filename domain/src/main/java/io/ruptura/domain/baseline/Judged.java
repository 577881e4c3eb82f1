package io.ruptura.domain.baseline;

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

    boolean isAbove() {
        return value > expected.mean();
    }
}
