package io.ruptura.domain.baseline.measure;

import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.WindowMetrics;

/**
 * Under what the history of a counted measure keeps what is usual, 0 to 23. For most it is the hour of the day.
 *
 * <ul>
 *   <li>Of topics it is two hours of it, and weekends apart.
 *   <li>A pace, and how many leave, depend on how many wait more than on the hour: few who wait keep only few agents busy, and many do not all have the patience. So these are kept by
 *       nobody or one, 2, 3 to 4, 5 to 8, 9 to 16 and more who wait, by halves of the day and weekends, as others are at work then.
 *   <li>Who leaves while hands are free is kept in the place of the most who wait, and who waits too long by how many hands are free.
 *   <li>Scores are given for waits, and kept by them: by doublings of a minute, up to one is the first.
 * </ul>
 */
final class UsualSlot {

    private static final int HOURS = 24;
    private static final int NOON = 13;
    private static final int SATURDAY = 5;
    private static final int SHIFTS = 4;
    private static final int MOST_CROWD = 5;
    private static final double SECONDS_PER_MINUTE = 60;

    private UsualSlot() {}

    /** @param hourOfWeek the local one, 0 is Monday 00:00 to 01:00 */
    static int of(CountedMeasure measure, int hourOfWeek, WindowMetrics minute, Surroundings around) {
        int hour = hourOfWeek % HOURS;
        return switch (measure) {
            case CSAT, CSAT_BOTTOM -> ofWait(around.waitedSeconds());
            case RECURRENCE -> hour / 2 + (isWeekend(hourOfWeek) ? HOURS / 2 : 0);
            case ANSWERED_PACE -> SHIFTS * crowd(minute) + shift(hourOfWeek);
            case ABANDONMENT_RATE ->
                SHIFTS * (around.load().isEasy() ? MOST_CROWD : impatient(minute)) + shift(hourOfWeek);
            case LATE_AT_EASE -> SHIFTS * around.load().quarter() + shift(hourOfWeek);
            default -> hour;
        };
    }

    private static boolean isWeekend(int hourOfWeek) {
        return hourOfWeek / HOURS >= SATURDAY;
    }

    private static int shift(int hourOfWeek) {
        return (isWeekend(hourOfWeek) ? 2 : 0) + (hourOfWeek % HOURS < NOON ? 0 : 1);
    }

    /** Of who leaves, where more than sixteen wait as where nine do. */
    private static int impatient(WindowMetrics minute) {
        return Math.min(MOST_CROWD - 1, crowd(minute));
    }

    private static int crowd(WindowMetrics minute) {
        int waiting = (int) Math.max(1, minute.value(Metric.WAITING));
        return Math.min(MOST_CROWD, Integer.SIZE - Integer.numberOfLeadingZeros(waiting - 1));
    }

    private static int ofWait(double seconds) {
        double doublings = Math.log(Math.max(1, seconds / SECONDS_PER_MINUTE)) / Math.log(2);
        return (int) Math.min(HOURS - 1.0, Math.ceil(doublings));
    }
}
