package io.ruptura.domain.baseline.series;

/**
 * Notices when a series, or its average over some time, goes where it has never been. A record in the single value is a spike, one in a longer average a shift of
 * level, which weighs more the longer it took; each scale adds to the novelty. Old records fade slowly, so what was extreme once does not blind the detector for
 * good.
 *
 * <p>Each scale adds its weight times {@code log10(1 + 15·d)}, where d is how far beyond the record it is, in standard deviations: a tenth adds 0.4, ten add 2.2.
 */
final class Extremes {

    /** Values before which everything is a record and nothing is told. */
    private static final int FEW = 30;

    private static final double GAIN = 15;
    /** Values over which a record loses two thirds of its distance from the present. */
    private static final double RECORD_MEMORY = 100_000;

    private final int[] lengths;
    private final double[] weights;
    private final FadingMoments spread = new FadingMoments(2000);
    private final double[] averages;
    private final double[] highs;
    private final double[] lows;

    /** {@code lengths} of the averages are in values of five minutes or more; shorter steps need as many more values. */
    Extremes(int[] lengths, double[] weights) {
        this.lengths = lengths;
        this.weights = weights;
        this.averages = new double[lengths.length];
        this.highs = new double[lengths.length];
        this.lows = new double[lengths.length];
    }

    /** How new this value is, 0 when nothing about it is; learns it. {@code stretch} is how many values make up five minutes, at least 1. */
    double novelty(double value, int stretch) {
        spread.add(value);
        double unit = spread.standardDeviation() + 1e-9 * Math.abs(value) + Double.MIN_NORMAL;
        double novelty = 0;
        for (int i = 0; i < lengths.length; i++) {
            double beyond = beyond(i, value, stretch) / unit;
            if (beyond > 0 && spread.count() > FEW) {
                novelty += weights[i] * Math.log10(1 + GAIN * beyond);
            }
        }
        return novelty;
    }

    private double beyond(int i, double value, int stretch) {
        long count = spread.count();
        averages[i] += Math.max(1.0 / (lengths[i] * stretch), 1.0 / count) * (value - averages[i]);
        double average = averages[i];
        if (count == 1) {
            highs[i] = average;
            lows[i] = average;
        }
        double beyond = Math.max(average - highs[i], lows[i] - average);
        highs[i] = Math.max(highs[i] + (average - highs[i]) / RECORD_MEMORY, average);
        lows[i] = Math.min(lows[i] + (average - lows[i]) / RECORD_MEMORY, average);
        return beyond;
    }
}
