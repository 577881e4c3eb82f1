/** Closed days and half days from iCalendar files. What a file says is read whole; what of it counts, a person says. */
package io.ruptura.domain.calendar.ical;
