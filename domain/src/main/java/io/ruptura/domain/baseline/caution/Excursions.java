package io.ruptura.domain.baseline.caution;

/**
 * How far evidence for a deviation runs off by itself. If the expectation were right, the most that a run of evidence reaches beyond any threshold would be
 * exponential with a mean of 1 nat (Wald; of a silence by time rescaling). Where contacts come in bunches, or what is usual is not what the model takes for
 * usual, it runs further. The mean excess over {@link #THRESHOLD}, seen in the runs that ended, is the yardstick the next one is held against: what happens
 * every other day is no rupture.
 *
 * <p>Worked example: five runs that went to 8 nats exceed 2 by 6 each; with the prior of {@link #PRIOR} excesses of 1 the mean is {@code (40 + 30) / 45 = 1.56}, so
 * 18 nats count as {@code 2 + 16 / 1.56 = 12.3}.
 *
 * <p>The scatter of the counts stands in for what is not known of the runs: bursts make counts scatter and silences no longer. The more runs have ended, the less of
 * it is left: of 0.24 after 160 runs {@code max(0.05, 0.24 · 40 / 200) = 0.05}.
 *
 * @param peak the most of the present run, nats
 * @param excess sum of excesses of those that ended, faded
 * @param ended how many they were, faded
 */
public record Excursions(double peak, double excess, double ended) {

    public static final Excursions NONE = new Excursions(0, 0, 0);

    private static final double THRESHOLD = 2;
    private static final double PRIOR = 40;
    /** No single one teaches more than this, so that one rupture does not become normal. */
    private static final double MOST = 6;

    private static final double KEPT = 0.995;
    /** Relative variance that is left in any case: rates of a service stray by a fifth for reasons nobody sees. */
    private static final double LEAST_SCATTER = 0.05;

    /** After a step with so much evidence; none ends a run. */
    public Excursions after(double nats) {
        if (nats > 0) {
            return nats <= peak ? this : new Excursions(nats, excess, ended);
        }
        return peak <= THRESHOLD
                ? (peak == 0 ? this : new Excursions(0, excess, ended))
                : new Excursions(0, excess * KEPT + Math.min(MOST, peak - THRESHOLD), ended * KEPT + 1);
    }

    /** What so much evidence is worth. */
    public double weighed(double nats) {
        double mean = Math.max(1, (PRIOR + excess) / (PRIOR + ended));
        return nats <= THRESHOLD ? nats : THRESHOLD + (nats - THRESHOLD) / mean;
    }

    /** Of the scatter of the counts, a relative variance, what is left beside the runs that ended. */
    public double leftOf(double scatter) {
        return Math.min(scatter, Math.max(LEAST_SCATTER, scatter * PRIOR / (PRIOR + ended)));
    }
}
