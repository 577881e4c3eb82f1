package io.ruptura.domain.baseline.surge;

/**
 * A seasonal cumulative sum of log likelihood ratios of counts, and what came since it last was zero. With {@code m} expected, the usual is taken as
 * {@code s·m} and the shift looked for as {@code r·m}; both negative binomial of relative variance {@code phi}: {@code S = max(0, S + l)},
 * {@code l = x ln(r/s · (1 + phi s m)/(1 + phi r m)) - ln((1 + phi r m)/(1 + phi s m)) / phi}.
 *
 * <p>Worked example: m = 4, phi = 0, s = 1, r = 1.75 give the reference value 4 · 0.75 / ln 1.75 = 5.36, above which a count speaks for the shift.
 *
 * @param sum nats, between 0 and {@link #MOST}
 * @param sinceMillis end of the last minute at which it was zero
 * @param count what came since
 * @param expected what should have
 */
public record SurgeRun(double sum, long sinceMillis, double count, double expected) {

    /** No higher, so that what is over is seen to be over before long. */
    private static final double MOST = 20;

    static SurgeRun startingAt(long timeMillis) {
        return new SurgeRun(0, timeMillis, 0, 0);
    }

    /**
     * After one more minute.
     *
     * @param mean contacts expected in it
     * @param phi relative variance of the counts beyond Poisson
     */
    SurgeRun after(double seen, double mean, double phi, Ratio ratio, long endMillis) {
        double next = Math.min(MOST, sum + ratio.evidence(seen, mean, phi));
        return next <= 0 ? startingAt(endMillis) : new SurgeRun(next, sinceMillis, count + seen, expected + mean);
    }

    /** What is looked for, as multiples of the mean: {@code shifted}, against {@code usual}, which is nobody's concern. */
    record Ratio(double usual, double shifted) {

        /** Nats by which a count speaks for the shift. */
        double evidence(double seen, double mean, double phi) {
            double ratio = (1 + phi * shifted * mean) / (1 + phi * usual * mean);
            double excess = phi > 0 ? Math.log(ratio) / phi : (shifted - usual) * mean;
            return seen * (Math.log(shifted / usual) - Math.log(ratio)) - excess;
        }
    }
}
