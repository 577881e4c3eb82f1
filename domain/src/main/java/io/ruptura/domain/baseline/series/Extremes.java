package io.ruptura.domain.baseline.series;

/**
 * Notices when a series, or its average over the last few values, goes where it has never been. A record in the single value is a spike, one in a longer average
 * a shift of level; each scale adds to the novelty. Old records fade slowly, so what was extreme once does not blind the detector for good.
 *
 * <p>Each scale adds {@code log10(1 + 100·d)}, where d is how far beyond the record it is, in standard deviations: a tenth adds 1.04, ten add 3.
 */
final class Extremes {

    /** Lengths of the averages, in values. */
    private static final int[] SCALES = {1, 4, 16, 64};
    /** Values before which everything is a record and nothing is told. */
    private static final int FEW = 30;

    private static final double GAIN = 100;
    /** Values over which a record loses two thirds of its distance from the present. */
    private static final double RECORD_MEMORY = 100_000;

    private final FadingMoments spread = new FadingMoments(2000);
    private final double[] averages = new double[SCALES.length];
    private final double[] highs = new double[SCALES.length];
    private final double[] lows = new double[SCALES.length];

    /** How new this value is, 0 when nothing about it is; learns it. */
    double novelty(double value) {
        spread.add(value);
        double unit = spread.standardDeviation() + 1e-9 * Math.abs(value) + 1e-12;
        double novelty = 0;
        for (int i = 0; i < SCALES.length; i++) {
            novelty += noveltyAt(i, value, unit);
        }
        return novelty;
    }

    private double noveltyAt(int i, double value, double unit) {
        long count = spread.count();
        averages[i] += Math.max(1.0 / SCALES[i], 1.0 / count) * (value - averages[i]);
        double average = averages[i];
        if (count == 1) {
            highs[i] = average;
            lows[i] = average;
        }
        double beyond = Math.max(average - highs[i], lows[i] - average);
        highs[i] = Math.max(highs[i] + (average - highs[i]) / RECORD_MEMORY, average);
        lows[i] = Math.min(lows[i] + (average - lows[i]) / RECORD_MEMORY, average);
        return beyond > 0 && count > FEW ? Math.log10(1 + GAIN * beyond / unit) : 0;
    }
}
