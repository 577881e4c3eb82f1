package io.ruptura.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A week of opening hours with exceptions by date. It is open when the zone's wall clock shows an open minute, and open time is measured as it elapses:
 * on the night a clock is set back, 01:00–02:00 counts two hours; on the night it is set forward, the hour that is skipped counts none.
 *
 * <p>Between two changes of offset, open time is {@code F(to) − F(from)}, where {@code F(x)} is what was open from the epoch to local time {@code x}:
 * whole weeks × the week's sum + the days before in this week + this day's part + what exceptions added or took. So a question costs no more for a year
 * than for a minute. Worked example: open mon–fri 08:00–18:00, {@code F(tue 09:00) − F(mon 17:00) = (w + 10 h + 1 h) − (w + 9 h) = 2 h}.
 */
public final class WeeklyCalendar implements ChangingCalendar {

    /** Days from the Monday of the epoch's week to the epoch, a Thursday. */
    private static final int MONDAY_TO_EPOCH = 3;

    private static final int WEEK = 7;

    private final String label;
    private final LocalClock clock;
    private final DayHours[] week = new DayHours[WEEK];

    /** Open milliseconds of the week before each of its days, and of the whole week at the end. */
    private final long[] openBeforeDay = new long[WEEK + 1];

    private final long[] exceptionDays;
    private final DayHours[] exceptionHours;

    /** How much more was open than the week says, over all exceptions before each, and over all at the end. */
    private final long[] extraBeforeException;

    public WeeklyCalendar(String label, OpeningHours hours) {
        this.label = label;
        this.clock = new LocalClock(hours.zone());
        for (DayOfWeek day : DayOfWeek.values()) {
            int i = day.ordinal();
            week[i] = new DayHours(hours.weekly().getOrDefault(day, List.of()));
            openBeforeDay[i + 1] = openBeforeDay[i] + week[i].openAllDay();
        }
        List<Map.Entry<LocalDate, List<DayInterval>>> exceptions =
                new ArrayList<>(hours.exceptions().entrySet());
        exceptions.sort(Comparator.comparing(Map.Entry::getKey));
        exceptionDays = exceptions.stream()
                .mapToLong(exception -> exception.getKey().toEpochDay())
                .toArray();
        exceptionHours = exceptions.stream()
                .map(exception -> new DayHours(exception.getValue()))
                .toArray(DayHours[]::new);
        extraBeforeException = new long[exceptionDays.length + 1];
        for (int i = 0; i < exceptionDays.length; i++) {
            long usual = week[dayOfWeek(exceptionDays[i])].openAllDay();
            extraBeforeException[i + 1] = extraBeforeException[i] + exceptionHours[i].openAllDay() - usual;
        }
    }

    /** One that is open when any of these is; always open, without a label, when there are none. */
    public static BusinessCalendar anyOf(List<? extends ChangingCalendar> calendars) {
        if (calendars.isEmpty()) {
            return AlwaysOpen.INSTANCE;
        }
        return calendars.size() == 1 ? calendars.get(0) : new JointCalendar(calendars, 1);
    }

    /** One calendar that is open when all of these are; always open when there is none. */
    public static BusinessCalendar allOf(List<? extends ChangingCalendar> calendars) {
        if (calendars.isEmpty()) {
            return AlwaysOpen.INSTANCE;
        }
        return calendars.size() == 1 ? calendars.get(0) : new JointCalendar(calendars, calendars.size());
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public boolean isOpen(long timeMillis) {
        long local = timeMillis + clock.offset(clock.stretch(timeMillis));
        return hours(day(local)).isOpenAt(millisOfDay(local));
    }

    @Override
    public long openMillis(long fromMillis, long toMillis) {
        long open = 0;
        long from = fromMillis;
        for (int stretch = clock.stretch(from); from < toMillis; stretch++) {
            long to = Math.min(toMillis, clock.end(stretch));
            open += openSinceEpoch(to + clock.offset(stretch)) - openSinceEpoch(from + clock.offset(stretch));
            from = to;
        }
        return open;
    }

    @Override
    public long nextChange(long timeMillis) {
        int stretch = clock.stretch(timeMillis);
        long local = timeMillis + clock.offset(stretch);
        long wait = hours(day(local)).nextChange(millisOfDay(local)) - millisOfDay(local);
        return Math.min(timeMillis + wait, clock.end(stretch));
    }

    /** {@code F} of the class comment. */
    private long openSinceEpoch(long local) {
        long day = day(local);
        long weeks = Math.floorDiv(day + MONDAY_TO_EPOCH, WEEK);
        int exceptionsBefore = firstExceptionAtOrAfter(day);
        return weeks * openBeforeDay[WEEK]
                + openBeforeDay[dayOfWeek(day)]
                + extraBeforeException[exceptionsBefore]
                + hours(day).openBefore(millisOfDay(local));
    }

    private DayHours hours(long day) {
        int exception = Arrays.binarySearch(exceptionDays, day);
        return exception >= 0 ? exceptionHours[exception] : week[dayOfWeek(day)];
    }

    private int firstExceptionAtOrAfter(long day) {
        int found = Arrays.binarySearch(exceptionDays, day);
        return found >= 0 ? found : -found - 1;
    }

    private static long day(long local) {
        return Math.floorDiv(local, DayHours.DAY_MILLIS);
    }

    private static long millisOfDay(long local) {
        return Math.floorMod(local, DayHours.DAY_MILLIS);
    }

    private static int dayOfWeek(long day) {
        return (int) Math.floorMod(day + MONDAY_TO_EPOCH, (long) WEEK);
    }
}
