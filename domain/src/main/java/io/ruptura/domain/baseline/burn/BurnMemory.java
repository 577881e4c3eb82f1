package io.ruptura.domain.baseline.burn;

import io.ruptura.domain.baseline.measure.Learning;
import io.ruptura.domain.baseline.season.FadedSums;

/**
 * Who was to be answered and was missed in the last six open hours of one scope, and what is usual by hour of the day: about 800 bytes, once anybody was due.
 *
 * @param untilMillis end of the newest window counted
 * @param due by bucket of five open minutes, the newest last; empty before anybody was
 * @param missed of them, not answered in time
 * @param usualDue by hour of the day, faded
 * @param usualMissed of them, not answered in time
 * @param learning how long nothing was learned, as too much was missed
 */
public record BurnMemory(
        long untilMillis, float[] due, float[] missed, float[] usualDue, float[] usualMissed, Learning learning) {

    /** Six hours. */
    static final int BUCKETS = 72;

    static final BurnMemory NONE =
            new BurnMemory(Long.MIN_VALUE, new float[0], new float[0], new float[0], new float[0], Learning.NEW);

    private static final int HOURS = 24;
    private static final double HALF_CONFIDENT_DUE = 100;

    BurnMemory after(long endMillis, double dueNow, double missedNow) {
        return new BurnMemory(
                endMillis, shifted(due, dueNow), shifted(missed, missedNow), usualDue, usualMissed, learning);
    }

    BurnMemory with(Learning next) {
        return new BurnMemory(untilMillis, due, missed, usualDue, usualMissed, next);
    }

    /** With the newest bucket taken for usual at this hour; everything before is faded to {@code kept}. */
    BurnMemory learned(int hour, double kept) {
        float[] nextDue = faded(usualDue, hour, due[BUCKETS - 1], kept);
        float[] nextMissed = faded(usualMissed, hour, missed[BUCKETS - 1], kept);
        return new BurnMemory(untilMillis, due, missed, nextDue, nextMissed, learning);
    }

    double dueIn(int buckets) {
        return sum(due, buckets);
    }

    double missedIn(int buckets) {
        return sum(missed, buckets);
    }

    /** The usual share missed at this hour, drawn to that of all hours where little is known of it. */
    double usualShare(int hour) {
        if (usualDue.length == 0) {
            return 0;
        }
        double all = sum(usualMissed, HOURS) / sum(usualDue, HOURS);
        return (usualMissed[hour] + HALF_CONFIDENT_DUE * all) / (usualDue[hour] + HALF_CONFIDENT_DUE);
    }

    double confidence() {
        double seen = sum(usualDue, HOURS);
        return seen / (seen + HALF_CONFIDENT_DUE);
    }

    private static float[] shifted(float[] buckets, double newest) {
        float[] next = new float[BUCKETS];
        if (buckets.length > 0) {
            System.arraycopy(buckets, 1, next, 0, BUCKETS - 1);
        }
        next[BUCKETS - 1] = (float) newest;
        return next;
    }

    private static float[] faded(float[] hours, int hour, double seen, double kept) {
        float[] next = FadedSums.faded(hours, HOURS, kept);
        next[hour] += (float) seen;
        return next;
    }

    private static double sum(float[] values, int last) {
        double sum = 0;
        for (int i = Math.max(0, values.length - last); i < values.length; i++) {
            sum += values[i];
        }
        return sum;
    }
}
