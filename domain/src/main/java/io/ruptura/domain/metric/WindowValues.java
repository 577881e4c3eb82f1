package io.ruptura.domain.metric;

import java.util.Arrays;

/** Turns the sum of a window's panes, the levels at its end and the oldest waiting contact into the metrics of contract §2. */
final class WindowValues {

    private static final double MILLIS_PER_SECOND = 1000;

    private final double[] values = new double[Metric.values().length];

    private WindowValues() {
        Arrays.fill(values, Double.NaN);
    }

    /**
     * @param levels gauges at the window's end by ordinal of {@link Tally}
     * @param oldestOpened when the longest-waiting contact was opened, {@link OldestWaiting#NONE} when nobody waits
     */
    static double[] of(Pane sum, long[] levels, long oldestOpened, long endMillis) {
        WindowValues window = new WindowValues();
        window.counts(sum);
        window.levels(levels, oldestOpened, endMillis);
        window.durations(Metric.FIRST_RESPONSE_SECONDS_MEAN, sum.firstResponse);
        window.durations(Metric.RESOLUTION_SECONDS_MEAN, sum.resolution);
        window.ratio(Metric.SERVICE_LEVEL, sum.count(Tally.SERVICE_LEVEL_MET), sum.count(Tally.SERVICE_LEVEL_DUE));
        window.ratio(Metric.ABANDONMENT_RATE, sum.count(Tally.ABANDONED), sum.count(Tally.OFFERED));
        return window.values;
    }

    private void counts(Pane sum) {
        set(Metric.OFFERED, sum.count(Tally.OFFERED));
        set(Metric.ANSWERED, sum.count(Tally.ANSWERED));
        set(Metric.ABANDONED, sum.count(Tally.ABANDONED));
        set(Metric.RESOLVED, sum.count(Tally.RESOLVED));
        set(Metric.REOPENED, sum.count(Tally.REOPENED));
        set(Metric.TRANSFERRED, sum.count(Tally.TRANSFERRED));
    }

    private void levels(long[] levels, long oldestOpened, long endMillis) {
        set(Metric.BACKLOG, levels[Tally.BACKLOG.ordinal()]);
        set(Metric.WAITING, levels[Tally.WAITING.ordinal()]);
        if (oldestOpened != OldestWaiting.NONE) {
            values[Metric.OLDEST_WAITING_SECONDS.ordinal()] = (double) (endMillis - oldestOpened) / MILLIS_PER_SECOND;
        }
        if (levels[Tally.AGENTS_KNOWN.ordinal()] > 0) {
            set(Metric.AGENTS_AVAILABLE, levels[Tally.AGENTS_AVAILABLE.ordinal()]);
        }
    }

    /** The six metrics of one duration stand together, from its mean to its longest. */
    private void durations(Metric mean, DurationSketch sketch) {
        if (sketch.isEmpty()) {
            return;
        }
        long count = sketch.count();
        int first = mean.ordinal();
        values[first] = sketch.meanMillis() / MILLIS_PER_SECOND;
        values[first + 1] = sketch.quantileMillis(0.50, count) / MILLIS_PER_SECOND;
        values[first + 2] = sketch.quantileMillis(0.90, count) / MILLIS_PER_SECOND;
        values[first + 3] = sketch.quantileMillis(0.95, count) / MILLIS_PER_SECOND;
        values[first + 4] = sketch.quantileMillis(0.99, count) / MILLIS_PER_SECOND;
        values[first + 5] = sketch.quantileMillis(1.00, count) / MILLIS_PER_SECOND;
    }

    private void ratio(Metric metric, long part, long whole) {
        if (whole > 0) {
            values[metric.ordinal()] = (double) part / (double) whole;
        }
    }

    private void set(Metric metric, long value) {
        values[metric.ordinal()] = (double) value;
    }
}
