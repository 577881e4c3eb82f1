package io.ruptura.domain.calendar.ical;

import java.time.LocalDateTime;

/**
 * One occurrence of an event, in the wall time of the calendar that takes it in.
 *
 * @param title the event's summary
 * @param wholeDay whether it is of days: it then begins and ends at midnight
 * @param to exclusive
 */
public record IcalEvent(String title, boolean wholeDay, LocalDateTime from, LocalDateTime to) {}
