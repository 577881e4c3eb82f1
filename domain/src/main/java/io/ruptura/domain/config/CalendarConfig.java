package io.ruptura.domain.config;

import io.ruptura.domain.calendar.OpeningHours;
import io.ruptura.domain.calendar.PublicHolidays;
import io.ruptura.domain.calendar.WeeklyCalendar;
import io.ruptura.domain.config.binding.Setting;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Opening hours of some channels and queues; the first calendar in the file that applies governs. */
public record CalendarConfig(
        @Setting(value = "Name of the calendar.", example = "support")
        String id,

        @Setting(
                value = "Version, raised with every change; the versions of a calendar are entries of one id.",
                byDefault = "1",
                min = 1)
        int version,

        @Setting(
                value =
                        "First local day of this version; the earliest version also holds before. Needed where there are several.",
                example = "2026-07-01")
        String validFrom,

        @Setting(value = "Time zone; empty means the service's.", example = "America/Sao_Paulo")
        String zone,

        @Setting(value = "Channels it governs; empty with empty queues means everything.", example = "[phone, chat]")
        List<String> channels,

        @Setting(value = "Queues it governs.", example = "[billing]")
        List<String> queues,

        @Setting(
                value = "Day of the week to open intervals; a day not named is closed. Keys may be ranges.",
                example = "{mon-fri: ['08:00-12:00', '13:00-24:00']}")
        Map<String, List<String>> weekly,

        @Setting(
                value = "Date to open intervals, instead of the week's; an empty list is closed.",
                example = "{2026-12-24: ['08:00-12:00'], 2026-12-25: []}")
        Map<String, List<String>> exceptions,

        @Setting(
                value = "Country, state or city whose public holidays are closed, unless an exception names the date.",
                example = "[BR-SP]")
        List<String> holidays,

        @Setting(value = "Open intervals of a public holiday; empty is closed all day.", example = "['09:00-13:00']")
        List<String> holidayHours,

        @Setting(
                value = "Date to what that day is called, where it is an exception; published with it.",
                example = "{2026-12-24: Véspera de Natal}")
        Map<String, String> names,

        @Setting("Closed days and half days from an iCalendar file.")
        IcalConfig ical)
        implements Serializable {

    public CalendarConfig {
        channels = List.copyOf(channels);
        queues = List.copyOf(queues);
        weekly = Map.copyOf(weekly);
        exceptions = Map.copyOf(exceptions);
        holidays = List.copyOf(holidays);
        holidayHours = List.copyOf(holidayHours);
        names = Map.copyOf(names);
    }

    /** Name and version, such as {@code support@3}. */
    public String label() {
        return id + "@" + version;
    }

    /** The calendar itself; without a zone of its own it has the service's. */
    public WeeklyCalendar toCalendar(String serviceZone) {
        return new WeeklyCalendar(label(), toHours(serviceZone));
    }

    /** Its hours by day of the week, and by date where holidays or exceptions change them. */
    public OpeningHours toHours(String serviceZone) {
        Map<String, List<String>> dates = new HashMap<>();
        for (String region : holidays) {
            PublicHolidays.of(region).forEach(date -> dates.put(date.toString(), holidayHours));
        }
        dates.putAll(exceptions);
        return OpeningHours.parse(ownZone(serviceZone), weekly, dates);
    }

    /** The same calendar with these exceptions, and names of theirs. */
    public CalendarConfig withDates(Map<String, List<String>> newExceptions, Map<String, String> newNames) {
        return new CalendarConfig(
                id,
                version,
                validFrom,
                zone,
                channels,
                queues,
                weekly,
                newExceptions,
                holidays,
                holidayHours,
                newNames,
                ical);
    }

    /** Local midnight of the first day, epoch milliseconds; {@code Long.MIN_VALUE} when it is not said. */
    long validFromMillis(String serviceZone) {
        return validFrom.isEmpty()
                ? Long.MIN_VALUE
                : LocalDate.parse(validFrom)
                        .atStartOfDay(ownZone(serviceZone))
                        .toInstant()
                        .toEpochMilli();
    }

    /** Its own zone, or the service's. */
    public ZoneId ownZone(String serviceZone) {
        return ZoneId.of(zone.isEmpty() ? serviceZone : zone);
    }
}
