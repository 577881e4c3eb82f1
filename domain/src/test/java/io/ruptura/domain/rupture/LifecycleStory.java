package io.ruptura.domain.rupture;

import io.ruptura.domain.plan.Foresight;
import io.ruptura.domain.plan.Plan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells a lifecycle test as a story in minutes after nine, and remembers every revision. */
final class LifecycleStory {

    /** 2026-03-02T09:00:00Z, a Monday. */
    static final long NINE = 1_772_442_000_000L;

    static final long MINUTE = 60_000;
    static final LifecyclePolicy FIVE_AND_TEN_MINUTES =
            new LifecyclePolicy(5 * MINUTE, 10 * MINUTE, 5 * MINUTE, 24 * 60 * MINUTE);

    private final RuptureLifecycle lifecycle;
    private final List<Rupture> revisions = new ArrayList<>();
    private LifecycleStep step = new LifecycleStep(LifecycleState.empty(), List.of(), Long.MAX_VALUE);

    LifecycleStory() {
        this(Foresight.NONE);
    }

    /** One in which marks move these thresholds. */
    LifecycleStory(Map<String, Double> raiseSurprise) {
        this(FIVE_AND_TEN_MINUTES.learning(raiseSurprise));
    }

    LifecycleStory(LifecyclePolicy policy) {
        lifecycle = new RuptureLifecycle(policy);
    }

    LifecycleStory(Foresight foresight) {
        this(foresight, Interruptions.UNLIMITED);
    }

    LifecycleStory(Foresight foresight, Interruptions interruptions) {
        lifecycle = new RuptureLifecycle(FIVE_AND_TEN_MINUTES, foresight, interruptions);
    }

    LifecycleStory announce(Plan... plans) {
        step = new LifecycleStep(step.state().withPlans(List.of(plans)), List.of(), Long.MAX_VALUE);
        return this;
    }

    static long at(int minute) {
        return NINE + minute * MINUTE;
    }

    LifecycleStory see(int minute, Candidate... candidates) {
        return take(lifecycle.at(step.state(), at(minute), List.of(candidates), List.of()));
    }

    /** The same candidates at every minute from one to another, both included. */
    LifecycleStory seeFromTo(int from, int to, SeenCandidate candidate) {
        for (int minute = from; minute <= to; minute++) {
            see(minute, candidate.at(minute));
        }
        return this;
    }

    LifecycleStory pass(int minute) {
        return take(lifecycle.passing(step.state(), at(minute)));
    }

    LifecycleStory order(int minute, Command... commands) {
        return take(lifecycle.at(step.state(), at(minute), List.of(), List.of(commands)));
    }

    List<Rupture> revisions() {
        return revisions;
    }

    /** {@code minute scope state reason} of every revision. */
    List<String> told() {
        return revisions.stream()
                .map(rupture -> "%d %s %s %s"
                        .formatted(
                                (rupture.updatedAtMillis() - NINE) / MINUTE,
                                rupture.scope().isEmpty() ? "all" : rupture.scope(),
                                rupture.state().wireName(),
                                rupture.reason()))
                .toList();
    }

    Rupture last() {
        return revisions.get(revisions.size() - 1);
    }

    /** The newest revision of the rupture of this scope. */
    Rupture of(String scope) {
        return revisions.stream()
                .filter(rupture -> rupture.scope().equals(scope))
                .reduce((one, later) -> later)
                .orElseThrow();
    }

    LifecycleStep step() {
        return step;
    }

    static Command command(String id, Command.Kind kind, String rupture, int minute) {
        return new Command(id, kind, rupture, Map.of(), Long.MAX_VALUE, "ana", null, at(minute));
    }

    static Command silence(String id, Map<String, String> matchers, int from, int until) {
        return new Command(id, Command.Kind.SILENCE, null, matchers, at(until), "ana", null, at(from));
    }

    private LifecycleStory take(LifecycleStep next) {
        step = next;
        revisions.addAll(next.revisions());
        return this;
    }

    /** The newest revision of every rupture. */
    Map<String, Rupture> newest() {
        Map<String, Rupture> newest = new HashMap<>();
        revisions.forEach(rupture -> newest.put(rupture.id(), rupture));
        return newest;
    }
}
