package io.ruptura.domain.baseline.series;

/**
 * Whether somebody should look: something never seen has come, or something odd has begun, known or not, as a spike of a kind that comes every week still has to be
 * looked at. An alarm lasts while the oddity does; what is only a little new is news but no alarm.
 */
final class Alarm {

    /** The news of an alarm that goes on. */
    static final double AT = 1;

    /** Novelty from which on it is news. */
    private static final double NOVEL = 0.9;
    /** Novelty from which on it is an alarm. */
    private static final double CLEARLY_NOVEL = 1.5;
    /** Novelty counts in full only where the value is this odd. */
    private static final double ODD_ENOUGH = 0.7;

    private static final double NEWEST = 10;
    /** A fresh oddity from which on it is an alarm. */
    private static final double BEGUN = 1.2;
    /** How much odder than needed something must begin to be worth one more. */
    private static final double BEGUN_STEP = 4;
    /** What is only odd is never more news than what is new. */
    private static final double BEGUN_MOST = 2;
    /** An alarm ends when the oddity is below this share of its highest. */
    private static final double ENDS_AT = 0.5;
    /** Below this nothing goes on. */
    private static final double ORDINARY = 1.5;

    private boolean isOn;
    private double highest;

    /**
     * 0 when there is nothing to tell, {@link #AT} or more for news.
     *
     * @param novel how new the value is beyond what was new lately
     * @param begun how odd it is beyond what was odd lately
     * @param lasting how odd it and those just before are
     */
    double news(double novel, double begun, double lasting) {
        double trueNovel = novel * Math.min(1, lasting / ODD_ENOUGH);
        double begunShare = begun / BEGUN;
        if (trueNovel >= CLEARLY_NOVEL || begunShare >= 1) {
            isOn = true;
            highest = Math.max(highest, lasting);
        } else if (lasting < Math.max(ORDINARY, ENDS_AT * highest)) {
            isOn = false;
            highest = 0;
        }
        return Math.max(isOn ? AT : 0, begins(trueNovel, begunShare));
    }

    /** Whether the value judged last belongs to an alarm. */
    boolean isOn() {
        return isOn;
    }

    private static double begins(double novel, double begunShare) {
        if (novel >= NOVEL) {
            return AT + Math.min(NEWEST - AT, novel);
        }
        return begunShare >= 1 ? Math.min(BEGUN_MOST, AT + (begunShare - 1) / BEGUN_STEP) : 0;
    }
}
