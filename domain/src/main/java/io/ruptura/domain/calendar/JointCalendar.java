package io.ruptura.domain.calendar;

import java.util.List;
import java.util.stream.Collectors;

/** Several calendars as one that is open when so many of them are; its label names them all, {@code phone@1+chat@2}. */
final class JointCalendar implements ChangingCalendar {

    private final List<ChangingCalendar> calendars;
    private final String label;
    private final int needed;

    JointCalendar(List<? extends ChangingCalendar> calendars, int needed) {
        this.needed = needed;
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
        int open = 0;
        for (ChangingCalendar calendar : calendars) {
            open += calendar.isOpen(timeMillis) ? 1 : 0;
        }
        return open >= needed;
    }

    @Override
    public long nextChange(long timeMillis) {
        long next = Long.MAX_VALUE;
        for (ChangingCalendar calendar : calendars) {
            next = Math.min(next, calendar.nextChange(timeMillis));
        }
        return next;
    }
}
