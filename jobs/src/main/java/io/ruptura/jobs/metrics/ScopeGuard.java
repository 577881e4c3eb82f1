package io.ruptura.jobs.metrics;

import io.ruptura.domain.health.Health;
import io.ruptura.domain.metric.pane.PaneDelta;
import io.ruptura.domain.slice.Admission;
import io.ruptura.domain.slice.Gathered;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Lets so many scopes of a grouping set, the key, be told apart: the first to appear in event time, of those of one step the ones with most contacts.
 * Everything else of the set goes to its scope {@code ~other}, so that the set still adds up. A scope that was admitted stays so for ever; one that was
 * not never is, so its backlog and its corrections go where its contacts went. How much is gathered there is said when it begins, and whenever it has doubled.
 */
public final class ScopeGuard extends KeyedProcessFunction<String, PaneDelta, PaneDelta> {

    /** Accumulator: contacts offered in scopes beyond the limit. */
    public static final String OFFERED_IN_OTHER = "offered-in-other-scopes";

    /** Sets of which not all scopes are told apart. */
    static final OutputTag<Health> CONDITIONS = new OutputTag<>("gathered-scopes", TypeInformation.of(Health.class));

    private final int limit;

    private transient MapState<String, Boolean> admitted;
    private transient ValueState<Integer> taken;
    private transient MapState<Long, List<PaneDelta>> undecided;
    private transient MapState<Long, Gathered> gathering;
    private transient ValueState<Gathered> gathered;
    private transient LongCounter offeredInOther;

    /** @param limit how many scopes of a set are told apart */
    public ScopeGuard(int limit) {
        this.limit = limit;
    }

    @Override
    public void open(OpenContext context) {
        admitted = getRuntimeContext().getMapState(new MapStateDescriptor<>("admitted", Types.STRING, Types.BOOLEAN));
        taken = getRuntimeContext().getState(new ValueStateDescriptor<>("taken", Types.INT));
        undecided = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>(
                        "undecided", Types.LONG, Types.LIST(TypeInformation.of(PaneDelta.class))));
        gathering = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>("gathering", Types.LONG, TypeInformation.of(Gathered.class)));
        gathered = getRuntimeContext()
                .getState(new ValueStateDescriptor<>("gathered", TypeInformation.of(Gathered.class)));
        offeredInOther = new LongCounter();
        getRuntimeContext().addAccumulator(OFFERED_IN_OTHER, offeredInOther);
    }

    @Override
    public void processElement(PaneDelta delta, Context context, Collector<PaneDelta> out) throws Exception {
        if (delta.scope().isEmpty() || admitted.contains(delta.scope())) {
            out.collect(delta);
        } else if (isFull()) {
            sendToOther(delta, out);
            context.timerService().registerEventTimeTimer(delta.stampMillis() - 1);
        } else {
            List<PaneDelta> together = undecided.get(delta.stampMillis());
            if (together == null) {
                together = new ArrayList<>();
                context.timerService().registerEventTimeTimer(delta.stampMillis() - 1);
            }
            together.add(delta);
            undecided.put(delta.stampMillis(), together);
        }
    }

    /** Everything of the step is here: the order in which it came does not matter. */
    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<PaneDelta> out) throws Exception {
        long end = timestamp + 1;
        List<PaneDelta> together = undecided.get(end);
        if (together != null) {
            undecided.remove(end);
            decide(together, out);
        }
        tell(end, context);
    }

    private void decide(List<PaneDelta> together, Collector<PaneDelta> out) throws Exception {
        for (List<PaneDelta> ofScope : PaneDelta.byAppearance(together)) {
            String scope = ofScope.get(0).scope();
            if (!admitted.contains(scope) && !isFull()) {
                admitted.put(scope, true);
                taken.update(taken() + 1);
            }
            boolean isTold = admitted.contains(scope);
            for (PaneDelta delta : ofScope) {
                if (isTold) {
                    out.collect(delta);
                } else {
                    sendToOther(delta, out);
                }
            }
        }
    }

    private boolean isFull() throws Exception {
        return taken() >= limit;
    }

    private int taken() throws Exception {
        Integer count = taken.value();
        return count == null ? 0 : count;
    }

    /** By steps, so that what is said does not depend on which subtask was first. */
    private void tell(long end, OnTimerContext context) throws Exception {
        Gathered inStep = gathering.get(end);
        if (inStep == null) {
            return;
        }
        gathering.remove(end);
        Gathered before = gathered.value();
        Gathered after = inStep.plus(before);
        gathered.update(after);
        if (after.isNewsAfter(before)) {
            context.output(CONDITIONS, after.condition(context.getCurrentKey(), limit, end));
        }
    }

    private void sendToOther(PaneDelta delta, Collector<PaneDelta> out) throws Exception {
        long stamp = delta.stampMillis();
        gathering.put(stamp, Gathered.of(delta.scope(), delta.offered(), stamp).plus(gathering.get(stamp)));
        offeredInOther.add(delta.offered());
        out.collect(delta.inScope(Admission.otherOf(delta.scope())));
    }
}
