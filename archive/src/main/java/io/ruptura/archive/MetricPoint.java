package io.ruptura.archive;

import java.util.Map;

/**
 * One window of one scope, as it was last published.
 *
 * @param endMillis end of the window, exclusive; epoch milliseconds UTC
 * @param open whether the scope's calendar is open at any instant of the window
 * @param completeness share of the window covered by data, 0..1
 * @param revision how often late events corrected it
 * @param asOfMillis event time up to which the values are known
 * @param values wire name of a metric → value, of those that were asked for; what is undefined is not in it
 */
public record MetricPoint(
        long endMillis, boolean open, double completeness, int revision, long asOfMillis, Map<String, Double> values) {

    public MetricPoint {
        values = Map.copyOf(values);
    }
}
