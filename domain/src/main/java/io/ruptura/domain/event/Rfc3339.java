package io.ruptura.domain.event;

import java.time.LocalDate;

/**
 * Times as they are written in events: RFC 3339, any offset, fractions of any length cut to milliseconds. Strict: what is not a real
 * instant is invalid. A leap second ({@code :60}, only at the end of a UTC month) is held at the last millisecond of its minute, so that
 * it stays in its hour and its day.
 */
public final class Rfc3339 {

    /** What parsing yields for anything that is not a valid time. */
    public static final long INVALID = Long.MIN_VALUE;

    private static final int SHORTEST = "2026-03-02T12:00:00Z".length();
    private static final long DAY_MILLIS = 86_400_000;
    private static final int MINUTE_MILLIS = 60_000;
    private static final int[] DAYS_BEFORE_MONTH = {0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};
    private static final int[] DAYS_OF_MONTH = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private Rfc3339() {}

    /** Epoch milliseconds of {@code text}, or {@link #INVALID}. */
    public static long parseMillis(String text) {
        return parseMillis(text.toCharArray(), 0, text.length());
    }

    /** Epoch milliseconds of the {@code length} characters at {@code from}, or {@link #INVALID}. */
    public static long parseMillis(char[] text, int from, int length) {
        if (length < SHORTEST || !hasSeparators(text, from)) {
            return INVALID;
        }
        int year = digits(text, from, 4);
        int month = digits(text, from + 5, 2);
        int day = digits(text, from + 8, 2);
        int hour = digits(text, from + 11, 2);
        int minute = digits(text, from + 14, 2);
        int second = digits(text, from + 17, 2);
        if ((year | month | day | hour | minute | second) < 0
                || month < 1
                || month > 12
                || day < 1
                || day > daysOfMonth(year, month)
                || hour > 23
                || minute > 59
                || second > 60) {
            return INVALID;
        }
        long minuteStart = epochDay(year, month, day) * DAY_MILLIS + (hour * 60L + minute) * MINUTE_MILLIS;
        return withFractionAndOffset(text, from + 19, from + length, minuteStart, second);
    }

    /** The way this product writes times: UTC with milliseconds, such as {@code 2026-03-02T12:00:00.000Z}. */
    public static String format(long epochMillis) {
        long day = Math.floorDiv(epochMillis, DAY_MILLIS);
        int ofDay = (int) Math.floorMod(epochMillis, DAY_MILLIS);
        StringBuilder text =
                new StringBuilder(24).append(LocalDate.ofEpochDay(day)).append('T');
        appendPadded(text, ofDay / 3_600_000, 2).append(':');
        appendPadded(text, ofDay / MINUTE_MILLIS % 60, 2).append(':');
        appendPadded(text, ofDay / 1000 % 60, 2).append('.');
        return appendPadded(text, ofDay % 1000, 3).append('Z').toString();
    }

    private static StringBuilder appendPadded(StringBuilder text, int number, int width) {
        for (int limit = width == 3 ? 100 : 10; number < limit && limit > 1; limit /= 10) {
            text.append('0');
        }
        return text.append(number);
    }

    private static boolean hasSeparators(char[] text, int from) {
        return text[from + 4] == '-'
                && text[from + 7] == '-'
                && (text[from + 10] | 0x20) == 't'
                && text[from + 13] == ':'
                && text[from + 16] == ':';
    }

    private static long withFractionAndOffset(char[] text, int from, int end, long minuteStart, int second) {
        int at = from;
        int fraction = 0;
        if (text[at] == '.') {
            int scale = 100;
            int firstDigit = ++at;
            for (; at < end && isDigit(text[at]); at++) {
                fraction += (text[at] - '0') * scale;
                scale /= 10;
            }
            if (at == firstDigit) {
                return INVALID;
            }
        }
        int offset = offsetMinutes(text, at, end);
        if (offset == Integer.MIN_VALUE) {
            return INVALID;
        }
        long utcMinute = minuteStart - (long) offset * MINUTE_MILLIS;
        if (second < 60) {
            return utcMinute + second * 1000L + fraction;
        }
        return isLastMinuteOfMonth(utcMinute) ? utcMinute + MINUTE_MILLIS - 1 : INVALID;
    }

    /** Minutes east of UTC, or MIN_VALUE when the rest of the text is no offset. */
    private static int offsetMinutes(char[] text, int at, int end) {
        if (at >= end) {
            return Integer.MIN_VALUE;
        }
        char sign = text[at];
        if ((sign | 0x20) == 'z') {
            return at + 1 == end ? 0 : Integer.MIN_VALUE;
        }
        if ((sign != '+' && sign != '-') || at + 6 != end || text[at + 3] != ':') {
            return Integer.MIN_VALUE;
        }
        int hours = digits(text, at + 1, 2);
        int minutes = digits(text, at + 4, 2);
        if ((hours | minutes) < 0 || hours > 23 || minutes > 59) {
            return Integer.MIN_VALUE;
        }
        return sign == '+' ? hours * 60 + minutes : -(hours * 60 + minutes);
    }

    private static boolean isLastMinuteOfMonth(long minuteStart) {
        long next = minuteStart + MINUTE_MILLIS;
        return Math.floorMod(next, DAY_MILLIS) == 0
                && LocalDate.ofEpochDay(Math.floorDiv(next, DAY_MILLIS)).getDayOfMonth() == 1;
    }

    private static int digits(char[] text, int from, int count) {
        int value = 0;
        for (int i = from; i < from + count; i++) {
            if (!isDigit(text[i])) {
                return -1;
            }
            value = value * 10 + (text[i] - '0');
        }
        return value;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLeap(int year) {
        return (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    private static int daysOfMonth(int year, int month) {
        return month == 2 && isLeap(year) ? 29 : DAYS_OF_MONTH[month];
    }

    /** Days since 1970-01-01 in the proleptic Gregorian calendar, for years 0 to 9999. */
    private static long epochDay(int year, int month, int day) {
        int before = year - 1;
        int leapDays = Math.floorDiv(before, 4) - Math.floorDiv(before, 100) + Math.floorDiv(before, 400);
        int leapDayPassed = month > 2 && isLeap(year) ? 1 : 0;
        // 719,162 days lie between 0001-01-01 and 1970-01-01.
        return before * 365L + leapDays - 719_162 + DAYS_BEFORE_MONTH[month] + leapDayPassed + day - 1;
    }
}
