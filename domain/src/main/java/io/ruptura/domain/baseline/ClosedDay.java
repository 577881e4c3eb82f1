package io.ruptura.domain.baseline;

import io.ruptura.domain.calendar.BusinessCalendar;

/** Hours of a day on which it is closed by plan. */
enum ClosedDay implements BusinessCalendar {
    INSTANCE;

    @Override
    public String label() {
        return null;
    }

    @Override
    public boolean isOpen(long timeMillis) {
        return false;
    }

    @Override
    public long openMillis(long fromMillis, long toMillis) {
        return 0;
    }
}
