package io.ruptura.domain.baseline.series;

import java.util.Arrays;

/**
 * How rare a deviation is by the tail that the usual ones have: a Weibull law through their median and their 95th percentile. Anomalies of the past are fewer than
 * one in twenty and hardly move either, so the tenth spike of a kind is as rare as the first; a tail as long as the usual deviations make it is believed.
 *
 * <p>Kept as a histogram with eight bins to a doubling, around whatever is usual, in which old deviations fade. Worked example: usual deviations of median 1 and 95th percentile 3 make
 * {@code k = ln(2.996 / 0.693) / ln 3 = 1.33}, so a deviation of 9 has {@code 2.996 · 3^1.33 / ln 10 = 5.6}: one in four hundred thousand. After n
 * deviations nothing is rarer than one in n³: the tail of a series that hardly ever moves is not known that far.
 */
final class RobustTail {

    private static final int BINS = 512;
    private static final int BINS_PER_DOUBLING = 8;
    private static final int MIDDLE = BINS / 2;
    private static final double MEDIAN = 0.5;
    private static final double HIGH = 0.95;
    private static final double MEMORY = 2000;
    private static final int FEW = 20;
    /** The lightest tail believed is a normal one's. */
    private static final double LIGHTEST = 2;
    /** The median is taken for no less and no more than these shares of the high percentile. */
    private static final double LEAST_MEDIAN = 0.02;

    private static final double MOST_MEDIAN = 0.9;
    private static final double MANY = 1e100;
    /** A deviation of a smaller share of the value is none, but a matter of rounding. */
    private static final double ROUNDING = 1e-9;
    /** A tail is believed to this power of the probability that as many deviations can show. */
    private static final double BELIEVED = 3;

    /** The first is of deviations of zero. */
    private final double[] bins = new double[BINS];
    /** The logarithm, in bins, of what is in the middle one. */
    private long center;
    /** Whether there was a deviation that is not zero, which places the histogram. */
    private boolean isPlaced;

    private double total;
    /** What the newest deviation weighs: grows instead of all older ones shrinking. */
    private double weight = 1;

    private long count;

    void add(double deviation) {
        if (deviation > 0 && !isPlaced) {
            isPlaced = true;
            center = logarithm(deviation);
        }
        weight /= 1 - 1 / MEMORY;
        bins[bin(deviation)] += weight;
        total += weight;
        count++;
        if (weight > MANY) {
            for (int i = 0; i < BINS; i++) {
                bins[i] /= weight;
            }
            total /= weight;
            weight = 1;
        }
    }

    /** Minus log10 of the probability of so large a deviation; 0 while few were seen. */
    double surprise(double deviation) {
        if (count < FEW || deviation <= 0) {
            return 0;
        }
        int binOfHigh = binAt(HIGH);
        if (binOfHigh == 0) {
            return BELIEVED * Math.log10(1.0 + count);
        }
        if (binOfHigh < BINS / 8 || binOfHigh > BINS - BINS / 8) {
            shift(binOfHigh - MIDDLE);
        }
        double high = percentile(HIGH);
        double median = Math.min(MOST_MEDIAN * high, Math.max(LEAST_MEDIAN * high, percentile(MEDIAN)));
        double shape = Math.log(Math.log(1 - HIGH) / Math.log(1 - MEDIAN)) / Math.log(high / median);
        double surprise = -Math.log10(1 - HIGH) * Math.pow(deviation / high, Math.min(LIGHTEST, shape));
        return Math.min(surprise, BELIEVED * Math.log10(1.0 + count));
    }

    /** The surprise at a deviation to either side, its ends drawn together: {@code ln(1 + surprise)}; learns it. While nothing is usual, NaN, nothing is rare. */
    double rarity(double value, double usual) {
        if (Double.isNaN(usual)) {
            return 0;
        }
        double deviation = Math.abs(value - usual);
        double distance = deviation > ROUNDING * Math.max(Math.abs(value), Math.abs(usual)) ? deviation : 0;
        double rarity = Math.log1p(surprise(distance));
        add(distance);
        return rarity;
    }

    private double percentile(double share) {
        int bin = binAt(share);
        double below = 0;
        for (int i = 0; i < bin; i++) {
            below += bins[i];
        }
        return bin == 0 ? 0 : lowerEnd(bin + (share * total - below) / bins[bin]);
    }

    private int binAt(double share) {
        double wanted = share * total;
        double below = 0;
        int bin = 0;
        while (bin < BINS - 1 && below + bins[bin] < wanted) {
            below += bins[bin];
            bin++;
        }
        return bin;
    }

    /** Moves the histogram, so that what was {@code by} bins above the middle is there; what falls off its ends stays in the last bins. */
    private void shift(int by) {
        double[] before = bins.clone();
        Arrays.fill(bins, 1, BINS, 0);
        for (int i = 1; i < BINS; i++) {
            bins[Math.max(1, Math.min(BINS - 1, i - by))] += before[i];
        }
        center += by;
    }

    private double lowerEnd(double bin) {
        return Math.pow(2, (bin - 0.5 - MIDDLE + center) / BINS_PER_DOUBLING);
    }

    private int bin(double deviation) {
        return deviation > 0 ? (int) Math.max(1, Math.min(BINS - 1, logarithm(deviation) - center + MIDDLE)) : 0;
    }

    private static long logarithm(double deviation) {
        return Math.round(BINS_PER_DOUBLING * Math.log(deviation) / Math.log(2));
    }
}
