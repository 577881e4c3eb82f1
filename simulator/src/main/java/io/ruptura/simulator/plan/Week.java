package io.ruptura.simulator.plan;

import io.ruptura.domain.calendar.OpeningHours;
import io.ruptura.simulator.scenario.LineConfig;
import io.ruptura.simulator.scenario.Scenario;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A number for every local hour of the week. */
public final class Week {

    private static final int HOURS_OF_DAY = 24;
    private static final int HOURS_OF_WEEK = 7 * HOURS_OF_DAY;

    private final double[] hours;
    private final double total;
    private final ZoneId zone;

    private Week(double[] hours, ZoneId zone) {
        this.hours = hours;
        this.total = Arrays.stream(hours).sum();
        this.zone = zone;
    }

    /** Days to 24 numbers; a day not named is 0. */
    public static Week of(Map<String, List<Double>> days, ZoneId zone) {
        double[] hours = new double[HOURS_OF_WEEK];
        days.forEach((range, values) -> {
            for (DayOfWeek day : OpeningHours.days(range)) {
                for (int hour = 0; hour < HOURS_OF_DAY; hour++) {
                    hours[index(day, hour)] = values.get(hour);
                }
            }
        });
        return new Week(hours, zone);
    }

    /** How the contacts of a line spread over the week. */
    public static Week ofDemand(LineConfig line, Scenario scenario) {
        ZoneId zone = ZoneId.of(scenario.zone());
        return line.profile().isEmpty() ? even(zone) : of(scenario.profiles().get(line.profile()), zone);
    }

    /** The same number at every hour. */
    private static Week even(ZoneId zone) {
        double[] hours = new double[HOURS_OF_WEEK];
        Arrays.fill(hours, 1);
        return new Week(hours, zone);
    }

    public double at(long timeMillis) {
        ZonedDateTime local = Instant.ofEpochMilli(timeMillis).atZone(zone);
        return hours[index(local.getDayOfWeek(), local.getHour())];
    }

    /** The share of the week's total that falls into the hour of this time; 0 when all hours are 0. */
    public double share(long timeMillis) {
        return total == 0 ? 0 : at(timeMillis) / total;
    }

    private static int index(DayOfWeek day, int hour) {
        return (day.getValue() - 1) * HOURS_OF_DAY + hour;
    }
}
