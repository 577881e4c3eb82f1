package io.ruptura.jobs.lifecycle;

import io.ruptura.domain.budget.ShiftAccount;
import io.ruptura.domain.config.Calendars;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.health.Health;
import io.ruptura.domain.plan.Foresight;
import io.ruptura.domain.policy.Policy;
import io.ruptura.domain.policy.PolicyBook;
import io.ruptura.domain.rupture.Candidate;
import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.candidate.Interruptions;
import io.ruptura.domain.rupture.command.Command;
import io.ruptura.domain.rupture.lifecycle.Lessons;
import io.ruptura.domain.rupture.lifecycle.LifecyclePolicy;
import io.ruptura.domain.rupture.lifecycle.LifecycleState;
import io.ruptura.domain.rupture.lifecycle.LifecycleStep;
import io.ruptura.domain.rupture.lifecycle.RuptureLifecycle;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Folds the candidates and commands of one service unit into ruptures, knowing what is planned.
 *
 * <p>Candidates wait for the timer of their instant {@code t}, at {@code t - 1}, and are folded together; a command waits for the next move of event
 * time, or in a history for its own time, and acts at it, and so does what was suppressed when a plan is heard. At the end of a bounded history, when the watermark is the largest, time does not pass beyond the last candidates: nothing is
 * resolved because the file ended.
 */
public final class LifecycleFunction extends KeyedCoProcessFunction<String, Candidate, Said, Rupture> {

    /** How much of its budget each shift has spent: the newest of a shift counts. */
    public static final OutputTag<ShiftAccount> ACCOUNTS =
            new OutputTag<>("accounts", TypeInformation.of(ShiftAccount.class));

    /** What marks of people have taught. */
    public static final OutputTag<Health> LESSONS = new OutputTag<>("lessons", TypeInformation.of(Health.class));

    /** Name of the accumulator of commands that could do nothing. */
    public static final String IGNORED_COMMANDS = "ignored-commands";

    private static final long END_OF_INPUT = Long.MAX_VALUE;

    private final LifecyclePolicy policy;
    private final RupturaConfig config;
    private final Foresight foresight;
    private final Interruptions interruptions;
    private final boolean isHistory;
    private transient PolicyBook book;
    private transient RuptureLifecycle lifecycle;
    private transient ValueState<LifecycleState> state;
    private transient ListState<Candidate> candidates;
    private transient ListState<Command> commands;
    private transient ListState<Policy> policies;
    private transient Counter ignored;
    private transient LongCounter ignoredInAll;

    /**
     * @param foresight what is known in advance from the beginning
     * @param isHistory whether commands come before their time, and wait for it
     */
    public LifecycleFunction(
            LifecyclePolicy policy,
            RupturaConfig config,
            Foresight foresight,
            Interruptions interruptions,
            boolean isHistory) {
        this.isHistory = isHistory;
        this.config = config;
        this.interruptions = interruptions;
        this.policy = policy;
        this.foresight = foresight;
    }

    @Override
    public void open(OpenContext context) {
        state = getRuntimeContext()
                .getState(new ValueStateDescriptor<>("lifecycle", TypeInformation.of(LifecycleState.class)));
        candidates = getRuntimeContext()
                .getListState(new ListStateDescriptor<>("candidates", TypeInformation.of(Candidate.class)));
        commands = getRuntimeContext()
                .getListState(new ListStateDescriptor<>("commands", TypeInformation.of(Command.class)));
        policies = getRuntimeContext()
                .getListState(new ListStateDescriptor<>("policies", TypeInformation.of(Policy.class)));
        ignored = getRuntimeContext().getMetricGroup().counter("ignoredCommands");
        ignoredInAll = new LongCounter();
        getRuntimeContext().addAccumulator(IGNORED_COMMANDS, ignoredInAll);
    }

    @Override
    public void processElement1(Candidate candidate, Context context, Collector<Rupture> out) throws Exception {
        candidates.add(candidate);
        context.timerService().registerEventTimeTimer(candidate.timeMillis() - 1);
    }

