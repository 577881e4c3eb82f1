package io.ruptura.domain.baseline.count;

/**
 * What a baseline expects of a count, with how sure it is.
 *
 * @param mean expected count
 * @param dispersion relative variance beyond Poisson, {@code 1 / size}: of the counts, and of what is not yet known about their mean
 * @param confidence 0..1, how much history stands behind it
 */
public record Expectation(double mean, double dispersion, double confidence) {

    /** Where contacts are multiplied by {@code factor}, known to a relative variance of {@code spread}. */
    public Expectation times(double factor, double spread) {
        return new Expectation(mean * factor, dispersion + spread, confidence);
    }

    public NegativeBinomial distribution() {
        return new NegativeBinomial(mean, 1 / dispersion);
    }

    public double standardDeviation() {
        return Math.sqrt(mean + dispersion * mean * mean);
    }
}
