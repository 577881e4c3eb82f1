package io.ruptura.domain.calendar.ical;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import biweekly.io.TimezoneAssignment;
import biweekly.io.text.ICalReader;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;

/**
 * Reads every occurrence of every event of an iCalendar text (RFC 5545) from 2000 to 2059: recurrences with their exceptions, days and times, in the wall
 * time of one zone. An event recurs in its own zone, so that one at noon in New York stays at noon there when clocks change. Times without a zone, and
 * days, are those of the zone they are read for. Cancelled events are left out; an occurrence that was moved counts where it was moved to.
 */
public final class IcalFile {

    private static final LocalDateTime FIRST = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final LocalDateTime LAST = LocalDateTime.of(2060, 1, 1, 0, 0);

    /** Every day of those years; what recurs more often is no calendar of closed days. */
    private static final int MOST_OCCURRENCES = 22_000;

    /** What the library says where it takes the machine's zone for one it does not know. */
    private static final int UNKNOWN_ZONE = 38;

    private final ICalendar calendar;
    private final ZoneId zone;
    private final List<IcalEvent> events = new ArrayList<>();

    private IcalFile(ICalendar calendar, ZoneId zone) {
        this.calendar = calendar;
        this.zone = zone;
    }

    /**
     * The occurrences in {@code text}, in order of time.
     *
     * @throws IllegalArgumentException with the rule that is broken, to be read after the key
     */
    public static List<IcalEvent> read(String text, ZoneId zone) {
        try (ICalReader reader = new ICalReader(text)) {
            reader.setDefaultTimezone(TimeZone.getTimeZone(zone));
            ICalendar calendar = reader.readNext();
            if (calendar == null) {
                throw new IllegalArgumentException("must hold a calendar: BEGIN:VCALENDAR");
            }
            refuseUnknownZones(reader.getWarnings());
            return new IcalFile(calendar, zone).occurrences();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text cannot fail to be read", impossible);
        }
    }

    private static void refuseUnknownZones(List<ParseWarning> warnings) {
        for (ParseWarning warning : warnings) {
            if (warning.getCode() != null && warning.getCode() == UNKNOWN_ZONE) {
                throw new IllegalArgumentException("must name zones that exist; " + warning.getMessage());
            }
        }
    }

    private List<IcalEvent> occurrences() {
        Set<String> moved = new HashSet<>();
        for (VEvent event : calendar.getEvents()) {
            if (event.getRecurrenceId() != null) {
                moved.add(
                        address(event, WholeDays.instant(event.getRecurrenceId().getValue())));
            }
        }
        for (VEvent event : calendar.getEvents()) {
            if (event.getStatus() == null || !event.getStatus().isCancelled()) {
                add(event, moved);
            }
        }
        events.sort(Comparator.comparing(IcalEvent::from).thenComparing(IcalEvent::title));
        return events;
    }

    private void add(VEvent event, Set<String> moved) {
        String title =
                event.getSummary() == null ? "" : event.getSummary().getValue().strip();
        if (event.getDateStart() == null) {
            throw new IllegalArgumentException(
                    "must say when each event begins, as DTSTART; \"" + title + "\" does not");
        }
        boolean wholeDay = !event.getDateStart().getValue().hasTime();
        boolean isMove = event.getRecurrenceId() != null;
        ZoneId read = wholeDay ? ZoneOffset.UTC : zone;
        Duration length = wholeDay ? WholeDays.length(event) : length(event);
        DateIterator dates = wholeDay
                ? WholeDays.inUtc(event).getDateIterator(TimeZone.getTimeZone(ZoneOffset.UTC))
                : event.getDateIterator(zoneOf(event.getDateStart()));
        for (int count = 0; dates.hasNext(); count++) {
            Instant start = dates.next().toInstant();
            LocalDateTime from = LocalDateTime.ofInstant(start, read);
            if (!from.isBefore(LAST)) {
                return;
            }
            if (count >= MOST_OCCURRENCES) {
                throw new IllegalArgumentException("must not recur more than once a day; \"" + title + "\" does");
            }
            if (!from.isBefore(FIRST) && (isMove || !moved.contains(address(event, start)))) {
                events.add(new IcalEvent(title, wholeDay, from, LocalDateTime.ofInstant(start.plus(length), read)));
            }
        }
    }

    private static Duration length(VEvent event) {
        if (event.getDateEnd() != null) {
            return Duration.between(
                    event.getDateStart().getValue().toInstant(),
                    event.getDateEnd().getValue().toInstant());
        }
        return event.getDuration() == null
                ? Duration.ZERO
                : Duration.ofMillis(event.getDuration().getValue().toMillis());
    }

    private TimeZone zoneOf(DateOrDateTimeProperty start) {
        TimezoneAssignment own = calendar.getTimezoneInfo().getTimezone(start);
        if (own != null) {
            return own.getTimeZone();
        }
        boolean isUtc = !calendar.getTimezoneInfo().isFloating(start);
        return TimeZone.getTimeZone(isUtc ? ZoneOffset.UTC : zone);
    }

    private static String address(VEvent event, Instant occurrence) {
        return (event.getUid() == null ? "" : event.getUid().getValue()) + " " + occurrence;
    }
}
