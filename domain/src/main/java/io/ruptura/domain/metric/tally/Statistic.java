package io.ruptura.domain.metric.tally;

import io.ruptura.domain.metric.sketch.DurationSketch;

/** What is published of a distribution of durations. */
public enum Statistic {
    MEAN("mean", -1),
    P50("50th percentile", 0.50),
    P90("90th percentile", 0.90),
    P95("95th percentile", 0.95),
    P99("99th percentile", 0.99),
    MAX("longest", -1);

    private static final double MILLIS_PER_SECOND = 1000;

    private final String words;
    private final double quantile;

    Statistic(String words, double quantile) {
        this.words = words;
        this.quantile = quantile;
    }

    String words() {
        return words;
    }

    /** @param count how many durations the sketch holds */
    public double seconds(DurationSketch sketch, long count) {
        double millis =
                switch (this) {
                    case MEAN -> sketch.meanMillis();
                    case MAX -> sketch.maxMillis();
                    default -> sketch.quantileMillis(quantile, count);
                };
        return millis / MILLIS_PER_SECOND;
    }
}
