package io.ruptura.domain.baseline.series;

/**
 * How rare a deviation is among all seen so far in the same series: by rank, and beyond the largest 5 % also by a power law fitted to them (Hill's estimator), the
 * geometric mean of both. Deviations of any unit come out as minus log10 of a probability, so series can be compared.
 *
 * <p>Kept as a histogram with eight bins to a doubling. Worked example: the largest of 999 deviations has rank probability 1.5/1001, a surprise near 2.8.
 */
final class TailRank {

    private static final int BINS = 512;
    private static final int BINS_PER_DOUBLING = 8;
    private static final int MIDDLE = BINS / 2;
    private static final double TAIL = 0.05;
    private static final int SMALLEST_TAIL = 5;
    private static final int FEW = 20;
    /** The lightest tail believed, as power-law index: telemetry is never as tame as it looks. */
    private static final double LIGHTEST = 0.3;

    private final double[] bins = new double[BINS];
    private double total;
    private int top;

    void add(double deviation) {
        int bin = bin(deviation);
        bins[bin]++;
        top = Math.max(top, bin);
        total++;
    }

    /** Minus log10 of the probability of so large a deviation; 0 while few were seen. */
    double surprise(double deviation) {
        if (total < FEW) {
            return 0;
        }
        int bin = bin(deviation);
        double above = bins[bin] / 2;
        for (int i = bin + 1; i <= top; i++) {
            above += bins[i];
        }
        double byRank = Math.min(1, (above + 1) / (total + 2));
        double byLaw = byPowerLaw(deviation);
        return -Math.log10(Double.isNaN(byLaw) ? byRank : Math.sqrt(byRank * byLaw));
    }

    /** The probability by the law of the tail, NaN outside it. */
    private double byPowerLaw(double deviation) {
        double wanted = Math.max(SMALLEST_TAIL, TAIL * total);
        double inTail = 0;
        double octaves = 0;
        int first = top + 1;
        while (first > 1 && inTail < wanted) {
            octaves += inTail;
            first--;
            inTail += bins[first];
        }
        double threshold = Math.pow(2, (first - MIDDLE) / (double) BINS_PER_DOUBLING);
        if (deviation <= threshold) {
            return Double.NaN;
        }
        double index = Math.max(LIGHTEST, octaves / inTail / BINS_PER_DOUBLING * Math.log(2) + 0.02);
        return Math.max(1e-12, inTail / total * Math.pow(deviation / threshold, -1 / index));
    }

    private static int bin(double deviation) {
        if (!(deviation > 1e-9)) {
            return 0;
        }
        long bin = Math.round(BINS_PER_DOUBLING * Math.log(deviation) / Math.log(2)) + MIDDLE;
        return (int) Math.max(0, Math.min(BINS - 1, bin));
    }
}
