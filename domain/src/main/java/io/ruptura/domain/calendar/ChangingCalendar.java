package io.ruptura.domain.calendar;

import java.io.Serializable;

/** A calendar that can say when it may next open or close. */
public interface ChangingCalendar extends BusinessCalendar, Serializable {

    /** An instant after this one, up to which the calendar stays as it is now. */
    long nextChange(long timeMillis);
}
