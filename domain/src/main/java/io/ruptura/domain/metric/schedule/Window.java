package io.ruptura.domain.metric.schedule;

import io.ruptura.domain.calendar.WallTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The rolling windows. The constant's name is its ISO 8601 duration, as written on the wire. */
public enum Window {
    PT1M(Duration.ofMinutes(1)),
    PT5M(Duration.ofMinutes(5)),
    PT15M(Duration.ofMinutes(15)),
    PT1H(Duration.ofHours(1)),
    P1D(Duration.ofDays(1));

    private final long millis;

    Window(Duration length) {
        this.millis = length.toMillis();
    }

    public long millis() {
        return millis;
    }

    /** Where the longest of several windows stands among them. */
    public static int longest(List<Window> windows) {
        int longest = 0;
        for (int i = 1; i < windows.size(); i++) {
            longest = windows.get(i).millis > windows.get(longest).millis ? i : longest;
        }
        return longest;
    }

    /**
     * The first aligned end at or after {@code time}: multiples of the length in local wall time, local midnight for {@code P1D}
     * (a local day of 23 or 25 hours stays one day).
     */
    public long alignedEndAtOrAfter(long time, ZoneId zone) {
        if (this == P1D) {
            LocalDate day = Instant.ofEpochMilli(time).atZone(zone).toLocalDate();
            long midnight = day.atStartOfDay(zone).toInstant().toEpochMilli();
            return midnight == time
                    ? time
                    : day.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli();
        }
        return time + Math.floorMod(-WallTime.at(time, zone), millis);
    }

    /** The start of the aligned window that ends at {@code end}. */
    public long alignedStart(long end, ZoneId zone) {
        if (this == P1D) {
            return Instant.ofEpochMilli(end - 1)
                    .atZone(zone)
                    .toLocalDate()
                    .atStartOfDay(zone)
                    .toInstant()
                    .toEpochMilli();
        }
        return end - millis;
    }
}
