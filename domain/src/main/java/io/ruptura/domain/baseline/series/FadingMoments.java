package io.ruptura.domain.baseline.series;

/** Mean and variance in which what is older than {@code memory} values fades; plain averages until so many were seen. */
final class FadingMoments {

    private final double memory;
    private long count;
    private double mean;
    private double variance;

    FadingMoments(double memory) {
        this.memory = memory;
    }

    void add(double value) {
        add(value, memory);
    }

    /** Remembers so many values instead. */
    void add(double value, double memory) {
        count++;
        double share = Math.max(1 / memory, 1.0 / count);
        double deviation = value - mean;
        mean += share * deviation;
        variance = (1 - share) * (variance + share * deviation * deviation);
    }

    long count() {
        return count;
    }

    double mean() {
        return mean;
    }

    double standardDeviation() {
        return Math.sqrt(variance);
    }
}
