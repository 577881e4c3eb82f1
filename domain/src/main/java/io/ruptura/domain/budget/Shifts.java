package io.ruptura.domain.budget;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The shifts of a day: the first begins at a local time, the others follow it, and the last ends where the first of the next day begins.
 *
 * <p>Worked example: eight hours from 06:00 are 06–14, 14–22 and 22–06.
 *
 * @param zone whose wall clocks count
 * @param firstMinute minute of the day at which the first begins
 * @param lengthMillis how long each is
 */
public record Shifts(String zone, int firstMinute, long lengthMillis) implements Serializable {

    /** One shift, in epoch milliseconds UTC; the end is exclusive. */
    public record Shift(long fromMillis, long toMillis) {}

    /** The shift at an instant. */
    public Shift at(long timeMillis) {
        ZonedDateTime now = Instant.ofEpochMilli(timeMillis).atZone(ZoneId.of(zone));
        ZonedDateTime day = first(now);
        if (day.isAfter(now)) {
            day = first(now.minusDays(1));
        }
        long dayFrom = day.toInstant().toEpochMilli();
        long dayTo = first(day.plusDays(1)).toInstant().toEpochMilli();
        long from = dayFrom + (timeMillis - dayFrom) / lengthMillis * lengthMillis;
        return new Shift(from, Math.min(dayTo, from + lengthMillis));
    }

    private ZonedDateTime first(ZonedDateTime day) {
        return day.toLocalDate()
                .atTime(LocalTime.ofSecondOfDay(firstMinute * 60L))
                .atZone(day.getZone());
    }
}
