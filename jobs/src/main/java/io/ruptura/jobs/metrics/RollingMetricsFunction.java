package io.ruptura.jobs.metrics;

import io.ruptura.domain.config.Calendars;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.health.Health;
import io.ruptura.domain.metric.Correction;
import io.ruptura.domain.metric.MetricsSchedule;
import io.ruptura.domain.metric.PaneDelta;
import io.ruptura.domain.metric.Position;
import io.ruptura.domain.metric.RollingWindows;
import io.ruptura.domain.metric.ScopeBook;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.scope.Scope;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.common.typeutils.base.LongSerializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Moves the rolling windows of a scope, the key, from step to step. What subtasks learnt waits until event time reaches the step it is stamped with, so
 * what is published does not depend on which of them was first.
 */
public final class RollingMetricsFunction extends KeyedProcessFunction<String, PaneDelta, WindowMetrics> {

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
        Calendars calendars = Calendars.of(config);
        windows = new RollingWindows(
                schedule,
                config.metrics().serviceLevel().objective(),
                key -> calendars.governing(new Scope(key)),
                config.metrics().dataQuality().toDriftRules());
        lastEnd = windows.lastEnd();
    }

    @Override
    public void processElement(PaneDelta delta, Context context, Collector<WindowMetrics> out) throws Exception {
        List<PaneDelta> together = pending.get(delta.stampMillis());
        if (together == null) {
            together = new ArrayList<>();
            context.timerService().registerEventTimeTimer(delta.stampMillis() - 1);
        }
        together.add(delta);
        pending.put(delta.stampMillis(), together);
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<WindowMetrics> out) throws Exception {
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

    /** Time goes on for ever in a stream that does; at the end of all input only as far as something is due. */
    private boolean isFollowedBy(long end, OnTimerContext context) throws Exception {
        boolean inputEnded = context.timerService().currentWatermark() == Long.MAX_VALUE;
        return schedule.isBounded() ? end <= lastEnd : !inputEnded || !pending.isEmpty();
    }
}
