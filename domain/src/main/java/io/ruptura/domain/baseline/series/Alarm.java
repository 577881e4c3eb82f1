package io.ruptura.domain.baseline.series;

/**
 * Whether somebody should look: something never seen has come, or something odd has begun, known or not, as a spike of a kind that comes every week still has to be
 * looked at, or a value is so odd that it does not matter what was odd before. An alarm lasts while the oddity does; what is only a little new is news but no alarm.
 */
final class Alarm {

    /** The news of an alarm that goes on. */
    static final double AT = 1;

    /** Novelty from which on it is news. */
    private static final double NOVEL = 0.9;
    /** Novelty from which on it is an alarm. */
    private static final double CLEARLY_NOVEL = 1.8;
    /** Novelty counts in full only where the value is this odd. */
    private static final double ODD_ENOUGH = 0.7;
    /** What is a little new is news only where the value is fresher by this than what was odd lately. */
    private static final double NOT_STALE = 0.05;

    private static final double NEWEST = 10;
    /** A fresh oddity from which on it is an alarm. */
    private static final double BEGUN = 1.2;
    /** How much odder than needed something must begin to be worth one more. */
    private static final double BEGUN_STEP = 4;
    /** What is only odd is never more news than what is new. */
    private static final double BEGUN_MOST = 2;
    /** An oddity from which on it is an alarm, whatever was odd before. */
    private static final double VERY_ODD = 3.5;
    /** An alarm ends when the oddity is below this share of its highest. */
    private static final double ENDS_AT = 0.5;
    /** Below this nothing goes on. */
    private static final double ORDINARY = 1;

    private boolean isOn;
    private double highest;

    /**
     * 0 when there is nothing to tell, {@link #AT} or more for news.
     *
     * @param novel how new the value is beyond what was new lately
     * @param begun how odd it is beyond what was odd lately
     * @param odd how odd it is, as far as that is trusted
     * @param lasting how odd it and those just before are
     */
    double news(double novel, double begun, double odd, double lasting) {
        double trueNovel = novel * Math.min(1, lasting / ODD_ENOUGH);
        double begunShare = begun / BEGUN;
        if (trueNovel >= CLEARLY_NOVEL || begunShare >= 1 || odd >= VERY_ODD) {
            isOn = true;
            highest = Math.max(highest, lasting);
        } else if (lasting < Math.max(ORDINARY, ENDS_AT * highest)) {
            isOn = false;
            highest = 0;
        }
        return Math.max(isOn ? AT : 0, begins(trueNovel, begun));
    }

    /** Whether the value judged last belongs to an alarm. */
    boolean isOn() {
        return isOn;
    }

    private static double begins(double novel, double begun) {
        if (novel >= CLEARLY_NOVEL || (novel >= NOVEL && begun >= NOT_STALE)) {
            return AT + Math.min(NEWEST - AT, novel);
        }
        return begun >= BEGUN ? Math.min(BEGUN_MOST, AT + (begun / BEGUN - 1) / BEGUN_STEP) : 0;
    }
}
