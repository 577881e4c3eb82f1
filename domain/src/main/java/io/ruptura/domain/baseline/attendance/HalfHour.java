package io.ruptura.domain.baseline.attendance;

import java.time.Instant;
import java.time.ZoneId;

/** Half hours of the local week, by the clock on the wall. */
final class HalfHour {

    static final int OF_DAY = 48;
    static final int OF_WEEK = 7 * OF_DAY;

    private static final long LENGTH = 30 * 60_000L;
    /** Monday, 5 January 1970, 00:00, as wall time. */
    private static final long FIRST_MONDAY = 4 * 24 * 3_600_000L;

    private HalfHour() {}

    /** The one in which an instant lies, 0 is Monday 00:00 to 00:30. */
    static int of(long timeMillis, ZoneId zone) {
        return (int) Math.floorMod(Math.floorDiv(local(timeMillis, zone) - FIRST_MONDAY, LENGTH), (long) OF_WEEK);
    }

    /** Number of the local day in which an instant lies, a multiple of 7 for Mondays. */
    static long dayOf(long timeMillis, ZoneId zone) {
        return Math.floorDiv(local(timeMillis, zone) - FIRST_MONDAY, OF_DAY * LENGTH);
    }

    /** The instant at which it ends. */
    static long end(long timeMillis, ZoneId zone) {
        return timeMillis + LENGTH - Math.floorMod(local(timeMillis, zone), LENGTH);
    }

    private static long local(long timeMillis, ZoneId zone) {
        return timeMillis
                + zone.getRules().getOffset(Instant.ofEpochMilli(timeMillis)).getTotalSeconds() * 1000L;
    }
}
