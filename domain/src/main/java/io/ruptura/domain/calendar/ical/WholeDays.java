package io.ruptura.domain.calendar.ical;

import biweekly.component.VEvent;
import biweekly.property.ExceptionDates;
import biweekly.property.RecurrenceDates;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;

/**
 * Events of whole days, which are the same everywhere. The library takes a day to begin at midnight in the machine's zone, whatever it is told: so each is
 * put to midnight UTC, from the digits that the file has, before it is asked when it recurs.
 */
final class WholeDays {

    private WholeDays() {}

    /** The same event with its start, its recurrence and its exceptions at midnight UTC. */
    static VEvent inUtc(VEvent event) {
        VEvent utc = new VEvent();
        utc.setDateStart(at(event.getDateStart().getValue()), true);
        if (event.getRecurrenceRule() != null) {
            Recurrence rule = event.getRecurrenceRule().getValue();
            Recurrence.Builder until = new Recurrence.Builder(rule);
            utc.setRecurrenceRule((rule.getUntil() == null ? until : until.until(at(rule.getUntil()), true)).build());
        }
        for (ExceptionDates dates : event.getExceptionDates()) {
            ExceptionDates moved = new ExceptionDates();
            dates.getValues().forEach(date -> moved.getValues().add(new ICalDate(at(date), true)));
            utc.addExceptionDates(moved);
        }
        for (RecurrenceDates dates : event.getRecurrenceDates()) {
            RecurrenceDates moved = new RecurrenceDates();
            dates.getDates().forEach(date -> moved.getDates().add(new ICalDate(at(date), true)));
            utc.addRecurrenceDates(moved);
        }
        return utc;
    }

    /** One day, unless the event says otherwise. */
    static Duration length(VEvent event) {
        Duration said = event.getDuration() == null
                ? Duration.ZERO
                : Duration.ofMillis(event.getDuration().getValue().toMillis());
        if (event.getDateEnd() != null) {
            said = Duration.between(
                    instant(event.getDateStart().getValue()),
                    instant(event.getDateEnd().getValue()));
        }
        return Duration.ofDays(Math.max(1, said.toDays()));
    }

    /** Midnight UTC of a day; a time as it is. */
    static Instant instant(ICalDate date) {
        DateTimeComponents digits = date.getRawComponents();
        return date.hasTime() || digits == null
                ? date.toInstant()
                : LocalDate.of(digits.getYear(), digits.getMonth(), digits.getDate())
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant();
    }

    private static Date at(ICalDate date) {
        return Date.from(instant(date));
    }
}
