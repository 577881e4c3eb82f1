package io.ruptura.archive;

/**
 * What was expected of one metric of one scope over one window.
 *
 * @param startMillis start of the window, inclusive; epoch milliseconds UTC
 * @param endMillis end of the window, exclusive
 * @param lower lower end of the band in which 95 of 100 values lie
 * @param upper upper end of that band
 * @param confidence 0..1, how much history stood behind it
 */
public record BandPoint(
        long startMillis, long endMillis, double expected, double lower, double upper, double confidence) {}
