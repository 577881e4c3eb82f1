package io.ruptura.domain.baseline.series;

/**
 * Tells the beginning of something from its going on: what exceeds the last peak, which fades. A hundredth of the whole still counts, to rank what is inside an
 * event.
 */
final class Freshness {

    private static final double AFTERGLOW = 0.01;

    private double peak;

    /** What is fresh of {@code amount}, after the peak has faded to a share of {@code kept}. */
    double of(double amount, double kept) {
        peak *= kept;
        double fresh = Math.max(0, amount - peak) + AFTERGLOW * amount;
        peak = Math.max(peak, amount);
        return fresh;
    }
}
