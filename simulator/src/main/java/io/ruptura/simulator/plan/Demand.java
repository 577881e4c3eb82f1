package io.ruptura.simulator.plan;

import io.ruptura.simulator.chance.RandomFactor;
import io.ruptura.simulator.chance.Randomness;
import io.ruptura.simulator.scenario.LineConfig;
import io.ruptura.simulator.scenario.Scenario;
import io.ruptura.simulator.trouble.Conditions;
import io.ruptura.simulator.trouble.Effect;
import java.time.Instant;
import java.time.ZoneId;

/**
 * How many contacts to expect. The rate is that of the hour of the week, times a random factor of mean 1 for each half hour and one for each local day (so
 * that counts of half hours are negative binomial within a day), times what is on.
 */
public final class Demand {

    private static final long HALF_HOUR_MILLIS = 30 * 60_000L;
    private static final double MINUTES_OF_HOUR = 60;

    private final LineConfig line;
    private final Conditions conditions;
    private final Week week;
    private final ZoneId zone;
    private final RandomFactor halfHours;
    private final RandomFactor days;

    public Demand(LineConfig line, Scenario scenario, Conditions conditions) {
        Randomness randomness = new Randomness(scenario.seed());
        this.line = line;
        this.conditions = conditions;
        this.week = Week.ofDemand(line, scenario);
        this.zone = ZoneId.of(scenario.zone());
        this.halfHours = new RandomFactor(line.dispersion(), randomness.stream("demand " + line.name()));
        this.days = new RandomFactor(line.dayDispersion(), randomness.stream("days " + line.name()));
    }

    /** Expected contacts in the minute that begins now; time must not go back. */
    public double perMinute(long minuteMillis) {
        long day = Instant.ofEpochMilli(minuteMillis).atZone(zone).toLocalDate().toEpochDay();
        double chance = halfHours.of(Math.floorDiv(minuteMillis, HALF_HOUR_MILLIS)) * days.of(day);
        double usual = line.perWeek() * week.share(minuteMillis) / MINUTES_OF_HOUR;
        return usual * chance * conditions.factor(Effect.DEMAND, minuteMillis);
    }
}
