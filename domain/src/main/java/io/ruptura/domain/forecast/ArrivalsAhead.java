package io.ruptura.domain.forecast;

import java.util.Arrays;

/**
 * How many contacts there will be: a negative binomial, because the rate behind the counts is itself uncertain (a gamma variable), so that counts vary more
 * than Poisson's. Only counts of one or more are considered: without a contact there is no service level.
 *
 * <p>The distribution stands as {@value #POINTS} counts that are equally likely to be undershot, which is all a forecast needs of it.
 */
final class ArrivalsAhead {

    static final int POINTS = 12;

    /** Beyond this how many there are makes no difference. */
    private static final double MANY = 200;

    private ArrivalsAhead() {}

    /**
     * Representative counts, each worth the same.
     *
     * @param mean above 0
     * @param size the smaller, the more counts vary: variance {@code mean + mean² / size}
     */
    static double[] counts(double mean, double size) {
        double[] counts = new double[POINTS];
        if (mean > MANY) {
            Arrays.fill(counts, mean);
            return counts;
        }
        double none = Math.exp(-size * Math.log1p(mean / size));
        double some = 1 - none;
        double ratio = mean / (mean + size);
        double probability = none * size * ratio;
        double below = 0;
        int count = 1;
        for (int i = 0; i < POINTS; i++) {
            double wanted = some * (i + 0.5) / POINTS;
            while (below + probability < wanted && probability > 0) {
                below += probability;
                probability *= ratio * (count + size) / (count + 1);
                count++;
            }
            counts[i] = count;
        }
        return counts;
    }
}
