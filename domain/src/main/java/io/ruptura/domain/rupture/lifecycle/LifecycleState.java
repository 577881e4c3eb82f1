package io.ruptura.domain.rupture.lifecycle;

import io.ruptura.domain.budget.Ledger;
import io.ruptura.domain.plan.Foresight;
import io.ruptura.domain.plan.Plan;
import io.ruptura.domain.rupture.Candidate;
import io.ruptura.domain.rupture.command.Silence;
import io.ruptura.domain.rupture.learning.LearnedShift;
import java.util.List;
import java.util.Map;

/**
 * All the lifecycle of one service unit remembers.
 *
 * @param clockMillis the newest instant applied; time never goes back
 * @param ruptures by id, alphabetically
 * @param silences in the order they were asked for
 * @param appliedCommands id of a command → when it was applied, so that each acts once
 * @param doubts what was last said of what is not known, by kind and scope
 * @param plans announced while running, that are not over
 * @param ledger what interrupting people has cost
 * @param learned by how much marks have moved thresholds
 * @param ignoredCommands commands that named nothing known, or asked for a move that is not legal
 */
public record LifecycleState(
        long clockMillis,
        List<TrackedRupture> ruptures,
        List<Silence> silences,
        Map<String, Long> appliedCommands,
        long ignoredCommands,
        List<Candidate> doubts,
        List<Plan> plans,
        Ledger ledger,
        List<LearnedShift> learned) {

    public LifecycleState {
        ruptures = List.copyOf(ruptures);
        silences = List.copyOf(silences);
        appliedCommands = Map.copyOf(appliedCommands);
        doubts = List.copyOf(doubts);
        plans = List.copyOf(plans);
        learned = List.copyOf(learned);
    }

    /** The same with plans announced since. */
    public LifecycleState withPlans(List<Plan> all) {
        return new LifecycleState(
                clockMillis, ruptures, silences, appliedCommands, ignoredCommands, doubts, all, ledger, learned);
    }

    /** The same with one plan more, without those that are over. */
    public LifecycleState with(Plan plan) {
        return withPlans(
                new Foresight(plans, List.of()).with(List.of(plan), clockMillis).plans());
    }

    public static LifecycleState empty() {
        return new LifecycleState(
                Long.MIN_VALUE, List.of(), List.of(), Map.of(), 0, List.of(), List.of(), Ledger.NEW, List.of());
    }
}
