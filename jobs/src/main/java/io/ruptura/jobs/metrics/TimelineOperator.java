package io.ruptura.jobs.metrics;

import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.event.DeadLetter;
import io.ruptura.domain.event.EventType;
import io.ruptura.domain.event.RejectionReason;
import io.ruptura.domain.health.Health;
import io.ruptura.domain.metric.fact.AgentTimeline;
import io.ruptura.domain.metric.fact.Facts;
import io.ruptura.domain.metric.fact.TimelineFold;
import io.ruptura.domain.metric.pane.PaneAccumulator;
import io.ruptura.domain.metric.pane.PaneDelta;
import io.ruptura.domain.metric.pane.ScopeFamilies;
import io.ruptura.domain.metric.schedule.MetricsSchedule;
import io.ruptura.domain.metric.timeline.Timeline;
import io.ruptura.domain.metric.timeline.TimelineEvent;
import io.ruptura.domain.policy.Policy;
import io.ruptura.jobs.ingest.Tally;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
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
 * Folds events into the timelines of their interactions, keyed by (source, subject), and adds up the facts that change on this subtask, so that what is
 * shuffled is a record per step and scope and not per event.
 *
 * <p>An operator, not a function, because the sums live outside keyed state: they are handed over when the watermark passes a step and before each
 * checkpoint barrier, so a restored job finds every fact either in the timelines' future or counted downstream, never both.
 *
 * <p>Other calendars and service levels change what every timeline means: the facts by the rules before are taken back and those by the rules now added, by the same
 * way late events correct what was counted, so that windows older than the allowed lateness stay as they are.
 */
