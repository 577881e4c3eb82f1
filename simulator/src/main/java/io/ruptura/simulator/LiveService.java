package io.ruptura.simulator;

import io.ruptura.simulator.feed.Feed;
import io.ruptura.simulator.feed.FeedRecord;
import io.ruptura.simulator.plan.Circumstances;
import io.ruptura.simulator.plan.Plan;
import io.ruptura.simulator.scenario.Scenario;
import io.ruptura.simulator.trouble.Truth;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;

/**
 * A service without end: its records in the order of their arrival, first its history from the scenario's first day, then what comes after, generated as
 * they are asked for. The scenario's days do not end it. Memory holds what is under way, and one small record for each rupture planted so far.
 */
public final class LiveService implements Iterator<FeedRecord> {

    private static final long WEEK_MILLIS = Duration.ofDays(7).toMillis();

    private final Scenario scenario;
    private final long liveMillis;
    private final Simulation simulation;
    private final Feed feed;
    private final Queue<FeedRecord> arrived = new ArrayDeque<>();

    private LiveService(Scenario scenario, long liveMillis) {
        Circumstances circumstances = new Circumstances(scenario);
        this.scenario = scenario;
        this.liveMillis = liveMillis;
        this.feed = new Feed(scenario, circumstances, arrived::add);
        this.simulation = new Simulation(scenario, Plan.of(scenario, liveMillis), circumstances, feed::accept);
    }

    /** The scenario at its own dates. What is drawn by chance begins at {@code liveMillis}, so that history is calm; what is planted by date stays where it is. */
    public static LiveService of(Scenario scenario, long seed, long liveMillis) {
        return new LiveService(scenario.withSeed(seed), liveMillis);
    }

    /** The scenario moved by whole weeks so that the moment from which it is to be watched is the last one not after {@code nowMillis}. */
    public static LiveService latest(Scenario scenario, long seed, long nowMillis) {
        long weeks = Math.floorDiv(nowMillis - scenario.liveMillis(), WEEK_MILLIS);
        Scenario moved = scenario.laterBy(weeks);
        // A change of daylight saving time between the two can put it an hour too late.
        Scenario latest = moved.liveMillis() > nowMillis ? scenario.laterBy(weeks - 1) : moved;
        return of(latest, seed, latest.liveMillis());
    }

    /** What it plays, at the dates at which it does. */
    public Scenario scenario() {
        return scenario;
    }

    /** Where history ends and what is watched begins, epoch milliseconds. */
    public long liveMillis() {
        return liveMillis;
    }

    /** What was planted and has begun by the last record given. */
    public List<Truth> truths() {
        return simulation.truths();
    }

    @Override
    public boolean hasNext() {
        return true;
    }

    @Override
    public FeedRecord next() {
        while (arrived.isEmpty()) {
            simulation.step();
        }
        return arrived.remove();
    }
}
