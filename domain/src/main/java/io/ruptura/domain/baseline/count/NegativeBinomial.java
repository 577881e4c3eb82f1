package io.ruptura.domain.baseline.count;

import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * Distribution of a count whose variance is {@code mean + mean² / size}; an infinite size is Poisson. Tails are exact, by the regularised incomplete beta
 * function.
 *
 * <p>Worked example: the chance of 40 contacts or more where 25 are expected is 0.0034436 for Poisson and 0.0731822 for size 10: the same count is 21 times
 * less surprising where counts are over-dispersed.
 */
public record NegativeBinomial(double mean, double size) {

    /** Beyond this size the difference from Poisson is below what doubles resolve in the tails we use. */
    private static final double POISSON_SIZE = 1e9;

    /** Surprise of an event of probability zero in double arithmetic. */
    private static final double MAX_SURPRISE = 300;

    public NegativeBinomial {
        if (!(mean >= 0) || Double.isInfinite(mean) || !(size > 0)) {
            throw new IllegalArgumentException(
                    "mean must be at least 0 and size above 0, were " + mean + ", " + size + " (e.g. 25, 10)");
        }
    }

    public static NegativeBinomial poisson(double mean) {
        return new NegativeBinomial(mean, Double.POSITIVE_INFINITY);
    }

    /** Probability of {@code count} or more. */
    public double atLeast(double count) {
        double k = Math.ceil(count);
        if (k <= 0) {
            return 1;
        }
        if (mean == 0) {
            return 0;
        }
        return size > POISSON_SIZE
                ? RegularizedGamma.P.value(k, mean)
                : RegularizedBeta.value(mean / (mean + size), k, size);
    }

    /** Probability of {@code count} or fewer. */
    public double atMost(double count) {
        double k = Math.floor(count);
        if (k < 0) {
            return 0;
        }
        if (mean == 0) {
            return 1;
        }
        return size > POISSON_SIZE
                ? RegularizedGamma.Q.value(k + 1, mean)
                : RegularizedBeta.complement(mean / (mean + size), k + 1, size);
    }

    /** Minus log10 of the probability of a count at least this far from the mean on its own side of it. */
    public double surprise(double count) {
        return surpriseOf(count > mean ? atLeast(count) : atMost(count));
    }

    /** The smallest count that is not exceeded with probability {@code p}. */
    public double quantile(double p) {
        double high = Math.ceil(mean + 1);
        while (atMost(high) < p) {
            high *= 2;
        }
        double low = -1;
        while (high - low > 1) {
            double middle = Math.floor((low + high) / 2);
            if (atMost(middle) >= p) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /** Minus log10 of a probability: 3 is one in a thousand. */
    public static double surpriseOf(double probability) {
        return Math.min(MAX_SURPRISE, Math.max(0, -Math.log10(probability)));
    }
}
