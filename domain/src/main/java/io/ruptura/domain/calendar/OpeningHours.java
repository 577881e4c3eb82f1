package io.ruptura.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The opening hours of one calendar, read from its text: sorted intervals per day of the week, and per date where the date is an exception. */
public record OpeningHours(
        ZoneId zone, Map<DayOfWeek, List<DayInterval>> weekly, Map<LocalDate, List<DayInterval>> exceptions) {

    public OpeningHours {
        weekly = Map.copyOf(weekly);
        exceptions = Map.copyOf(exceptions);
    }

    /**
     * Reads the hours as they stand in a settings file: days of the week, and dates, to intervals.
     *
     * @throws IllegalArgumentException when a day or an interval cannot be read
     */
    public static OpeningHours parse(
            ZoneId zone, Map<String, List<String>> weekly, Map<String, List<String>> exceptions) {
        Map<DayOfWeek, List<DayInterval>> byDay = new EnumMap<>(DayOfWeek.class);
        weekly.forEach((days, intervals) -> {
            for (DayOfWeek day : days(days)) {
                byDay.put(day, intervals(intervals));
            }
        });
        Map<LocalDate, List<DayInterval>> byDate = new HashMap<>();
        exceptions.forEach((date, intervals) -> byDate.put(LocalDate.parse(date), intervals(intervals)));
        return new OpeningHours(zone, byDay, byDate);
    }

    /** The hours of a date, in order. */
    public List<DayInterval> of(LocalDate date) {
        return exceptions.getOrDefault(date, weekly.getOrDefault(date.getDayOfWeek(), List.of()));
    }

    /** The days of a key such as {@code mon}, {@code saturday}, {@code mon-fri} or {@code fri-mon}. */
    public static List<DayOfWeek> days(String key) {
        String[] ends = key.split("-", -1);
        if (ends.length > 2) {
            throw new IllegalArgumentException("must be a day or a range of days");
        }
        DayOfWeek last = day(ends[ends.length - 1]);
        List<DayOfWeek> days = new ArrayList<>();
        for (DayOfWeek day = day(ends[0]); day != last; day = day.plus(1)) {
            days.add(day);
        }
        days.add(last);
        return days;
    }

    private static DayOfWeek day(String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (wanted.equals(day.name().toLowerCase(Locale.ROOT))
                    || wanted.equals(
                            day.getDisplayName(TextStyle.SHORT, Locale.ROOT).toLowerCase(Locale.ROOT))) {
                return day;
            }
        }
        throw new IllegalArgumentException("must be a day or a range of days");
    }

    private static List<DayInterval> intervals(List<String> texts) {
        return texts.stream()
                .map(DayInterval::parse)
                .sorted(Comparator.comparingInt(DayInterval::fromMinute))
                .toList();
    }
}
