package io.ruptura.domain.quality;

import java.util.List;

/**
 * A part of what a scope is about is not seen since an instant.
 *
 * @param sinceMillis up to then everything was seen; epoch milliseconds UTC
 * @param share how much is missing since, 0..1
 */
public record Loss(long sinceMillis, double share) {

    /** Shares that add up to all do so to sixteen digits: less than this is nothing. */
    private static final double LEAST_MILLIS = 1e-3;

    /**
     * How much of a span was seen.
     *
     * <p>Worked example: of five minutes a source of 40 % of the contacts is lost for the last two: 0.4 · 2/5 is missing, 0.84 was seen.
     *
     * @param fromMillis nothing before it counts as seen
     * @param toMillis nothing after it counts as seen
     * @return milliseconds, weighted by share
     */
    public static double seenMillis(List<Loss> losses, long fromMillis, long toMillis) {
        if (toMillis <= fromMillis) {
            return 0;
        }
        double seen = (double) (toMillis - fromMillis);
        for (Loss loss : losses) {
            seen -= loss.share * (double) Math.max(0, toMillis - Math.max(fromMillis, loss.sinceMillis));
        }
        return seen < LEAST_MILLIS ? 0 : seen;
    }
}
