package io.ruptura.domain.baseline.count;

/**
 * Relative variance beyond Poisson of the counts of one scope, {@code phi = 1 / size}, by moments pooled over all hours: the weighted mean of
 * {@code ((x - m)² - m) / m²}, each window weighted by the precision of its estimate.
 *
 * <p>Worked example: m = 10 and x = 16 alone say (36 - 10) / 100 = 0.26; the prior of 0.1 holds it at 0.101 until more is seen.
 *
 * @param sum discounted, weighted estimates
 * @param weight discounted weights
 */
public record Dispersion(double sum, double weight) {

    static final double PRIOR = 0.1;
    private static final double PRIOR_WEIGHT = 1000;

    public static final Dispersion NONE = new Dispersion(0, 0);

    /** After a count where {@code mean} was expected, itself known to a relative variance of {@code uncertainty}. */
    public Dispersion after(double count, double mean, double uncertainty, double kept) {
        double variance = mean + (PRIOR + uncertainty) * mean * mean;
        double square = mean * mean / (variance * variance);
        double excess = (count - mean) * (count - mean) - mean - uncertainty * mean * mean;
        return new Dispersion(sum * kept + square * excess, weight * kept + square * mean * mean);
    }

    public double phi(double floor) {
        return Math.max(floor, (PRIOR_WEIGHT * PRIOR + sum) / (PRIOR_WEIGHT + weight));
    }
}
