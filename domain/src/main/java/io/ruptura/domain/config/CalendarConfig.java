package io.ruptura.domain.config;

import io.ruptura.domain.calendar.OpeningHours;
import io.ruptura.domain.calendar.WeeklyCalendar;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Opening hours of some channels and queues; the first calendar in the file that applies governs. */
public record CalendarConfig(
        @Setting(value = "Name of the calendar.", example = "support")
        String id,

        @Setting(value = "Version, raised with every change.", byDefault = "1", min = 1)
        int version,

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
        Map<String, List<String>> exceptions)
        implements Serializable {

    public CalendarConfig {
        channels = List.copyOf(channels);
        queues = List.copyOf(queues);
        weekly = Map.copyOf(weekly);
        exceptions = Map.copyOf(exceptions);
    }

    /** The calendar itself; without a zone of its own it has the service's. */
    public WeeklyCalendar toCalendar(String serviceZone) {
        ZoneId ownZone = ZoneId.of(zone.isEmpty() ? serviceZone : zone);
        return new WeeklyCalendar(id + "@" + version, OpeningHours.parse(ownZone, weekly, exceptions));
    }
}
