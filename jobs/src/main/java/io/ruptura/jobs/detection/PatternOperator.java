package io.ruptura.jobs.detection;

import io.ruptura.domain.baseline.Observation;
import io.ruptura.domain.config.detection.DetectionConfig;
import io.ruptura.domain.health.Health;
import io.ruptura.domain.policy.Policy;
import io.ruptura.domain.rupture.Candidate;
import io.ruptura.patterns.CompiledPatterns;
import io.ruptura.patterns.Ongoing;
import io.ruptura.patterns.PatternBook;
import io.ruptura.patterns.PatternSession;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.InternalTimerService;
import org.apache.flink.streaming.api.operators.Triggerable;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;

/**
 * Runs the patterns over the observations of a service unit, the key.
 *
 * <p>State is a journal of the observations of the last horizon, the patterns' clock, and the texts of the patterns put while running; the running {@link
 * PatternSession} is only a cache of it, rebuilt by a muted replay after a restart or a move. Event time {@code t} is due as soon as an event at or after {@code t} was seen, so its timer
 * stands at {@code t - 1}.
 *
 * <p>A policy takes effect between two instants: the patterns see the journal of those that the unit has reached when it is heard, and all later ones as they come.
 * An operator, not a broadcast function, because other patterns wait for other times, and broadcast functions cannot set timers.
 */
