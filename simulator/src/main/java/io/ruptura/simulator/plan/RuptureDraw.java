package io.ruptura.simulator.plan;

import io.ruptura.domain.rupture.RuptureKind;
import io.ruptura.simulator.chance.Randomness;
import io.ruptura.simulator.scenario.LineConfig;
import io.ruptura.simulator.scenario.PlantConfig;
import io.ruptura.simulator.scenario.Scenario;
import io.ruptura.simulator.trouble.Episode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ListSampler;

/**
 * Draws ruptures one after the other, without end: each kind in turn, in a new order every round; each in a place that is open and busy enough for it
 * to be seen, and where nothing else is going on.
 */
final class RuptureDraw implements Iterator<Episode> {

    private static final long MINUTE_MILLIS = 60_000;

    /** After so long without a place for what is left of a round, a new one begins. */
    private static final long ROUND_PATIENCE_MILLIS = Duration.ofDays(7).toMillis();

    /** After so long without a place for anything none is to be hoped for. */
    private static final long PATIENCE_MILLIS = Duration.ofDays(60).toMillis();

    private final PlantConfig config;
    private final Places places;
    private final UniformRandomProvider rng;
    private final List<RuptureKind> kinds;
    private final List<RuptureKind> round = new ArrayList<>();
    private long atMillis;
    private Episode next;

    RuptureDraw(Scenario scenario, long notBeforeMillis) {
        this.config = scenario.plant();
        this.places = new Places(scenario);
        List<RuptureKind> asked = config.kinds().isEmpty() ? Arrays.asList(RuptureKind.values()) : config.kinds();
        this.kinds = asked.stream().filter(places::suits).toList();
        long seed = config.seed() == 0 ? scenario.seed() : config.seed();
        this.rng = new Randomness(seed).stream("plant");
        long first = Math.max(scenario.startMillis() + config.after().toMillis(), notBeforeMillis);
        this.atMillis = first - first % MINUTE_MILLIS;
        this.next = draw();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Episode next() {
        if (next == null) {
            throw new NoSuchElementException("no place is ever open");
        }
        Episode drawn = next;
        next = draw();
        return drawn;
    }

    private Episode draw() {
        long last = atMillis;
        while (!kinds.isEmpty()
                && atMillis <= last + PATIENCE_MILLIS + config.every().toMillis()) {
            atMillis += gap();
            if (round.isEmpty()
                    || atMillis > last + ROUND_PATIENCE_MILLIS + config.every().toMillis()) {
                refill();
            }
            for (RuptureKind kind : List.copyOf(round)) {
                Episode found = place(kind);
                if (found != null) {
                    round.remove(kind);
                    return found;
                }
            }
        }
        return null;
    }

    private Episode place(RuptureKind kind) {
        RuptureSize size = RuptureSize.of(kind);
        long until = atMillis + size.drawMinutes(rng) * MINUTE_MILLIS;
        List<LineConfig> found = places.fitFor(kind, atMillis, until);
        if (found.isEmpty()) {
            return null;
        }
        LineConfig line = found.get(rng.nextInt(found.size()));
        RuptureSize.Span span = new RuptureSize.Span(atMillis, until);
        Episode episode =
                size.draw(line, places.scope(kind, line), span, gravity(), places.utilisation(line, span), rng);
        places.take(episode);
        return episode;
    }

    private double gravity() {
        return config.gravity() + (1 - config.gravity()) * rng.nextDouble();
    }

    /** From two thirds to four thirds of the mean, in whole minutes. */
    private long gap() {
        double millis = config.every().toMillis() * (2 + 2 * rng.nextDouble()) / 3;
        return Math.max(1, Math.round(millis / MINUTE_MILLIS)) * MINUTE_MILLIS;
    }

    private void refill() {
        round.clear();
        round.addAll(kinds);
        ListSampler.shuffle(rng, round);
    }
}
