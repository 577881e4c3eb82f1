package io.ruptura.jobs.detection;

import io.ruptura.domain.baseline.ObserverSettings;
import io.ruptura.domain.baseline.profile.ProfileMemory;
import io.ruptura.domain.baseline.profile.ProfileObserver;
import io.ruptura.domain.config.Calendars;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.scope.Scope;
import io.ruptura.jobs.lifecycle.Notice;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Learns how the hours of the week differ in the whole service and in each channel, and when contacts are attended to, and tells it every quarter of a day: keyed by scope. */
final class ProfileFunction extends KeyedProcessFunction<String, WindowMetrics, Notice> {

    private final RupturaConfig config;
    private transient Calendars calendars;
    private transient ProfileObserver observer;
    private transient ValueState<ProfileMemory> memory;

    ProfileFunction(RupturaConfig config) {
        this.config = config;
    }

    @Override
    public void open(OpenContext context) {
        calendars = Calendars.of(config);
        observer = new ProfileObserver(ObserverSettings.of(config));
        memory = getRuntimeContext().getState(new ValueStateDescriptor<>("profile-memory", ProfileMemory.class));
    }

    @Override
    public void processElement(WindowMetrics window, Context context, Collector<Notice> out) throws Exception {
        ProfileObserver.Observed observed =
                observer.observe(memory.value(), window, calendars.governingAllOf(new Scope(window.scope())));
        memory.update(observed.memory());
        if (observed.told() != null) {
            out.collect(Notice.of(observed.told()));
        }
    }
}
