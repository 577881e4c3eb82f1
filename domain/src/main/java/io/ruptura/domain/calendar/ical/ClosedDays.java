package io.ruptura.domain.calendar.ical;

import io.ruptura.domain.calendar.DayInterval;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What events leave of the opening hours of each day: one of whole days closes them, one with times takes its part of them. */
public final class ClosedDays {

    private static final int DAY = 24 * 60;

    /** The hours of a day that some event touches, and the titles of those events. */
    public record Day(List<DayInterval> hours, String title) {}

    private ClosedDays() {}

    /** The days on which something changes. {@code usual} are the hours of a day without any event. Example: 08:00–18:00 less 12:00–24:00 is 08:00–12:00. */
    public static Map<LocalDate, Day> of(List<IcalEvent> events, Function<LocalDate, List<DayInterval>> usual) {
        Map<LocalDate, Day> days = new TreeMap<>();
        for (IcalEvent event : events) {
            for (LocalDate date = event.from().toLocalDate();
                    date.atStartOfDay().isBefore(event.to());
                    date = date.plusDays(1)) {
                Day known = days.get(date);
                List<DayInterval> before = known == null ? usual.apply(date) : known.hours();
                List<DayInterval> left =
                        less(before, minute(event.from(), date, false), minute(event.to(), date, true));
                if (!left.equals(before)) {
                    days.put(date, new Day(left, known == null ? event.title() : known.title() + ", " + event.title()));
                }
            }
        }
        return days;
    }

    /** The minute of a day at which an event begins or ends: rounded so that a minute it touches is closed. */
    private static int minute(LocalDateTime time, LocalDate date, boolean isEnd) {
        if (!time.toLocalDate().equals(date)) {
            return time.toLocalDate().isBefore(date) ? 0 : DAY;
        }
        boolean isBegun = isEnd && time.toLocalTime().toSecondOfDay() % 60 > 0;
        return time.getHour() * 60 + time.getMinute() + (isBegun ? 1 : 0);
    }

    private static List<DayInterval> less(List<DayInterval> hours, int from, int to) {
        List<DayInterval> left = new ArrayList<>();
        for (DayInterval open : hours) {
            if (open.toMinute() <= from || open.fromMinute() >= to) {
                left.add(open);
                continue;
            }
            if (open.fromMinute() < from) {
                left.add(new DayInterval(open.fromMinute(), from));
            }
            if (open.toMinute() > to) {
                left.add(new DayInterval(to, open.toMinute()));
            }
        }
        return left;
    }
}
