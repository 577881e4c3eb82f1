package io.ruptura.domain.baseline.profile;

import io.ruptura.domain.calendar.WallTime;
import java.time.ZoneId;

/** Quarters of the local day, from midnight, 6, 12 and 18 on: at most so old is what is learned of hours. */
final class QuarterDay {

    static final long LENGTH = 6 * 3_600_000L;

    private QuarterDay() {}

    /** Number of the one in which an instant lies. */
    static long of(long timeMillis, ZoneId zone) {
        return Math.floorDiv(WallTime.at(timeMillis, zone), LENGTH);
    }

    /** The instant at which it began. */
    static long start(long timeMillis, ZoneId zone) {
        return timeMillis - Math.floorMod(WallTime.at(timeMillis, zone), LENGTH);
    }
}
