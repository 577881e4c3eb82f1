package io.ruptura.domain.baseline.band;

/**
 * What a baseline expects of one metric of one scope over one window to come: what a chart draws behind the number.
 *
 * @param scope canonical key of the scope
 * @param metric wire name of the metric, such as {@code offered}
 * @param window ISO 8601 duration of the window, such as {@code PT5M}
 * @param startMillis start of the window, inclusive; epoch milliseconds UTC
 * @param endMillis end of the window, exclusive
 * @param expected expected value, in the metric's unit
 * @param lower lower end of the band in which 95 of 100 values lie
 * @param upper upper end of that band
 * @param confidence 0..1, how much history stands behind it
 */
public record ExpectedBand(
        String scope,
        String metric,
        String window,
        long startMillis,
        long endMillis,
        double expected,
        double lower,
        double upper,
        double confidence) {}
