package io.ruptura.domain.metric.fact;

import io.ruptura.domain.calendar.BusinessCalendar;
import io.ruptura.domain.calendar.BusinessTime;
import io.ruptura.domain.calendar.Pauses;
import io.ruptura.domain.metric.tally.Fact;
import io.ruptura.domain.metric.tally.Places;

/** Measures business time of one contact. One calendar measures a whole span: that of the place where the contact is when the span ends. */
final class BusinessClock {

    private static final long RUNNING = Long.MIN_VALUE;

    private final Places<BusinessCalendar> calendars;
    private final Pauses pauses = new Pauses();
    private long pausedSince;

    BusinessClock(MetricRules rules) {
        calendars = new Places<>(rules.calendars());
    }

    void reset() {
        pauses.clear();
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
        if (isPaused()) {
            pauses.add(pausedSince, time);
            pausedSince = RUNNING;
        }
    }

    /** Business milliseconds from {@code start} to the present; {@link Fact#NO_VALUE} where no calendar governs, or nobody is told. */
    long measure(long start, Facts present) {
        if (present.isMuted()) {
            return Fact.NO_VALUE;
        }
        long end = present.time();
        BusinessCalendar calendar = calendars.at(present.channel(), present.queue());
        if (calendar.label() == null) {
            return Fact.NO_VALUE;
        }
        long elapsed = BusinessTime.elapsed(start, end, calendar, pauses);
        return isPaused() ? elapsed - calendar.openMillis(Math.max(start, pausedSince), end) : elapsed;
    }
}
