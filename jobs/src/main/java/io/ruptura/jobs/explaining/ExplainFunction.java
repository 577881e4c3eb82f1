package io.ruptura.jobs.explaining;

import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.course.ScopeReading;
import io.ruptura.domain.rupture.course.ScopeStory;
import io.ruptura.domain.rupture.explained.Explaining;
import io.ruptura.domain.rupture.explained.ExplainingState;
import io.ruptura.domain.rupture.explained.ExplainingStep;
import io.ruptura.domain.rupture.lifecycle.LifecyclePolicy;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Explains the ruptures of a service unit, the key, by the windows of all its scopes. Both wait for event time: what is said at an instant {@code t} knows every
 * window that ended by then and none that ended later, so a replay says the same.
 */
public final class ExplainFunction extends KeyedCoProcessFunction<String, Rupture, ScopeReading, Rupture> {

    private final ZoneId zone;
    private final LifecyclePolicy policy;
    private transient Explaining explaining;
    private transient MapState<String, ScopeStory> stories;
    private transient MapState<String, List<ScopeReading>> waiting;
    private transient ListState<Rupture> revisions;
    private transient ValueState<ExplainingState> state;

    public ExplainFunction(RupturaConfig config) {
        this.zone = ZoneId.of(config.zone());
        this.policy = LifecyclePolicy.of(config);
    }

    @Override
    public void open(OpenContext context) {
        explaining = new Explaining(zone, policy);
        stories = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>("stories", Types.STRING, TypeInformation.of(ScopeStory.class)));
        waiting = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>(
                        "waiting", Types.STRING, Types.LIST(TypeInformation.of(ScopeReading.class))));
        revisions = getRuntimeContext()
                .getListState(new ListStateDescriptor<>("revisions", TypeInformation.of(Rupture.class)));
        state = getRuntimeContext()
                .getState(new ValueStateDescriptor<>("explaining", TypeInformation.of(ExplainingState.class)));
    }

    @Override
    public void processElement1(Rupture revision, Context context, Collector<Rupture> out) throws Exception {
        revisions.add(revision);
        context.timerService().registerEventTimeTimer(context.timestamp());
    }

    @Override
    public void processElement2(ScopeReading reading, Context context, Collector<Rupture> out) throws Exception {
        List<ScopeReading> together = waiting.get(reading.scope());
        List<ScopeReading> all = together == null ? new ArrayList<>() : new ArrayList<>(together);
        all.add(reading);
        waiting.put(reading.scope(), all);
        context.timerService().registerEventTimeTimer(reading.endMillis() - 1);
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<Rupture> out) throws Exception {
        ExplainingState before = state.value() == null ? ExplainingState.empty() : state.value();
        read(timestamp + 1, before);
        List<Rupture> due = due(timestamp + 1);
        ExplainingStep step = explaining.at(before, timestamp + 1, due, new StoryStates(stories));
        step.revisions().forEach(out::collect);
        state.update(step.state());
    }

    /** Takes in what ended by then, scope by scope, the oldest first. */
    private void read(long untilMillis, ExplainingState before) throws Exception {
        List<String> scopes = new ArrayList<>();
        waiting.keys().forEach(scopes::add);
        for (String scope : scopes) {
            List<ScopeReading> later = new ArrayList<>();
            List<ScopeReading> ended = new ArrayList<>();
            for (ScopeReading reading : waiting.get(scope)) {
                (reading.endMillis() <= untilMillis ? ended : later).add(reading);
            }
            if (!ended.isEmpty()) {
                ended.sort(ScopeReading.IN_ORDER);
                take(scope, ended, before.isUsual(scope));
                keep(scope, later);
            }
        }
    }

    private void take(String scope, List<ScopeReading> ended, boolean isUsual) throws Exception {
        ScopeStory story = stories.get(scope);
        for (ScopeReading reading : ended) {
            story = (story == null ? ScopeStory.before(reading.endMillis()) : story).after(reading, zone, isUsual);
        }
        stories.put(scope, story);
    }

    private void keep(String scope, List<ScopeReading> later) throws Exception {
        if (later.isEmpty()) {
            waiting.remove(scope);
        } else {
            waiting.put(scope, later);
        }
    }

    private List<Rupture> due(long untilMillis) throws Exception {
        List<Rupture> due = new ArrayList<>();
        List<Rupture> later = new ArrayList<>();
        for (Rupture revision : revisions.get()) {
            (revision.updatedAtMillis() <= untilMillis ? due : later).add(revision);
        }
        if (!due.isEmpty()) {
            revisions.update(later);
        }
        return due;
    }
}
