package io.ruptura.deploy.replay.lines;

import io.ruptura.domain.json.JsonRecordWriter;
import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.schedule.Window;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Says when the service level of a scope, the key, falls below its target: at the end of the first window of 15 minutes in which it does, as it was known then.
 * Windows in which fewer than {@value #LEAST_DUE} contacts were due say nothing either way.
 */
public final class BreachFunction extends KeyedProcessFunction<String, WindowMetrics, OutputLine> {

    /** Of four contacts one is a quarter: that says nothing of a service. */
    private static final int LEAST_DUE = 5;

    private final double target;
    private transient ValueState<Boolean> below;

    public BreachFunction(double target) {
        this.target = target;
    }

    @Override
    public void open(OpenContext context) {
        below = getRuntimeContext().getState(new ValueStateDescriptor<>("below", Types.BOOLEAN));
    }

    @Override
    public void processElement(WindowMetrics window, Context context, Collector<OutputLine> out) throws Exception {
        double due = window.value(Metric.SERVICE_LEVEL_DUE);
        if (window.window() != Window.PT15M || window.revision() > 0 || !(due >= LEAST_DUE)) {
            return;
        }
        boolean isBelow = window.value(Metric.SERVICE_LEVEL) < target;
        if (isBelow && !Boolean.TRUE.equals(below.value())) {
            out.collect(new OutputLine(window.endMillis(), window.scope(), line(window, due)));
        }
        below.update(isBelow);
    }

    private byte[] line(WindowMetrics window, double due) {
        return JsonRecordWriter.object(json -> {
            json.scope("scope", window.scope());
            json.instant("at", window.endMillis());
            json.number("serviceLevel", window.value(Metric.SERVICE_LEVEL));
            json.number("target", target);
            json.number("due", due);
        });
    }
}
