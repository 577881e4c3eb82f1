package io.ruptura.domain.config.reading;

import io.ruptura.domain.calendar.DayInterval;
import io.ruptura.domain.calendar.OpeningHours;
import io.ruptura.domain.calendar.PublicHolidays;
import io.ruptura.domain.config.CalendarConfig;
import io.ruptura.domain.config.binding.Mistakes;
import io.ruptura.domain.config.binding.SettingKeys;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What can be wrong in the calendars: names, zones, days, dates, intervals. */
final class CalendarChecks {

    private static final String DAYS = "mon, saturday, mon-fri";

    private final Mistakes mistakes;

    CalendarChecks(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    void run(List<CalendarConfig> calendars) {
        Map<String, CalendarConfig> byId = new HashMap<>();
        Set<String> versions = new HashSet<>();
        Set<String> firstDays = new HashSet<>();
        for (int i = 0; i < calendars.size(); i++) {
            String path = "calendars[" + i + "]";
            CalendarConfig calendar = calendars.get(i);
            if (calendar.id().isBlank()) {
                mistakes.addWritten(path + ".id", "must name the calendar", "empty", "support");
            }
            CalendarConfig first = byId.putIfAbsent(calendar.id(), calendar);
            if (!versions.add(calendar.id() + "@" + calendar.version())) {
                mistakes.addWritten(path + ".id", "must differ from the other calendars'", calendar.id(), "support");
            } else if (!firstDays.add(calendar.id() + " " + calendar.validFrom())) {
                mistakes.addWritten(
                        path + ".valid-from",
                        "must differ from the other versions'",
                        calendar.validFrom(),
                        "2026-07-01");
            } else if (first != null && !isOfSamePlace(first, calendar)) {
                mistakes.addWritten(
                        path + ".queues",
                        "must be as in the first version, channels too",
                        calendar.queues().toString(),
                        "[]");
            }
            checkDate(path + ".valid-from", calendar.validFrom());
            checkHolidays(path + ".holidays", calendar.holidays());
            checkIntervals(path + ".holiday-hours", calendar.holidayHours());
            if (!calendar.zone().isEmpty()) {
                ZoneChecks.run(path + ".zone", calendar.zone(), mistakes);
            }
            checkWeekly(path + ".weekly", calendar.weekly());
            checkExceptions(path + ".exceptions", calendar.exceptions());
            calendar.names().keySet().forEach(date -> checkDate(SettingKeys.join(path + ".names", date), date));
        }
    }

    private static boolean isOfSamePlace(CalendarConfig first, CalendarConfig later) {
        return first.channels().equals(later.channels()) && first.queues().equals(later.queues());
    }

    private void checkDate(String path, String date) {
        try {
            if (!date.isEmpty()) {
                LocalDate.parse(date);
            }
        } catch (DateTimeParseException notADate) {
            mistakes.add(path, "must be a date that exists", date, "2026-12-25");
        }
    }

    private void checkHolidays(String path, List<String> regions) {
        for (int i = 0; i < regions.size(); i++) {
            try {
                PublicHolidays.of(regions.get(i));
            } catch (IllegalArgumentException unknown) {
                mistakes.add(path + "[" + i + "]", unknown.getMessage(), regions.get(i), PublicHolidays.EXAMPLE);
            }
        }
    }

    void checkWeekly(String path, Map<String, List<String>> weekly) {
        Map<DayOfWeek, String> namedBy = new EnumMap<>(DayOfWeek.class);
        new TreeMap<>(weekly).forEach((days, intervals) -> {
            String here = SettingKeys.join(path, days);
            checkIntervals(here, intervals);
            try {
                for (DayOfWeek day : OpeningHours.days(days)) {
                    String other = namedBy.putIfAbsent(day, days);
                    if (other != null) {
                        String both = day.name().toLowerCase(Locale.ROOT);
                        mistakes.add(here, "must not name " + both + ", which " + other + " names", days, DAYS);
                    }
                }
            } catch (IllegalArgumentException unknown) {
                mistakes.add(here, unknown.getMessage(), days, DAYS);
            }
        });
    }

    private void checkExceptions(String path, Map<String, List<String>> exceptions) {
        exceptions.forEach((date, intervals) -> {
            String here = SettingKeys.join(path, date);
            checkIntervals(here, intervals);
            checkDate(here, date);
        });
    }

    private void checkIntervals(String path, List<String> texts) {
        List<DayInterval> earlier = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String here = path + "[" + i + "]";
            try {
                DayInterval interval = DayInterval.parse(texts.get(i));
                if (earlier.stream().anyMatch(interval::overlaps)) {
                    mistakes.add(
                            here, "must not overlap another interval of the day", texts.get(i), DayInterval.EXAMPLE);
                }
                earlier.add(interval);
            } catch (IllegalArgumentException wrong) {
                mistakes.add(here, wrong.getMessage(), texts.get(i), DayInterval.EXAMPLE);
            }
        }
    }
}
