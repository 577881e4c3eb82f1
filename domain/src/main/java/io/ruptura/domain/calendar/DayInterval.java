package io.ruptura.domain.calendar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Open from one local time of a day to another, such as {@code 08:00-12:00}; it may end at {@code 24:00}. Minutes are those of the wall clock, half-open.
 */
public record DayInterval(int fromMinute, int toMinute) {

    public static final String EXAMPLE = "08:00-12:00";

    private static final Pattern FORM = Pattern.compile("(\\d\\d):(\\d\\d) ?- ?(\\d\\d):(\\d\\d)");
    private static final int DAY = 24 * 60;

    /**
     * Reads {@code 08:00-12:00}.
     *
     * @throws IllegalArgumentException with the rule that is broken, to be read after the key
     */
    public static DayInterval parse(String text) {
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("must be two times of a day");
        }
        int from = minute(parts.group(1), parts.group(2));
        int to = minute(parts.group(3), parts.group(4));
        if (from < 0 || to < 0) {
            throw new IllegalArgumentException("must be two times from 00:00 to 24:00");
        }
        if (from >= to) {
            throw new IllegalArgumentException(
                    "must end after it begins; hours past midnight belong to the next day, as 00:00-…");
        }
        return new DayInterval(from, to);
    }

    /** As {@link #parse} reads it. */
    public String text() {
        return String.format("%02d:%02d-%02d:%02d", fromMinute / 60, fromMinute % 60, toMinute / 60, toMinute % 60);
    }

    public boolean overlaps(DayInterval other) {
        return fromMinute < other.toMinute && other.fromMinute < toMinute;
    }

    private static int minute(String hours, String minutes) {
        int minute = Integer.parseInt(hours) * 60 + Integer.parseInt(minutes);
        return Integer.parseInt(minutes) < 60 && minute <= DAY ? minute : -1;
    }
}
