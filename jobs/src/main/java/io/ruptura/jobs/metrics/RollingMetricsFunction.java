package io.ruptura.jobs.metrics;

import io.ruptura.domain.config.Calendars;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.health.Health;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.pane.PaneDelta;
import io.ruptura.domain.metric.pane.ScopeBook;
import io.ruptura.domain.metric.rolling.Position;
import io.ruptura.domain.metric.rolling.RollingWindows;
import io.ruptura.domain.metric.schedule.Correction;
import io.ruptura.domain.metric.schedule.MetricsSchedule;
import io.ruptura.domain.policy.Policy;
import io.ruptura.domain.scope.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.common.typeutils.base.LongSerializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Moves the rolling windows of a scope, the key, from step to step. What subtasks learnt waits until event time reaches the step it is stamped with, so
 * what is published does not depend on which of them was first.
 */
public final class RollingMetricsFunction
        extends KeyedBroadcastProcessFunction<String, PaneDelta, Policy, WindowMetrics> {

    /** What of that put while running is in force, by key. */
    static final MapStateDescriptor<String, Policy> POLICIES =
            new MapStateDescriptor<>("policies", Types.STRING, TypeInformation.of(Policy.class));

    /** Windows that can no longer change. */
    static final OutputTag<WindowMetrics> FINALS =
            new OutputTag<>("final-windows", TypeInformation.of(WindowMetrics.class));

    /** Backlogs in doubt, and those that no longer are. */
    static final OutputTag<Health> CONDITIONS = new OutputTag<>("conditions", TypeInformation.of(Health.class));

    private final RupturaConfig config;
    private final MetricsSchedule schedule;
    private final Pace pace;

    private transient ValueState<ScopeBook> books;
    private transient MapState<Long, List<PaneDelta>> pending;
    private transient PaneStates store;
    private transient MetricsPolicies policies;
    private transient RollingWindows windows;
    private transient long lastEnd;

    public RollingMetricsFunction(RupturaConfig config, MetricsSchedule schedule, Pace pace) {
        this.config = config;
        this.schedule = schedule;
        this.pace = pace;
    }

    /** The windows that can no longer change, beside the prompt ones. */
    public static DataStream<WindowMetrics> finals(SingleOutputStreamOperator<WindowMetrics> prompt) {
        return prompt.getSideOutput(FINALS);
    }

    /** What of the numbers is in doubt, and when it no longer is. */
    static DataStream<Health> conditions(SingleOutputStreamOperator<WindowMetrics> prompt) {
        return prompt.getSideOutput(CONDITIONS);
    }

    @Override
    public void open(OpenContext context) {
        books = getRuntimeContext().getState(new ValueStateDescriptor<>("book", ScopeBook.class));
        pending = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>(
                        "pending", Types.LONG, Types.LIST(TypeInformation.of(PaneDelta.class))));
        store = new PaneStates(
                getRuntimeContext()
                        .getMapState(
                                new MapStateDescriptor<>("panes", LongSerializer.INSTANCE, PaneSerializer.INSTANCE)),
                getRuntimeContext()
                        .getMapState(new MapStateDescriptor<>(
                                "corrections", Types.LONG, TypeInformation.of(Correction.class))),
                schedule.stepMillis());
        windows = windows(config);
        lastEnd = windows.lastEnd();
    }

    @Override
    public void processElement(PaneDelta delta, ReadOnlyContext context, Collector<WindowMetrics> out)
            throws Exception {
        List<PaneDelta> together = pending.get(delta.stampMillis());
        if (together == null) {
            together = new ArrayList<>();
            context.timerService().registerEventTimeTimer(delta.stampMillis() - 1);
        }
        together.add(delta);
        pending.put(delta.stampMillis(), together);
    }

    /** Windows are counted anew where timelines say so; what else a policy changes holds from the next step on. */
    @Override
    public void processBroadcastElement(Policy policy, Context context, Collector<WindowMetrics> out) throws Exception {
        BroadcastState<String, Policy> kept = context.getBroadcastState(POLICIES);
        followPolicies(kept);
        policies.hear(policy, Long.MIN_VALUE);
        windows = windows(policies.config());
        kept.clear();
        for (Policy inForce : policies.inForce()) {
            kept.put(inForce.key(), inForce);
        }
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<WindowMetrics> out) throws Exception {
        if (policies == null) {
            followPolicies(context.getBroadcastState(POLICIES));
        }
        long end = timestamp + 1;
        List<PaneDelta> deltas = pending.get(end);
        pending.remove(end);
        ScopeBook book = books.value();
        Position position = new Position(
                context.getCurrentKey(), book == null ? new ScopeBook() : book, store, end, pace.isBehind(end));
        windows.moveTo(
                position,
                deltas == null ? List.of() : deltas,
                out::collect,
                metrics -> context.output(FINALS, metrics),
                condition -> context.output(CONDITIONS, condition));
        books.update(position.book());
        long next = windows.nextEnd(position);
        if (isFollowedBy(next, context)) {
            context.timerService().registerEventTimeTimer(next - 1);
        }
    }

    /** Broadcast state cannot be read before the first record or timer. */
    private void followPolicies(ReadOnlyBroadcastState<String, Policy> kept) throws Exception {
        if (policies == null) {
            List<Policy> inOrder = new ArrayList<>();
            kept.immutableEntries().forEach(entry -> inOrder.add(entry.getValue()));
            inOrder.sort(Comparator.comparingLong(Policy::timeMillis).thenComparing(Policy::key));
            policies = new MetricsPolicies(config, inOrder);
            windows = windows(policies.config());
        }
    }

    private RollingWindows windows(RupturaConfig now) {
        Calendars calendars = Calendars.of(now);
        return new RollingWindows(
                schedule,
                now.metrics().serviceLevel().objective(),
                key -> calendars.governing(new Scope(key)),
                now.metrics().dataQuality().toDriftRules());
    }

    /** Time goes on for ever in a stream that does; at the end of all input only as far as something is due. */
    private boolean isFollowedBy(long end, OnTimerContext context) throws Exception {
        boolean inputEnded = context.timerService().currentWatermark() == Long.MAX_VALUE;
        return schedule.isBounded() ? end <= lastEnd : !inputEnded || !pending.isEmpty();
    }
}
