package io.ruptura.domain.metric;

import io.ruptura.domain.calendar.BusinessCalendar;
import java.util.Arrays;

/**
 * Measures business time of one contact: {@code d_bh(a, b)} is how long the calendar is open in {@code [a, b)}, less what of it the contact was on hold. One
 * calendar measures a whole span: that of the place where the contact is when the span ends.
 */
final class BusinessClock {

    private static final long RUNNING = Long.MIN_VALUE;

    private final Places<BusinessCalendar> calendars;
    private int pauses;
    private long[] from = new long[4];
    private long[] to = new long[4];
    private long pausedSince;

    BusinessClock(MetricRules rules) {
        calendars = new Places<>(rules.calendars());
    }

    void reset() {
        pauses = 0;
        pausedSince = RUNNING;
    }

    boolean isPaused() {
        return pausedSince != RUNNING;
    }

    void pause(long time) {
        if (!isPaused()) {
            pausedSince = time;
        }
    }

    void resume(long time) {
        if (!isPaused()) {
            return;
        }
        if (pauses == from.length) {
            from = Arrays.copyOf(from, 2 * pauses);
            to = Arrays.copyOf(to, 2 * pauses);
        }
        from[pauses] = pausedSince;
        to[pauses++] = time;
        pausedSince = RUNNING;
    }

    /** Business milliseconds from {@code start} to {@code end}, the present; {@link Fact#NO_VALUE} where no calendar governs. */
    long measure(long start, long end, String channel, String queue) {
        BusinessCalendar calendar = calendars.at(channel, queue);
        if (calendar.label() == null) {
            return Fact.NO_VALUE;
        }
        long open = calendar.openMillis(start, end);
        for (int i = 0; i < pauses; i++) {
            open -= calendar.openMillis(Math.max(start, from[i]), to[i]);
        }
        return isPaused() ? open - calendar.openMillis(Math.max(start, pausedSince), end) : open;
    }
}
