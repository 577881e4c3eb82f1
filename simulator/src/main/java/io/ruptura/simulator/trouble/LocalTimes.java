package io.ruptura.simulator.trouble;

import java.time.LocalDateTime;
import java.time.ZoneId;

/** Local times as scenarios write them, {@code 2026-03-27T10:00}. */
final class LocalTimes {

    private LocalTimes() {}

    static long millis(String local, ZoneId zone) {
        return LocalDateTime.parse(local).atZone(zone).toInstant().toEpochMilli();
    }

    static String later(String local, long weeks) {
        return LocalDateTime.parse(local).plusWeeks(weeks).toString();
    }
}
