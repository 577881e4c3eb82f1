package io.ruptura.domain.calendar;

import java.io.Serializable;
import java.util.List;

/** The open intervals of one local day, as milliseconds since local midnight: sorted, disjoint, half-open. */
final class DayHours implements Serializable {

    static final long DAY_MILLIS = 86_400_000;

    private final long[] from;
    private final long[] to;

    DayHours(List<DayInterval> intervals) {
        from = intervals.stream()
                .mapToLong(interval -> interval.fromMinute() * 60_000L)
                .toArray();
        to = intervals.stream()
                .mapToLong(interval -> interval.toMinute() * 60_000L)
                .toArray();
    }

    boolean isOpenAt(long millisOfDay) {
        for (int i = 0; i < from.length; i++) {
            if (millisOfDay >= from[i] && millisOfDay < to[i]) {
                return true;
            }
        }
        return false;
    }

    /** Open milliseconds before this time of the day. */
    long openBefore(long millisOfDay) {
        long open = 0;
        for (int i = 0; i < from.length; i++) {
            open += Math.max(0, Math.min(millisOfDay, to[i]) - from[i]);
        }
        return open;
    }

    long openAllDay() {
        return openBefore(DAY_MILLIS);
    }

    /** The first time after this one at which it opens or closes, or the end of the day. */
    long nextChange(long millisOfDay) {
        for (int i = 0; i < from.length; i++) {
            if (from[i] > millisOfDay) {
                return from[i];
            }
            if (to[i] > millisOfDay) {
                return to[i];
            }
        }
        return DAY_MILLIS;
    }
}
