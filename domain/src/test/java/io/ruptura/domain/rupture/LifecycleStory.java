package io.ruptura.domain.rupture;

import io.ruptura.domain.plan.Foresight;
import io.ruptura.domain.plan.Plan;
import io.ruptura.domain.rupture.candidate.Interruptions;
import io.ruptura.domain.rupture.command.Command;
import io.ruptura.domain.rupture.lifecycle.LifecyclePolicy;
import io.ruptura.domain.rupture.lifecycle.LifecycleState;
import io.ruptura.domain.rupture.lifecycle.LifecycleStep;
import io.ruptura.domain.rupture.lifecycle.RuptureLifecycle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells a lifecycle test as a story in minutes after nine, and remembers every revision. */
public final class LifecycleStory {

    /** 2026-03-02T09:00:00Z, a Monday. */
    public static final long NINE = 1_772_442_000_000L;

    public static final long MINUTE = 60_000;
    public static final LifecyclePolicy FIVE_AND_TEN_MINUTES =
            new LifecyclePolicy(5 * MINUTE, 10 * MINUTE, 5 * MINUTE, 24 * 60 * MINUTE);

    private final RuptureLifecycle lifecycle;
    private final List<Rupture> revisions = new ArrayList<>();
    private LifecycleStep step = new LifecycleStep(LifecycleState.empty(), List.of(), Long.MAX_VALUE);

    public LifecycleStory() {
        this(Foresight.NONE);
    }

    /** One in which marks move these thresholds. */
    public LifecycleStory(Map<String, Double> raiseSurprise) {
        this(FIVE_AND_TEN_MINUTES.learning(raiseSurprise));
    }

    public LifecycleStory(LifecyclePolicy policy) {
        lifecycle = new RuptureLifecycle(policy);
    }

    public LifecycleStory(Foresight foresight) {
        this(foresight, Interruptions.UNLIMITED);
    }

    public LifecycleStory(Foresight foresight, Interruptions interruptions) {
        lifecycle = new RuptureLifecycle(FIVE_AND_TEN_MINUTES, foresight, interruptions);
    }

    public LifecycleStory announce(Plan... plans) {
        step = new LifecycleStep(step.state().withPlans(List.of(plans)), List.of(), Long.MAX_VALUE);
        return this;
    }

    public static long at(int minute) {
        return NINE + minute * MINUTE;
    }

    public LifecycleStory see(int minute, Candidate... candidates) {
        return take(lifecycle.at(step.state(), at(minute), List.of(candidates), List.of()));
    }

    /** The same candidates at every minute from one to another, both included. */
    public LifecycleStory seeFromTo(int from, int to, SeenCandidate candidate) {
        for (int minute = from; minute <= to; minute++) {
            see(minute, candidate.at(minute));
        }
        return this;
    }

    public LifecycleStory pass(int minute) {
        return take(lifecycle.passing(step.state(), at(minute)));
    }

    public LifecycleStory order(int minute, Command... commands) {
        return take(lifecycle.at(step.state(), at(minute), List.of(), List.of(commands)));
    }

    public List<Rupture> revisions() {
        return revisions;
    }

    /** {@code minute scope state reason} of every revision. */
    public List<String> told() {
        return revisions.stream()
                .map(rupture -> "%d %s %s %s"
                        .formatted(
                                (rupture.updatedAtMillis() - NINE) / MINUTE,
                                rupture.scope().isEmpty() ? "all" : rupture.scope(),
                                rupture.state().wireName(),
                                rupture.reason()))
                .toList();
    }

    public Rupture last() {
        return revisions.get(revisions.size() - 1);
    }

    /** The newest revision of the rupture of this scope. */
    public Rupture of(String scope) {
        return revisions.stream()
                .filter(rupture -> rupture.scope().equals(scope))
                .reduce((one, later) -> later)
                .orElseThrow();
    }

    public LifecycleStep step() {
        return step;
    }

    public static Command command(String id, Command.Kind kind, String rupture, int minute) {
        return new Command(id, kind, rupture, Map.of(), Long.MAX_VALUE, "ana", null, at(minute));
    }

    public static Command silence(String id, Map<String, String> matchers, int from, int until) {
        return new Command(id, Command.Kind.SILENCE, null, matchers, at(until), "ana", null, at(from));
    }

    private LifecycleStory take(LifecycleStep next) {
        step = next;
        revisions.addAll(next.revisions());
        return this;
    }

    /** The newest revision of every rupture. */
    public Map<String, Rupture> newest() {
        Map<String, Rupture> newest = new HashMap<>();
        revisions.forEach(rupture -> newest.put(rupture.id(), rupture));
        return newest;
    }
}
