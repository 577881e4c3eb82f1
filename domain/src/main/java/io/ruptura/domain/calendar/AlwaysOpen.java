package io.ruptura.domain.calendar;

/** No calendar at all: open around the clock, without a label. */
enum AlwaysOpen implements BusinessCalendar {
    INSTANCE;

    @Override
    public String label() {
        return null;
    }

    @Override
    public boolean isOpen(long timeMillis) {
        return true;
    }

    @Override
    public boolean isAlwaysOpen() {
        return true;
    }

    @Override
    public long openMillis(long fromMillis, long toMillis) {
        return Math.max(0, toMillis - fromMillis);
    }
}
