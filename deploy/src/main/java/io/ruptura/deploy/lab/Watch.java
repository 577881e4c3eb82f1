package io.ruptura.deploy.lab;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The time over which alerts are counted.
 *
 * @param zone in which a shift begins at 00:00, 08:00 and 16:00
 */
record Watch(long fromMillis, long toMillis, ZoneId zone) {

    private static final double HOUR = 3_600_000;
    private static final int SHIFT_HOURS = 8;

    double hours() {
        return (toMillis - fromMillis) / HOUR;
    }

    double minutes() {
        return 60 * hours();
    }

    double aShift(double count) {
        return count / hours() * SHIFT_HOURS;
    }

    double aWeek(double count) {
        return count / hours() * 24 * 7;
    }

    /** The most alerts that were heard in one shift. */
    long busiestShift(List<Alert> alerts) {
        Map<String, Long> byShift = new HashMap<>();
        for (Alert alert : alerts) {
            ZonedDateTime heard = Instant.ofEpochMilli(alert.heardMillis()).atZone(zone);
            byShift.merge(heard.toLocalDate() + "/" + heard.getHour() / SHIFT_HOURS, 1L, Long::sum);
        }
        return byShift.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /** Minutes in which any of these was going on. */
    double minutesWithAny(List<Alert> earliestFirst) {
        long covered = 0;
        long reached = fromMillis;
        for (Alert alert : earliestFirst) {
            long begin = Math.max(reached, alert.heardMillis());
            long end = Math.min(toMillis, alert.endMillis());
            covered += Math.max(0, end - begin);
            reached = Math.max(reached, end);
        }
        return covered / 60_000.0;
    }
}
