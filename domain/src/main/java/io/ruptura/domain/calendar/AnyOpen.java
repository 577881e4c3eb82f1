package io.ruptura.domain.calendar;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/** Several calendars as one that is open when any of them is; its label names them all, {@code phone@1+chat@2}. Costs a step per change of hours. */
final class AnyOpen implements BusinessCalendar, Serializable {

    private final List<ChangingCalendar> calendars;
    private final String label;

    AnyOpen(List<? extends ChangingCalendar> calendars) {
        this.calendars = List.copyOf(calendars);
        this.label = calendars.stream().map(BusinessCalendar::label).collect(Collectors.joining("+"));
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String labelAt(long timeMillis) {
        return calendars.stream().map(calendar -> calendar.labelAt(timeMillis)).collect(Collectors.joining("+"));
    }

    @Override
    public boolean isOpen(long timeMillis) {
        for (ChangingCalendar calendar : calendars) {
            if (calendar.isOpen(timeMillis)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public long openMillis(long fromMillis, long toMillis) {
        long open = 0;
        for (long from = fromMillis; from < toMillis; ) {
            long to = Math.min(toMillis, nextChange(from));
            open += isOpen(from) ? to - from : 0;
            from = to;
        }
        return open;
    }

    private long nextChange(long timeMillis) {
        long next = Long.MAX_VALUE;
        for (ChangingCalendar calendar : calendars) {
            next = Math.min(next, calendar.nextChange(timeMillis));
        }
        return next;
    }
}