public final class TimelineOperator extends AbstractStreamOperator<PaneDelta>
        implements TwoInputStreamOperator<TimelineEvent, Policy, PaneDelta>,
                Triggerable<Tuple2<String, String>, VoidNamespace> {

    /** Accumulator: events dropped because their id was known. */
    public static final String DUPLICATES = "duplicate-events";

    static final OutputTag<Health> ANSWERS = new OutputTag<>("metrics-answers", TypeInformation.of(Health.class));

    /** A resolved or closed interaction may be reopened; long after the usual month nobody does. One whose opening never came is kept as long. */
    private static final long RESOLVED_RETENTION = Duration.ofDays(90).toMillis();

    /** Events beyond what an interaction is remembered by. */
    static final OutputTag<DeadLetter> REFUSED = new OutputTag<>("refused-events") {};

    private final RupturaConfig settings;
    private final MetricsSchedule schedule;

    private transient ValueState<Timeline> timelines;
    private transient ValueState<AgentTimeline> agents;
    private transient ListState<Long> lastEnds;
    private transient ListState<Policy> kept;
    private transient MetricsPolicies policies;
    private transient InternalTimerService<VoidNamespace> timers;
    private transient PaneAccumulator accumulator;
    private transient TimelineFold fold;
    private transient Facts before;
    private transient Facts after;
    private transient Facts.Sink interactionSink;
    private transient Facts.Sink capacitySink;
    private transient Consumer<PaneDelta> emit;
    private transient LongCounter duplicates;
    private transient Tally refused;
    private transient long epoch;
    private transient long dedupHorizon;
    private transient long watermark;

    public TimelineOperator(RupturaConfig config, MetricsSchedule schedule) {
        this.settings = config;
        this.schedule = schedule;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        epoch = context.getRestoredCheckpointId().orElse(-1) + 1;
        lastEnds = context.getOperatorStateStore()
                .getUnionListState(new ListStateDescriptor<>("last-step-end", Types.LONG));
        kept = context.getOperatorStateStore()
                .getUnionListState(new ListStateDescriptor<>("policies", TypeInformation.of(Policy.class)));
    }

    @Override
    public void open() throws Exception {
        super.open();
        timelines = getRuntimeContext().getState(timelineDescriptor());
        agents = getRuntimeContext().getState(new ValueStateDescriptor<>("agent", AgentTimeline.class));
        timers = getInternalTimerService("cleanup", VoidNamespaceSerializer.INSTANCE, this);
        duplicates = new LongCounter();
        getRuntimeContext().addAccumulator(DUPLICATES, duplicates);
        refused = Tally.of(getRuntimeContext(), Tally.deadLetters(RejectionReason.TOO_MANY_EVENTS));
        dedupHorizon = settings.eventTime().dedupHorizon().toMillis();
        watermark = Long.MIN_VALUE;
        policies = new MetricsPolicies(settings, kept.get());
        fold = policies.toFold(schedule.untilMillis());
        before = new Facts();
        after = new Facts();
        int subtask = getRuntimeContext().getTaskInfo().getIndexOfThisSubtask();
        ScopeFamilies families = new ScopeFamilies(settings.metrics().scopes());
        accumulator = new PaneAccumulator(schedule, families, subtask, epoch);
        interactionSink = accumulator::addInteraction;
        capacitySink = accumulator::addCapacity;
        emit = delta -> output.collect(new StreamRecord<>(delta));
        if (epoch > 0) {
            resume();
        }
    }

    @Override
    public void processElement1(StreamRecord<TimelineEvent> element) throws Exception {
        TimelineEvent event = element.getValue();
        if (event.type() == EventType.AGENT_STATUS_CHANGED) {
            learnAgent(event);
        } else {
            learnInteraction(event);
        }
    }

    @Override
    public void processElement2(StreamRecord<Policy> element) throws Exception {
        Policy policy = element.getValue();
        RupturaConfig former = policies.config();
        Health answer = policies.hear(policy, watermark);
        if (answer != null && isFirst()) {
            output.collect(ANSWERS, new StreamRecord<>(answer, policy.timeMillis()));
        }
        if (!policies.config().equals(former)) {
            recountAll();
        }
    }

    /** Time is that of the events alone: what is late must not depend on how soon somebody's policies pass. */
    @Override
    public void processWatermark1(Watermark mark) throws Exception {
        watermark = mark.getTimestamp();
        accumulator.advance(watermark, emit);
        processWatermark(mark);
    }

    @Override
    public void processWatermark2(Watermark mark) {
        // Nothing is due in the time of policies.
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) {
        accumulator.handOver(emit);
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        lastEnds.update(List.of(accumulator.lastEnd()));
        kept.update(isFirst() ? policies.inForce() : List.of());
    }

    @Override
    public void onEventTime(InternalTimer<Tuple2<String, String>, VoidNamespace> timer) throws Exception {
        Timeline timeline = timelines.value();
        if (timeline == null) {
            return;
        }
        fold.look(timeline);
        if (retention() != Long.MAX_VALUE && timeline.lastMillis() + retention() <= timer.getTimestamp()) {
            timelines.clear();
        }
    }

    @Override
    public void onProcessingTime(InternalTimer<Tuple2<String, String>, VoidNamespace> timer) {
        throw new IllegalStateException("no timer here is in processing time");
    }

    private void learnInteraction(TimelineEvent event) throws Exception {
        Timeline timeline = timelines.value();
        if (timeline == null) {
            timeline = new Timeline();
        }
        switch (fold.add(timeline, event, interactionSink)) {
            case LEARNT -> keep(timeline);
            case KNOWN -> duplicates.add(event.isRepeat() ? 0 : 1);
            case REFUSED -> refuse(event);
        }
    }

    private void keep(Timeline timeline) throws Exception {
        timelines.update(timeline);
        if (retention() != Long.MAX_VALUE) {
            timers.registerEventTimeTimer(VoidNamespace.INSTANCE, timeline.lastMillis() + retention());
        }
    }

    private void refuse(TimelineEvent event) {
        refused.add();
        int most = settings.metrics().maxEventsPerInteraction();
        DeadLetter letter = DeadLetter.ofEvent(
                RejectionReason.TOO_MANY_EVENTS,
                "interaction " + event.subject() + " of " + event.source() + " has " + most
                        + " events already (metrics.max-events-per-interaction)",
                event.source(),
                event.subject(),
                event.type().wireName(),
                event.idHash(),
                event.timeMillis());
        output.collect(REFUSED, new StreamRecord<>(letter));
    }

    /** How long the timeline last derived is kept after its last event; {@code Long.MAX_VALUE} while it is open. */
    private long retention() {
        if (fold.isAbandoned()) {
            return dedupHorizon;
        }
        return fold.isOpen() ? Long.MAX_VALUE : Math.max(RESOLVED_RETENTION, dedupHorizon);
    }

    private void learnAgent(TimelineEvent event) throws Exception {
        AgentTimeline agent = agents.value();
        if (agent == null) {
            agent = new AgentTimeline();
        }
        agent.derive(before);
        if (!agent.add(event)) {
            return;
        }
        agent.derive(after);
        after.sendChanges(before, capacitySink);
        if (watermark > Long.MIN_VALUE + dedupHorizon) {
            agent.forget(watermark - dedupHorizon);
        }
        agents.update(agent);
    }

    /** Relearns what is not in state: the step reached and who waits. */
    private void resume() throws Exception {
        long lastEnd = Long.MAX_VALUE;
        for (long end : lastEnds.get()) {
            lastEnd = Math.min(lastEnd, end);
        }
        if (lastEnd == Long.MAX_VALUE || lastEnd == Long.MIN_VALUE) {
            return;
        }
        accumulator.resumeAt(lastEnd);
        Facts.Sink recall = accumulator::recallWaiting;
        getKeyedStateBackend()
                .applyToAllKeys(
                        VoidNamespace.INSTANCE,
                        VoidNamespaceSerializer.INSTANCE,
                        timelineDescriptor(),
                        (key, state) -> fold.forEach(state.value(), recall));
    }

    /** Takes back what timelines meant by the rules before, and adds what they mean by those of now. */
    private void recountAll() throws Exception {
        TimelineFold former = fold;
        fold = policies.toFold(schedule.untilMillis());
        getKeyedStateBackend()
                .applyToAllKeys(
                        VoidNamespace.INSTANCE,
                        VoidNamespaceSerializer.INSTANCE,
                        timelineDescriptor(),
                        (key, state) -> fold.recount(state.value(), former, interactionSink));
    }

    private boolean isFirst() {
        return getRuntimeContext().getTaskInfo().getIndexOfThisSubtask() == 0;
    }

    private static ValueStateDescriptor<Timeline> timelineDescriptor() {
        return new ValueStateDescriptor<>("timeline", TimelineSerializer.INSTANCE);
    }
}
