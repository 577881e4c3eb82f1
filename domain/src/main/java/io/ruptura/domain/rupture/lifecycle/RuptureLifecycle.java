package io.ruptura.domain.rupture.lifecycle;

import io.ruptura.domain.plan.Foresight;
import io.ruptura.domain.rupture.Candidate;
import io.ruptura.domain.rupture.candidate.Interruptions;
import io.ruptura.domain.rupture.command.Command;
import java.util.Comparator;
import java.util.List;

/**
 * The life of the ruptures of one service unit, as a pure fold: state × one instant → state and revisions. Deadlines, candidates and commands give the
 * same revisions however they arrived within their instant.
 *
 * <p>A strong candidate opens; any candidate keeps open; none for {@code clearAfter} is monitored, quiet for {@code keepOpen} more is resolved; one that
 * returns before is the same rupture, reopened. Worked example with 5 and 10 min: raised at 09:00 and last seen at 09:20, it is monitored at 09:25 and
 * resolved at 09:35; seen again at 09:30, it is open again under the same id.
 */
public final class RuptureLifecycle {

    private static final Comparator<Command> COMMANDS_IN_ORDER =
            Comparator.comparingLong(Command::timeMillis).thenComparing(Command::id);

    private final LifecyclePolicy policy;
    private final Foresight foresight;
    private final Interruptions interruptions;

    public RuptureLifecycle(LifecyclePolicy policy) {
        this(policy, Foresight.NONE, Interruptions.UNLIMITED);
    }

    /** One that knows of maintenance and plans beforehand, besides those that the state holds, and how often people may be interrupted. */
    public RuptureLifecycle(LifecyclePolicy policy, Foresight foresight, Interruptions interruptions) {
        this.interruptions = interruptions;
        this.policy = policy;
        this.foresight = foresight;
    }

    /** Folds one instant: the time that passed until then, what people decided, what patterns see. An instant before the newest one counts as it. */
    public LifecycleStep at(LifecycleState state, long timeMillis, List<Candidate> candidates, List<Command> commands) {
        LifecycleFold fold = new LifecycleFold(policy, foresight, interruptions, state);
        TimeRules time = new TimeRules(fold);
        // A candidate at the very instant of a deadline still counts, so the deadlines of this instant come last.
        time.passTo(Math.max(timeMillis - 1, fold.now));
        fold.now = Math.max(timeMillis, fold.now);
        CommandRules people = new CommandRules(fold);
        commands.stream().sorted(COMMANDS_IN_ORDER).forEach(people::apply);
        new CandidateRules(fold).apply(candidates);
        time.passTo(fold.now);
        fold.forget();
        return fold.step();
    }

    /** Folds passing time alone. */
    public LifecycleStep passing(LifecycleState state, long timeMillis) {
        return at(state, timeMillis, List.of(), List.of());
    }
}
