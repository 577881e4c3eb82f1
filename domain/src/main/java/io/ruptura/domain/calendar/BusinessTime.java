package io.ruptura.domain.calendar;

/**
 * Time as a service counts it: open time of a calendar, less what of it a clock stood still.
 *
 * <p>{@code elapsed(a, b)} is the measure of {@code [a, b)} that is open and not paused, and {@code due(start, target)} the first instant x with
 * {@code elapsed(start, x) = target}. Worked example, open 08:00–18:00: 2 h from Monday 17:00 are due on Tuesday at 09:00; paused from 17:30 to Tuesday 08:30, at
 * 10:00.
 */
public final class BusinessTime {

    /** When something is due that never will be. */
    public static final long NEVER = Long.MAX_VALUE;

    /** A target that ten years of opening hours do not hold is taken for one that none do. */
    private static final long LONGEST = 3_652L * 86_400_000;

    private BusinessTime() {}

    /** Business milliseconds in {@code [fromMillis, toMillis)}; 0 when it is empty. */
    public static long elapsed(long fromMillis, long toMillis, BusinessCalendar calendar, Pauses pauses) {
        return calendar.openMillis(fromMillis, toMillis) - pauses.openMillis(fromMillis, toMillis, calendar);
    }

    /** The first instant at which so many business milliseconds have elapsed since {@code startMillis}; {@link #NEVER} when they never will. */
    public static long due(long startMillis, long targetMillis, BusinessCalendar calendar, Pauses pauses) {
        long low = startMillis;
        long high = startMillis + Math.max(1, targetMillis);
        while (elapsed(startMillis, high, calendar, pauses) < targetMillis) {
            if (high - startMillis > LONGEST) {
                return NEVER;
            }
            low = high;
            high = startMillis + 2 * (high - startMillis);
        }
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (elapsed(startMillis, middle, calendar, pauses) < targetMillis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
