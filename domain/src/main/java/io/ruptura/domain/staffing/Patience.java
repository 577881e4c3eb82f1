package io.ruptura.domain.staffing;

/**
 * How long people are willing to wait, told from those who left and those who did not: one who was answered would have waited longer, so the wait is
 * censored. For exponential patience the likeliest rate of leaving is those who left over the time that all have waited.
 */
public final class Patience {

    private Patience() {}

    /** Rate at which one who waits leaves; 0 when nobody left, NaN when nobody waited. */
    public static double leavesPerSecond(long abandoned, double secondsWaitedByAll) {
        return secondsWaitedByAll > 0 ? (double) abandoned / secondsWaitedByAll : Double.NaN;
    }
}
