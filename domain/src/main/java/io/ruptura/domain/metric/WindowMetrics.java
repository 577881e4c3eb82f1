package io.ruptura.domain.metric;

import io.ruptura.domain.metric.schedule.Window;

/**
 * The numbers of one scope over one window, as known at {@code asOfMillis}. Contract §2.
 *
 * @param scope canonical key of the scope, see {@link io.ruptura.domain.scope.Scope}
 * @param startMillis start of the window, inclusive; epoch milliseconds UTC
 * @param endMillis end of the window, exclusive
 * @param revision 0 when first published, one higher with each correction after late events
 * @param asOfMillis event time up to which the values are known
 * @param completeness share of the window covered by data, 0..1
 * @param calendar id and version of the calendar that governs the scope, such as {@code support@3}; null when none does
 * @param open whether that calendar is open at any instant of the window; true when there is no calendar
 * @param values one value per {@link Metric} by ordinal; NaN means undefined
 */
public record WindowMetrics(
        String scope,
        Window window,
        long startMillis,
        long endMillis,
        int revision,
        long asOfMillis,
        double completeness,
        String calendar,
        boolean open,
        double[] values) {

    /**
     * Less than this share is not seen as a whole: a feed is being lost. Shares and durations then say who is missing rather than how customers fare, and what is told
     * of the scope is in doubt.
     */
    public static final double WHOLE = 0.95;

    /** Counts are judged by less: a tenth is within what even the steadiest scatter by. */
    private static final double SEEN = 0.9;

    public double value(Metric metric) {
        return values[metric.ordinal()];
    }

    /** Whether so much of it was seen, and in time, that its counts can be judged: the sources of a scope are weighed by their contacts. */
    public boolean isSeen() {
        return completeness >= SEEN && !isLate(SEEN);
    }

    /** Whether so much of it will be seen, though not yet: what is still to come can only add to what came. */
    public boolean isMerelyLate() {
        return completeness >= SEEN && isLate(SEEN);
    }

    /** Whether it is seen as a whole, though perhaps not yet. */
    public boolean isWhole() {
        return completeness >= WHOLE;
    }

    /** Whether it was seen as a whole, and in time. */
    public boolean isKnown() {
        return isWhole() && !isLate(WHOLE);
    }

    /** Whether less than such a share of it is known yet. */
    private boolean isLate(double share) {
        return value(Metric.LATE_SHARE) > 1 - share;
    }
}
