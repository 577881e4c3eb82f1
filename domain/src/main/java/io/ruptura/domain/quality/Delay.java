package io.ruptura.domain.quality;

import java.util.List;

/**
 * News that come late: this share of what happens in a scope is known only after a while, {@code meanMillis} on average beyond the first minute, exponentially
 * spread: of all spreads over a mean the one that supposes least.
 *
 * @param share of all that happens, beyond what is usual, 0..1
 * @param meanMillis how much later than a minute these are known on average
 */
public record Delay(double share, long meanMillis) {

    /** An event is late when it comes more than this after the time reached: less is the way events usually travel. */
    static final long GRACE_MILLIS = 60_000;

    /** How much of what happened so long ago is not known yet. */
    double missing(long ageMillis) {
        return share * Math.exp(-(double) Math.max(0, ageMillis - GRACE_MILLIS) / (double) meanMillis);
    }

    /**
     * How much of a span that ends now is not known yet.
     *
     * <p>Worked example: half of all comes late, eight minutes on average. Of the last minute half is not known; of the last five, with one minute in full and four
     * that fade, {@code 0.5 · (1 + 8 · (1 − e^(−4/8))) / 5 = 0.41}.
     */
    public static double missing(List<Delay> delays, long spanMillis) {
        double missing = 0;
        for (Delay delay : delays) {
            long faded = Math.max(0, spanMillis - GRACE_MILLIS);
            double mean = (double) delay.meanMillis;
            double full = (double) (spanMillis - faded) + mean * -Math.expm1(-(double) faded / mean);
            missing += delay.share * full / (double) spanMillis;
        }
        return Math.min(1, missing);
    }
}
