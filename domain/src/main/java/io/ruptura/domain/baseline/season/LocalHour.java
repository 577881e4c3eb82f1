package io.ruptura.domain.baseline.season;

import io.ruptura.domain.calendar.WallTime;
import java.time.ZoneId;

/**
 * Where an instant stands in the local week: by the clock on the wall, so that nine in the morning stays nine across daylight saving.
 *
 * @param slot hour of the week, 0 is Monday 00:00 to 01:00, 167 the last of Sunday
 * @param fraction how much of the hour has passed, 0 to 1
 */
public record LocalHour(int slot, double fraction) {

    public static final int SLOTS = 7 * 24;
    private static final long HOUR = 3_600_000;
    private static final long WEEK = SLOTS * HOUR;

    public static LocalHour at(long timeMillis, ZoneId zone) {
        long intoWeek = Math.floorMod(WallTime.sinceMonday(timeMillis, zone), WEEK);
        return new LocalHour((int) (intoWeek / HOUR), (double) (intoWeek % HOUR) / HOUR);
    }

    /** The neighbouring slot whose middle is nearer than any other but the own one's. */
    public int neighbour() {
        return Math.floorMod(slot + (fraction < 0.5 ? -1 : 1), SLOTS);
    }

    /** Weight of the neighbour when a value is read between the middles of two slots: 0 at the own middle, one half at the border. */
    public double neighbourWeight() {
        return Math.abs(fraction - 0.5);
    }
}
