package io.ruptura.domain.baseline.attendance;

import io.ruptura.domain.calendar.WallTime;
import java.time.ZoneId;

/** Stretches of ten minutes of the local week, by the clock on the wall. */
final class TenMinutes {

    static final int OF_HOUR = 6;
    static final int OF_DAY = 24 * OF_HOUR;
    static final int OF_WEEK = 7 * OF_DAY;

    private static final long LENGTH = 10 * 60_000L;

    private TenMinutes() {}

    /** The one in which an instant lies, 0 is Monday 00:00 to 00:10. */
    static int of(long timeMillis, ZoneId zone) {
        return (int) Math.floorMod(Math.floorDiv(WallTime.sinceMonday(timeMillis, zone), LENGTH), (long) OF_WEEK);
    }

    /** Number of the local day in which an instant lies, a multiple of 7 for Mondays. */
    static long dayOf(long timeMillis, ZoneId zone) {
        return Math.floorDiv(WallTime.sinceMonday(timeMillis, zone), OF_DAY * LENGTH);
    }

    /** The instant at which it ends. */
    static long end(long timeMillis, ZoneId zone) {
        return timeMillis + LENGTH - Math.floorMod(WallTime.at(timeMillis, zone), LENGTH);
    }
}
