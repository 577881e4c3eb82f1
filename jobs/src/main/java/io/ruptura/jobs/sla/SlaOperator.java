package io.ruptura.jobs.sla;

import io.ruptura.domain.calendar.BusinessTime;
import io.ruptura.domain.config.Calendars;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.health.Health;
import io.ruptura.domain.policy.Policy;
import io.ruptura.domain.policy.PolicyBook;
import io.ruptura.domain.sla.FullMemory;
import io.ruptura.domain.sla.SlaEvent;
import io.ruptura.domain.sla.SlaMemory;
import io.ruptura.domain.sla.clock.SlaAccount;
import io.ruptura.domain.sla.clock.SlaAccount.Outcome;
import io.ruptura.domain.sla.promise.SlaRules;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.tuple.Tuple2;
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
 * Runs the clocks of interactions, keyed by (source, subject). A moment is remembered when it comes and read when event time reaches it, or at once when it is late; so is every instant at
 * which time alone changes something. Every subtask hears every policy and reads its open interactions again; the first one answers.
 *
 * <p>An operator, not a broadcast function, because another policy sets other timers, which broadcast functions cannot.
 */
public final class SlaOperator extends AbstractStreamOperator<SlaEvent>
        implements TwoInputStreamOperator<InteractionMoment, Policy, SlaEvent>,
                Triggerable<Tuple2<String, String>, VoidNamespace> {

    static final OutputTag<Health> ANSWERS = new OutputTag<>("answers", TypeInformation.of(Health.class));

    /** Interactions that have as many moments as are remembered. */
    static final OutputTag<Health> CONDITIONS = new OutputTag<>("full-memories", TypeInformation.of(Health.class));

    /** As long as timelines of resolved interactions are kept: long after the usual month nobody reopens any. */
    private static final long RESOLVED_RETENTION = Duration.ofDays(90).toMillis();

    private final RupturaConfig file;
    private final SlaTiming timing;

    private transient ListState<Policy> kept;
    private transient ValueState<SlaMemory> memories;
    private transient InternalTimerService<VoidNamespace> timers;
    private transient PolicyBook policies;
    private transient SlaRules rules;
    private transient int mostMoments;
    private transient long abandonedRetention;
    private transient long watermark;
    private transient boolean isResumed;

    public SlaOperator(RupturaConfig file, SlaTiming timing) {
        this.file = file;
        this.timing = timing;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        kept = context.getOperatorStateStore()
                .getUnionListState(new ListStateDescriptor<>("policies", TypeInformation.of(Policy.class)));
        isResumed = context.isRestored();
    }

    @Override
    public void open() throws Exception {
        super.open();
        memories = getRuntimeContext().getState(memoryDescriptor());
        timers = getInternalTimerService("clocks", VoidNamespaceSerializer.INSTANCE, this);
        mostMoments = file.metrics().maxEventsPerInteraction();
        abandonedRetention = file.eventTime().dedupHorizon().toMillis();
        watermark = Long.MIN_VALUE;
        policies = new PolicyBook(file, Set.of(Policy.Kind.CALENDAR, Policy.Kind.SLA));
        for (Policy policy : kept.get()) {
            policies.put(policy);
        }
        renewRules();
    }

    @Override
    public void processElement1(StreamRecord<InteractionMoment> element) throws Exception {
        SlaMemory known = memories.value();
        SlaMemory memory = known == null ? SlaMemory.EMPTY : known;
        SlaMemory next = memory.with(element.getValue().moment(), mostMoments);
        if (!next.equals(memory)) {
            memories.update(next);
            if (next.isFull(mostMoments) && !memory.isFull(mostMoments)) {
                InteractionMoment last = element.getValue();
                tell(FullMemory.reached(
                        last.source(),
                        last.interaction(),
                        mostMoments,
                        last.moment().knownAtMillis()));
            }
            readAt(element.getValue().moment().knownAtMillis());
        }
    }

    @Override
    public void processElement2(StreamRecord<Policy> element) throws Exception {
        Policy policy = element.getValue();
        if (!policies.concerns(policy)) {
            return;
        }
        RupturaConfig before = policies.config();
        Health answer = policies.put(policy);
        // Calendars are answered by interaction-metrics, which always runs.
        boolean isAnswered = policy.kind() == Policy.Kind.SLA
                && getRuntimeContext().getTaskInfo().getIndexOfThisSubtask() == 0;
        if (isAnswered) {
            output.collect(ANSWERS, new StreamRecord<>(answer, policy.timeMillis()));
        }
        if (!policies.config().equals(before)) {
            renewRules();
            readAllAgain();
        }
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        watermark = mark.getTimestamp();
        if (isResumed) {
            // The file may say something else than it did before the restart.
            isResumed = false;
            readAllAgain();
        }
        super.processWatermark(mark);
    }

    @Override
    public void onEventTime(InternalTimer<Tuple2<String, String>, VoidNamespace> timer) throws Exception {
        SlaMemory memory = memories.value();
        if (memory != null) {
            read(timer.getKey(), memory, timer.getTimestamp() - timing.settleMillis(), timer.getTimestamp());
        }
    }

    @Override
    public void onProcessingTime(InternalTimer<Tuple2<String, String>, VoidNamespace> timer) {
        throw new IllegalStateException("no timer here is in processing time");
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        boolean isFirst = getRuntimeContext().getTaskInfo().getIndexOfThisSubtask() == 0;
        kept.update(isFirst ? policies.inForce() : List.of());
    }

    /** Reads one interaction as of an instant, publishes what is new and sets the timer for what comes next. */
    private void read(Tuple2<String, String> key, SlaMemory memory, long asOf, long stamp) throws Exception {
        long known = Math.min(asOf, timing.untilMillis());
        Outcome outcome = SlaAccount.settle(key.f0, key.f1, memory, rules, known);
        for (SlaEvent event : outcome.events()) {
            output.collect(new StreamRecord<>(event, stamp));
        }
        long retention = retention(outcome);
        if (retention != Long.MAX_VALUE && memory.lastMillis() + retention <= known) {
            memories.clear();
            if (memory.isFull(mostMoments)) {
                tell(FullMemory.forgotten(key.f0, key.f1, stamp));
            }
            return;
        }
        memories.update(outcome.memory());
        readAt(outcome.reading().nextAtMillis());
        if (retention != Long.MAX_VALUE) {
            readAt(memory.lastMillis() + retention);
        }
    }

    private void tell(Health condition) {
        output.collect(CONDITIONS, new StreamRecord<>(condition, condition.asOfMillis()));
    }

    /** How far time has settled. */
    private long now() {
        return watermark < Long.MIN_VALUE + timing.settleMillis() ? Long.MIN_VALUE : watermark - timing.settleMillis();
    }

    private void readAt(long time) {
        if (time != BusinessTime.NEVER && time <= timing.untilMillis()) {
            timers.registerEventTimeTimer(VoidNamespace.INSTANCE, time + timing.settleMillis());
        }
    }

    private long retention(Outcome outcome) {
        if (outcome.reading().isAbandoned()) {
            return abandonedRetention;
        }
        return outcome.reading().isOpen() ? Long.MAX_VALUE : Math.max(RESOLVED_RETENTION, abandonedRetention);
    }

    /** What is over stays as it was told; a late event or a reopening would read it by the present rules. */
    private void readAllAgain() throws Exception {
        long now = now();
        this.<Tuple2<String, String>>getKeyedStateBackend()
                .applyToAllKeys(
                        VoidNamespace.INSTANCE, VoidNamespaceSerializer.INSTANCE, memoryDescriptor(), (key, state) -> {
                            SlaMemory memory = state.value();
                            if (memory.isOpen()) {
                                read(key, memory, now, Math.max(watermark, memory.readUpToMillis()));
                            }
                        });
    }

    private void renewRules() {
        RupturaConfig config = policies.config();
        rules = config.sla().toRules(Calendars.of(config), config.zone());
    }

    private static ValueStateDescriptor<SlaMemory> memoryDescriptor() {
        return new ValueStateDescriptor<>("clocks", TypeInformation.of(SlaMemory.class));
    }
}
