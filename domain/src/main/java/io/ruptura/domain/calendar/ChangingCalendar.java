package io.ruptura.domain.calendar;

import java.io.Serializable;

/** A calendar that can say when it may next open or close. */
public interface ChangingCalendar extends BusinessCalendar, Serializable {

    /** An instant after this one, up to which the calendar stays as it is now. */
    long nextChange(long timeMillis);

    /** Costs a step per change of hours. */
    @Override
    default long openMillis(long fromMillis, long toMillis) {
        long open = 0;
        for (long from = fromMillis; from < toMillis; ) {
            long to = Math.min(toMillis, nextChange(from));
            open += isOpen(from) ? to - from : 0;
            from = to;
        }
        return open;
    }
}
