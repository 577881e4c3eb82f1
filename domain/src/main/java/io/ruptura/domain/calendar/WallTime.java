package io.ruptura.domain.calendar;

import java.time.Instant;
import java.time.ZoneId;

/**
 * What the clock on the wall shows at an instant, as milliseconds since it showed 1970-01-01 00:00: hours and days of the wall begin at whole multiples of their length, and
 * nine in the morning stays nine across daylight saving.
 */
public final class WallTime {

    /** Monday, 5 January 1970, 00:00. */
    private static final long FIRST_MONDAY = 4 * 24 * 3_600_000L;

    private WallTime() {}

    public static long at(long timeMillis, ZoneId zone) {
        return timeMillis
                + zone.getRules().getOffset(Instant.ofEpochMilli(timeMillis)).getTotalSeconds() * 1000L;
    }

    /** The same counted from a Monday, so that weeks begin at whole multiples as well. */
    public static long sinceMonday(long timeMillis, ZoneId zone) {
        return at(timeMillis, zone) - FIRST_MONDAY;
    }
}
