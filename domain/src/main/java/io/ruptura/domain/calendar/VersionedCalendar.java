package io.ruptura.domain.calendar;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The versions of one calendar, each from its first day to the next one's; the earliest also holds before its day. */
public final class VersionedCalendar implements ChangingCalendar {

    /** A version and the instant from which it is valid. */
    public record Version(long fromMillis, WeeklyCalendar calendar) {}

    private final long[] starts;
    private final WeeklyCalendar[] calendars;

    /** @param versions at least one, in any order */
    public VersionedCalendar(List<Version> versions) {
        List<Version> sorted = versions.stream()
                .sorted(Comparator.comparingLong(Version::fromMillis))
                .toList();
        starts = sorted.stream().mapToLong(Version::fromMillis).toArray();
        calendars = sorted.stream().map(Version::calendar).toArray(WeeklyCalendar[]::new);
        starts[0] = Long.MIN_VALUE;
    }

    /** That of the newest version. */
    @Override
    public String label() {
        return calendars[calendars.length - 1].label();
    }

    @Override
    public String labelAt(long timeMillis) {
        return calendars[indexAt(timeMillis)].label();
    }

    @Override
    public boolean isOpen(long timeMillis) {
        return calendars[indexAt(timeMillis)].isOpen(timeMillis);
    }

    @Override
    public long openMillis(long fromMillis, long toMillis) {
        long open = 0;
        long from = fromMillis;
        for (int i = indexAt(from); from < toMillis; i++) {
            long to = Math.min(toMillis, end(i));
            open += calendars[i].openMillis(from, to);
            from = to;
        }
        return open;
    }

    @Override
    public long nextChange(long timeMillis) {
        int i = indexAt(timeMillis);
        return Math.min(calendars[i].nextChange(timeMillis), end(i));
    }

    private int indexAt(long timeMillis) {
        int found = Arrays.binarySearch(starts, timeMillis);
        return found >= 0 ? found : -found - 2;
    }

    private long end(int i) {
        return i + 1 < starts.length ? starts[i + 1] : Long.MAX_VALUE;
    }
}