    @Override
    public void processElement2(Said said, Context context, Collector<Rupture> out) throws Exception {
        long next = context.timerService().currentWatermark() + 1;
        if (said.notice() == null) {
            commands.add(said.command());
            next = isHistory ? Math.max(next, said.command().timeMillis()) : next;
        } else if (said.notice().plan() == null) {
            put(said.notice().policy());
        } else {
            state.update(known().with(said.notice().plan()));
        }
        context.timerService().registerEventTimeTimer(next);
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<Rupture> out) throws Exception {
        boolean ended = context.timerService().currentWatermark() == END_OF_INPUT;
        LifecycleState before = known();
        LifecycleStep step = foldCandidates(before, timestamp + 1, context, out);
        if (!ended) {
            step = told(
                    step, lifecycle().at(step.state(), timestamp, List.of(), takeCommands(timestamp)), context, out);
        }
        long couldDoNothing = step.state().ignoredCommands() - before.ignoredCommands();
        ignored.inc(couldDoNothing);
        ignoredInAll.add(couldDoNothing);
        state.update(step.state());
        if (!ended && step.nextDeadlineMillis() < END_OF_INPUT) {
            context.timerService().registerEventTimeTimer(step.nextDeadlineMillis());
        }
    }

    /** Answered where expectations are made, by the same rules. */
    private void put(Policy put) throws Exception {
        lifecycle();
        book.put(put);
        policies.update(book.inForce());
        lifecycle = knowing();
    }

    private RuptureLifecycle lifecycle() throws Exception {
        if (lifecycle == null) {
            book = new PolicyBook(config, Notice.KINDS);
            for (Policy kept : policies.get()) {
                book.put(kept);
            }
            lifecycle = knowing();
        }
        return lifecycle;
    }

    private RuptureLifecycle knowing() {
        Foresight known = foresight.withWindows(book.config().detection().maintenanceWindows(config.zone()));
        return new RuptureLifecycle(policy.openBy(Calendars.of(book.config())), known, interruptions);
    }

    private LifecycleState known() throws Exception {
        LifecycleState known = state.value();
        return known == null ? LifecycleState.empty() : known;
    }

    /** Folds every instant up to {@code timeMillis} that has candidates, oldest first. */
    private LifecycleStep foldCandidates(
            LifecycleState before, long timeMillis, OnTimerContext context, Collector<Rupture> out) throws Exception {
        LifecycleStep step = new LifecycleStep(before, List.of(), Long.MAX_VALUE);
        for (List<Candidate> instant : takeUntil(timeMillis).values()) {
            LifecycleStep next = lifecycle().at(step.state(), instant.get(0).timeMillis(), instant, List.of());
            step = told(step, next, context, out);
        }
        return step;
    }

    private LifecycleStep told(LifecycleStep before, LifecycleStep next, Context context, Collector<Rupture> out) {
        next.revisions().forEach(out::collect);
        ShiftAccount account = ShiftAccount.of(next.state().ledger(), interruptions.budget());
        if (!account.equals(ShiftAccount.of(before.state().ledger(), interruptions.budget()))) {
            context.output(ACCOUNTS, account);
        }
        new Lessons(policy.raiseSurprise())
                .between(before.state(), next.state())
                .forEach(lesson -> context.output(LESSONS, lesson));
        return next;
    }

    private SortedMap<Long, List<Candidate>> takeUntil(long timeMillis) throws Exception {
        SortedMap<Long, List<Candidate>> due = new TreeMap<>();
        List<Candidate> later = new ArrayList<>();
        for (Candidate candidate : candidates.get()) {
            if (candidate.timeMillis() <= timeMillis) {
                due.computeIfAbsent(candidate.timeMillis(), instant -> new ArrayList<>())
                        .add(candidate);
            } else {
                later.add(candidate);
            }
        }
        candidates.update(later);
        return due;
    }

    /** Live, whatever came; of a history, what was decided by then. */
    private List<Command> takeCommands(long timeMillis) throws Exception {
        List<Command> taken = new ArrayList<>();
        List<Command> later = new ArrayList<>();
        for (Command command : commands.get()) {
            (isHistory && command.timeMillis() > timeMillis ? later : taken).add(command);
        }
        commands.update(later);
        return taken;
    }
}
