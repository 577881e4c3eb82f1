package io.ruptura.domain.baseline.waiting;

/**
 * How much longer lulls in answering last than a Poisson process explains. If the expectation were right, what a lull missed would be exponential with mean 1
 * (time rescaling), and so would what it missed beyond any threshold; where all agents are busy with long contacts at once, lulls last longer. The mean excess over
 * {@link #THRESHOLD}, seen in the lulls that ended, is the yardstick the next one is held against.
 *
 * <p>Worked example: four lulls that missed 3, 5, 9 and 7 answers exceed 2 by 1, 3, 7 and 5; with the prior of {@link #PRIOR} excesses of 1 the mean is
 * 20 / 8 = 2.5, so a lull that missed 12 counts as 2 + 10 / 2.5 = 6.
 *
 * @param excess sum of excesses, faded
 * @param lulls how many, faded
 */
public record Lulls(double excess, double lulls) {

    public static final Lulls NONE = new Lulls(0, 0);

    private static final double THRESHOLD = 2;
    private static final double PRIOR = 4;
    /** No single lull teaches more than this, so that an outage does not become normal. */
    private static final double MOST = 12;

    private static final double KEPT = 0.995;

    /** After a lull in which so many answers were missed. */
    public Lulls after(double missed) {
        return missed <= THRESHOLD
                ? this
                : new Lulls(excess * KEPT + Math.min(MOST, missed - THRESHOLD), lulls * KEPT + 1);
    }

    /** What a lull is worth that missed so many. */
    public double weighed(double missed) {
        double mean = Math.max(1, (PRIOR + excess) / (PRIOR + lulls));
        return missed <= THRESHOLD ? missed : THRESHOLD + (missed - THRESHOLD) / mean;
    }
}
