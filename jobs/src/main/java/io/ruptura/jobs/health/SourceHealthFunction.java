package io.ruptura.jobs.health;

import io.ruptura.domain.health.Health;
import io.ruptura.domain.health.SourceMemory;
import io.ruptura.domain.health.SourcePulse;
import io.ruptura.domain.health.SourceWatch;
import io.ruptura.jobs.metrics.Pace;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Looks at a source, the key, every ten seconds of event time and says how it is doing. One that was not heard of for a week is forgotten. */
final class SourceHealthFunction extends KeyedProcessFunction<String, SourcePulse, Health> {

    private static final long STEP = SourcePulseOperator.STEP_MILLIS;
    private static final long STEP_BEHIND = TimeUnit.MINUTES.toMillis(5);
    private static final long FORGET_AFTER = TimeUnit.DAYS.toMillis(7);

    private final Pace pace;
    private transient ValueState<SourceMemory> memory;

    SourceHealthFunction(Pace pace) {
        this.pace = pace;
    }

    @Override
    public void open(OpenContext context) {
        memory = getRuntimeContext().getState(new ValueStateDescriptor<>("source-memory", SourceMemory.class));
    }

    @Override
    public void processElement(SourcePulse pulse, Context context, Collector<Health> out) throws Exception {
        SourceMemory known = memory.value();
        memory.update((known == null ? SourceMemory.NONE : known).after(pulse));
        if (known == null) {
            context.timerService().registerEventTimeTimer(pulse.stampMillis() + STEP);
        }
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<Health> out) throws Exception {
        SourceMemory known = memory.value();
        boolean isBehind = pace.isBehind(timestamp);
        if (!isBehind) {
            out.collect(SourceWatch.at(context.getCurrentKey(), known, timestamp));
        }
        if (timestamp - known.heardMillis() > FORGET_AFTER) {
            memory.clear();
        } else if (context.timerService().currentWatermark() != Long.MAX_VALUE) {
            context.timerService().registerEventTimeTimer(timestamp + (isBehind ? STEP_BEHIND : STEP));
        }
    }
}
