package io.ruptura.console.coordinates;

import io.ruptura.domain.calendar.DayInterval;
import io.ruptura.domain.calendar.OpeningHours;
import io.ruptura.domain.calendar.PublicHolidays;
import io.ruptura.domain.config.CalendarConfig;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One version of a calendar over the days it is told for.
 *
 * @param from first day told, on which this version holds
 * @param to last day told, included
 */
record PublishedCalendar(CalendarConfig config, OpeningHours hours, LocalDate from, LocalDate to) {

    private static final List<String> LANGUAGES = List.of("pt-BR", "en");

    static PublishedCalendar of(CalendarConfig config, String serviceZone, LocalDate from, LocalDate to) {
        return new PublishedCalendar(config, config.toHours(serviceZone), from, to);
    }

    ZoneId zone() {
        return hours.zone();
    }

    List<LocalDate> days() {
        return from.datesUntil(to.plusDays(1)).toList();
    }

    /** The days that differ from their day of the week, in order. */
    List<PublishedDay> exceptions() {
        Map<LocalDate, Map<String, String>> names = names();
        return days().stream()
                .filter(date -> hours.exceptions().containsKey(date))
                .map(date -> new PublishedDay(date, hours.of(date), names.getOrDefault(date, Map.of())))
                .toList();
    }

    static List<String> texts(List<DayInterval> intervals) {
        return intervals.stream().map(DayInterval::text).toList();
    }

    /** Holidays as the tables call them; what the configuration calls a day goes before. */
    private Map<LocalDate, Map<String, String>> names() {
        Map<LocalDate, Map<String, String>> names = new HashMap<>();
        for (String region : config.holidays()) {
            for (String language : LANGUAGES) {
                PublicHolidays.names(region, from.getYear(), to.getYear(), language)
                        .forEach((date, name) -> names.computeIfAbsent(date, first -> new HashMap<>())
                                .put(language, name));
            }
        }
        config.names().forEach((date, name) -> names.put(LocalDate.parse(date), Map.of("pt-BR", name, "en", name)));
        return names;
    }
}
