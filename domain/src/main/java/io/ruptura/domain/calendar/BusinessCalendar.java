package io.ruptura.domain.calendar;

/** Answers when a queue or channel is open. All instants are epoch milliseconds UTC; intervals are half-open. */
public interface BusinessCalendar {

    /** Name and version as published with every number it governs, such as {@code support@3}. */
    String label();

    /** The same for one instant, where versions follow each other. */
    default String labelAt(long timeMillis) {
        return label();
    }

    boolean isOpen(long timeMillis);

    /** Whether it is known to close at no time. */
    default boolean isAlwaysOpen() {
        return false;
    }

    /** Open time in {@code [from, to)}, milliseconds; 0 when {@code to <= from}. */
    long openMillis(long fromMillis, long toMillis);
}
