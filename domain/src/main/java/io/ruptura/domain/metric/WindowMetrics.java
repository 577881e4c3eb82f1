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

    public double value(Metric metric) {
        return values[metric.ordinal()];
    }
}
