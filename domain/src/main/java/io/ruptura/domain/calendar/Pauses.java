package io.ruptura.domain.calendar;

import java.util.Arrays;

/** When a clock stood still: intervals in the order in which they happened, none overlapping another. Reused, so nothing is allocated once it has grown. */
public final class Pauses {

    private int size;
    private long[] from = new long[4];
    private long[] to = new long[4];

    public void clear() {
        size = 0;
    }

    /** It stood still in {@code [fromMillis, toMillis)}; the end may be {@code Long.MAX_VALUE}. */
    public void add(long fromMillis, long toMillis) {
        if (size > 0 && fromMillis < to[size - 1]) {
            throw new IllegalArgumentException(
                    "pauses must follow each other, was " + fromMillis + " before " + to[size - 1]);
        }
        if (size == from.length) {
            from = Arrays.copyOf(from, 2 * size);
            to = Arrays.copyOf(to, 2 * size);
        }
        from[size] = fromMillis;
        to[size++] = toMillis;
    }

    /** How long of {@code [fromMillis, toMillis)} it stood still while the calendar was open. */
    long openMillis(long fromMillis, long toMillis, BusinessCalendar calendar) {
        long open = 0;
        for (int i = 0; i < size; i++) {
            open += calendar.openMillis(Math.max(fromMillis, from[i]), Math.min(toMillis, to[i]));
        }
        return open;
    }
}
