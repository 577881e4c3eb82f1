package io.ruptura.domain.plan;

import io.ruptura.domain.calendar.ChangingCalendar;

/** Open once, in {@code [from, to)}. */
public record OneTime(long fromMillis, long toMillis) implements ChangingCalendar {

    @Override
    public String label() {
        return null;
    }

    @Override
    public boolean isOpen(long timeMillis) {
        return fromMillis <= timeMillis && timeMillis < toMillis;
    }

    @Override
    public long openMillis(long from, long to) {
        return Math.max(0, Math.min(to, toMillis) - Math.max(from, fromMillis));
    }

    @Override
    public long nextChange(long timeMillis) {
        if (timeMillis < fromMillis) {
            return fromMillis;
        }
        return timeMillis < toMillis ? toMillis : Long.MAX_VALUE;
    }
}
