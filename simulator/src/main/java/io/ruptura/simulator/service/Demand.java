package io.ruptura.simulator.service;

import io.ruptura.simulator.scenario.Episode;
import io.ruptura.simulator.scenario.LineConfig;
import io.ruptura.simulator.scenario.PlantedRupture;
import io.ruptura.simulator.scenario.Scenario;
import java.time.ZoneId;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * How many contacts to expect. The rate is that of the hour of the week, times a random factor of mean 1 for each half hour (gamma, so that counts are
 * negative binomial with variance m + dispersion m²), times planted spikes.
 */
final class Demand {

    private static final long BLOCK_MILLIS = 30 * 60_000L;
    private static final double MINUTES_OF_HOUR = 60;

    private final LineConfig line;
    private final Week week;
    private final List<Episode> spikes;
    private final UniformRandomProvider rng;
    private long block = Long.MIN_VALUE;
    private double factor = 1;

    Demand(LineConfig line, Scenario scenario, UniformRandomProvider rng) {
        this.line = line;
        this.rng = rng;
        ZoneId zone = ZoneId.of(scenario.zone());
        this.week = line.profile().isEmpty()
                ? Week.even(zone)
                : Week.of(scenario.profiles().get(line.profile()), zone);
        this.spikes = scenario.episodes(PlantedRupture.Kind.DEMAND_SPIKE, line);
    }

    /** Expected contacts in the minute that begins now; time must not go back. */
    double perMinute(long minuteMillis) {
        if (Math.floorDiv(minuteMillis, BLOCK_MILLIS) != block) {
            block = Math.floorDiv(minuteMillis, BLOCK_MILLIS);
            factor = drawFactor();
        }
        double rate = line.perWeek() * week.share(minuteMillis) / MINUTES_OF_HOUR * factor;
        for (Episode spike : spikes) {
            rate *= spike.isOn(minuteMillis) ? spike.rupture().factor() : 1;
        }
        return rate;
    }

    /** The spike that is on and has a topic, or null. */
    PlantedRupture topicalSpike(long timeMillis) {
        return spikes.stream()
                .filter(spike ->
                        spike.isOn(timeMillis) && !spike.rupture().topic().isEmpty())
                .findFirst()
                .map(Episode::rupture)
                .orElse(null);
    }

    private double drawFactor() {
        double dispersion = line.dispersion();
        return dispersion == 0
                ? 1
                : GammaDistribution.of(1 / dispersion, dispersion)
                        .createSampler(rng)
                        .sample();
    }
}
