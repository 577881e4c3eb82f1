package io.ruptura.domain.baseline.waiting;

import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.WindowMetrics;

/**
 * How busy agents are, as far as contacts tell: nobody need say how many of them are there. As many as were in hand at the busiest of the last hour or so can be
 * in hand; with half as many, hands are free. Where agents leave of a sudden, fewer are in hand too: for an hour or so that looks the same.
 *
 * <p>Worked example: 8 in hand at the busiest, 3 now, of which one was answered in this minute, and none was solved: the other 2 are a quarter of 8, so whoever came
 * found free hands. One solved besides was in hand too when they came: 3 of 8.
 *
 * @param busiest contacts in hand at the busiest; a part of it is forgotten every minute, e-fold in 45
 * @param share of that which was in hand when those began to wait who are answered now, at most 1
 */
public record Load(double busiest, double share) {

    /** Not known: taken for all that can be. */
    public static final Load FULL = new Load(0, 1);

    /** Shares are told apart by quarters, and by none at all in hand. */
    public static final int QUARTERS = 4;

    private static final double KEPT = Math.exp(-1 / 45.0);
    private static final double SECONDS_PER_MINUTE = 60;
    /** Who waits for less is answered at the load of the minute. */
    private static final double LEAST_WAIT_SECONDS = 20;

    /** After a minute of open time; those who wait do so for {@code waitedSeconds} lately, and for as long what was in hand before is remembered. */
    public Load after(WindowMetrics minute, double waitedSeconds) {
        double inHand = InHand.of(minute);
        if (Double.isNaN(inHand)) {
            return this;
        }
        double most = Math.max(inHand, busiest * KEPT);
        double others = inHand - minute.value(Metric.ANSWERED) + minute.value(Metric.RESOLVED);
        double now = most > 0 ? Math.min(1, Math.max(0, others / most)) : 0;
        double left = Math.exp(-SECONDS_PER_MINUTE / Math.max(LEAST_WAIT_SECONDS, waitedSeconds));
        return new Load(most, Math.max(now, share * left));
    }

    /** 0 where nobody is in hand, then 1 to {@link #QUARTERS}. */
    public int quarter() {
        return (int) Math.ceil(share * QUARTERS);
    }

    /** Whether hands are free. */
    public boolean isEasy() {
        return quarter() <= QUARTERS / 2;
    }
}