public final class PatternOperator extends AbstractStreamOperator<Candidate>
        implements TwoInputStreamOperator<Observation, Policy, Candidate>, Triggerable<String, VoidNamespace> {

    static final OutputTag<Health> ANSWERS = new OutputTag<>("pattern-answers", TypeInformation.of(Health.class));

    private static final ValueStateDescriptor<Long> CLOCK = new ValueStateDescriptor<>("clock", Types.LONG);

    private final CompiledPatterns start;
    private final DetectionConfig detection;

    private transient ListState<Policy> kept;
    private transient ObservationJournal journal;
    private transient ValueState<Long> clock;
    private transient InternalTimerService<VoidNamespace> timers;
    private transient PatternBook book;
    private transient Ongoing ongoing;
    private transient PatternFaults faults;
    private transient List<Health> overtaken;
    private transient Map<String, PatternSession> sessions;
    private transient Counter late;
    private transient long watermark;

    public PatternOperator(CompiledPatterns start, DetectionConfig detection) {
        this.start = start;
        this.detection = detection;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        kept = context.getOperatorStateStore()
                .getUnionListState(new ListStateDescriptor<>("policies", TypeInformation.of(Policy.class)));
    }

    @Override
    public void open() throws Exception {
        super.open();
        journal = new ObservationJournal(getRuntimeContext());
        clock = getRuntimeContext().getState(CLOCK);
        // The name that functions have theirs under, as which this began.
        timers = getInternalTimerService("user-timers", VoidNamespaceSerializer.INSTANCE, this);
        sessions = new HashMap<>();
        late = getMetricGroup().counter("lateObservations");
        watermark = Long.MIN_VALUE;
        ongoing = new Ongoing(detection);
        faults = new PatternFaults();
        overtaken = new ArrayList<>();
        book = new PatternBook(start, detection);
        for (Policy policy : kept.get()) {
            Health answer = book.put(policy);
            if (answer.status() == Health.Status.REFUSED) {
                overtaken.add(answer);
            }
        }
    }

    @Override
    public void processElement1(StreamRecord<Observation> element) throws Exception {
        Observation observation = element.getValue();
        long at = observation.timeMillis();
        if (at <= clockMillis()) {
            // The patterns are past it and cannot go back; windows are final enough when they are observed, so this is
            // rare.
            late.inc();
            return;
        }
        journal.add(observation);
        timer(at - 1);
        timer(at + horizonMillis());
    }

    @Override
    public void processElement2(StreamRecord<Policy> element) throws Exception {
        Policy policy = element.getValue();
        if (policy.kind() != Policy.Kind.PATTERN) {
            return;
        }
        CompiledPatterns before = book.patterns();
        answer(book.put(policy));
        if (!book.patterns().equals(before)) {
            Set<String> added = book.patterns().labelsBeside(before);
            this.<String>getKeyedStateBackend()
                    .applyToAllKeys(
                            VoidNamespace.INSTANCE,
                            VoidNamespaceSerializer.INSTANCE,
                            CLOCK,
                            (key, reached) -> changePatterns(key, reached.value(), added));
        }
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        watermark = mark.getTimestamp();
        super.processWatermark(mark);
        // What was in force before a restart and no longer goes with what the job is started with.
        overtaken.forEach(this::answer);
        overtaken.clear();
    }

    @Override
    public void onEventTime(InternalTimer<String, VoidNamespace> timer) throws Exception {
        journal.enterArrived();
        long at = timer.getTimestamp() + 1;
        if (at > clockMillis() && isWithinData(at)) {
            PatternSession session = session(timer.getKey());
            emit(session.advance(at, journal.at(at)), timer.getTimestamp());
            faults.newOf(session, at).forEach(this::tell);
            clock.update(at);
            awaitNext(session);
        }
        journal.remove(timer.getTimestamp() - horizonMillis());
    }

    @Override
    public void onProcessingTime(InternalTimer<String, VoidNamespace> timer) {
        throw new IllegalStateException("no timer here is in processing time");
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        kept.update(isFirst() ? book.inForce() : List.of());
    }

    @Override
    public void close() throws Exception {
        if (sessions != null) {
            sessions.values().forEach(PatternSession::close);
        }
        super.close();
    }

    /** How many observations this subtask had to drop since it was opened. */
    long lateObservations() {
        return late.getCount();
    }

    /** Lets other patterns run in a unit, and says what the added ones would have said that is not over yet. */
    private void changePatterns(String key, long reachedMillis, Set<String> added) throws Exception {
        PatternSession former = sessions.remove(key);
        if (former != null) {
            former.close();
        }
        journal.enterArrived();
        SortedMap<Long, List<Observation>> seen = journalWithin(horizonMillis(), reachedMillis);
        PatternSession session = PatternSession.start(book.patterns(), PatternSession.startOf(seen, reachedMillis));
        List<Candidate> said = session.catchUp(seen, reachedMillis);
        sessions.put(key, session);
        long now = watermark == Long.MAX_VALUE ? reachedMillis : Math.max(reachedMillis, watermark + 1);
        emit(ongoing.of(said, added, now), now - 1);
        faults.newOf(session, now).forEach(this::tell);
        awaitNext(session);
    }

    /** The journal as another horizon has it: what is older is forgotten, what is not is kept for as long. */
    private SortedMap<Long, List<Observation>> journalWithin(long horizonMillis, long reachedMillis) throws Exception {
        SortedMap<Long, List<Observation>> seen = journal.all();
        for (long old :
                List.copyOf(seen.headMap(reachedMillis - horizonMillis + 1).keySet())) {
            journal.remove(old);
            seen.remove(old);
        }
        for (long at : seen.keySet()) {
            timer(at + horizonMillis);
        }
        return seen;
    }

    /** A bounded input ends with the largest watermark, which lets every timer fire; what lies beyond the last observation never happened. */
    private boolean isWithinData(long at) throws Exception {
        return timers.currentWatermark() != Long.MAX_VALUE || journal.contains(at);
    }

    private long clockMillis() throws Exception {
        Long reached = clock.value();
        return reached == null ? Long.MIN_VALUE : reached;
    }

    private PatternSession session(String key) throws Exception {
        PatternSession session = sessions.get(key);
        if (session == null) {
            SortedMap<Long, List<Observation>> seen = journal.all();
            long reached = clock.value() == null ? seen.firstKey() - 1 : clockMillis();
            session = PatternSession.rebuild(book.patterns(), seen, reached);
            sessions.put(key, session);
        }
        return session;
    }

    private void emit(List<Candidate> candidates, long stamp) {
        candidates.forEach(candidate -> output.collect(new StreamRecord<>(candidate, stamp)));
    }

    private void awaitNext(PatternSession session) {
        session.nextScheduledMillis().ifPresent(next -> timer(next - 1));
    }

    private void timer(long time) {
        timers.registerEventTimeTimer(VoidNamespace.INSTANCE, time);
    }

    private long horizonMillis() {
        return book.patterns().horizonMillis();
    }

    /** Every subtask hears every policy; one answers. */
    private void answer(Health answer) {
        if (isFirst()) {
            tell(answer);
        }
    }

    private void tell(Health health) {
        output.collect(ANSWERS, new StreamRecord<>(health, health.asOfMillis()));
    }

    private boolean isFirst() {
        return getRuntimeContext().getTaskInfo().getIndexOfThisSubtask() == 0;
    }
}
