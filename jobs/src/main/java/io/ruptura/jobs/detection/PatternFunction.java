package io.ruptura.jobs.detection;

import io.ruptura.domain.baseline.Observation;
import io.ruptura.domain.rupture.Candidate;
import io.ruptura.patterns.CompiledPatterns;
import io.ruptura.patterns.PatternSession;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Runs the patterns over the observations of a service unit, the key.
 *
 * <p>State is a journal of the observations of the last horizon and the patterns' clock; the running {@link PatternSession} is only a cache of it,
 * rebuilt by a muted replay after a restart or a move. Event time {@code t} is due as soon as an event at or after {@code t} was seen, so its timer
 * stands at {@code t - 1}.
 */
public final class PatternFunction extends KeyedProcessFunction<String, Observation, Candidate> {

    private final CompiledPatterns patterns;
    private final long horizonMillis;

    /** What came since the last timer: added to without reading what is there, so that many of one instant cost no more each than few. */
    private transient ListState<Observation> arrived;

    private transient MapState<Long, List<Observation>> journal;
    private transient ValueState<Long> clock;
    private transient Map<String, PatternSession> sessions;
    private transient Counter late;

    public PatternFunction(CompiledPatterns patterns) {
        this.patterns = patterns;
        this.horizonMillis = patterns.horizonMillis();
    }

    @Override
    public void open(OpenContext context) {
        journal = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>(
                        "journal", Types.LONG, Types.LIST(TypeInformation.of(Observation.class))));
        arrived = getRuntimeContext()
                .getListState(new ListStateDescriptor<>("arrived", TypeInformation.of(Observation.class)));
        clock = getRuntimeContext().getState(new ValueStateDescriptor<>("clock", Types.LONG));
        sessions = new HashMap<>();
        late = getRuntimeContext().getMetricGroup().counter("lateObservations");
    }

    @Override
    public void processElement(Observation observation, Context context, Collector<Candidate> out) throws Exception {
        long at = observation.timeMillis();
        if (at <= clockMillis()) {
            // The patterns are past it and cannot go back; windows are final enough when they are observed, so this is
            // rare.
            late.inc();
            return;
        }
        arrived.add(observation);
        context.timerService().registerEventTimeTimer(at - 1);
        context.timerService().registerEventTimeTimer(at + horizonMillis);
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<Candidate> out) throws Exception {
        enterArrived();
        long at = timestamp + 1;
        if (at > clockMillis() && isWithinData(at, context)) {
            PatternSession session = session(context.getCurrentKey());
            List<Observation> due = journal.get(at);
            session.advance(at, due == null ? List.of() : due).forEach(out::collect);
            clock.update(at);
            session.nextScheduledMillis()
                    .ifPresent(next -> context.timerService().registerEventTimeTimer(next - 1));
        }
        journal.remove(timestamp - horizonMillis);
    }

    @Override
    public void close() {
        if (sessions != null) {
            sessions.values().forEach(PatternSession::close);
        }
    }

    /** How many observations this subtask had to drop since it was opened. */
    long lateObservations() {
        return late.getCount();
    }

    private void enterArrived() throws Exception {
        TreeMap<Long, List<Observation>> byTime = new TreeMap<>();
        for (Observation observation : arrived.get()) {
            byTime.computeIfAbsent(observation.timeMillis(), time -> new ArrayList<>())
                    .add(observation);
        }
        if (byTime.isEmpty()) {
            return;
        }
        for (Map.Entry<Long, List<Observation>> instant : byTime.entrySet()) {
            List<Observation> before = journal.get(instant.getKey());
            if (before != null) {
                instant.getValue().addAll(0, before);
            }
            journal.put(instant.getKey(), instant.getValue());
        }
        arrived.clear();
    }

    /** A bounded input ends with the largest watermark, which lets every timer fire; what lies beyond the last observation never happened. */
    private boolean isWithinData(long at, OnTimerContext context) throws Exception {
        return context.timerService().currentWatermark() != Long.MAX_VALUE || journal.contains(at);
    }

    private long clockMillis() throws Exception {
        Long reached = clock.value();
        return reached == null ? Long.MIN_VALUE : reached;
    }

    private PatternSession session(String key) throws Exception {
        PatternSession session = sessions.get(key);
        if (session == null) {
            TreeMap<Long, List<Observation>> seen = new TreeMap<>();
            for (Map.Entry<Long, List<Observation>> entry : journal.entries()) {
                seen.put(entry.getKey(), entry.getValue());
            }
            long start = clock.value() == null ? seen.firstKey() - 1 : clockMillis();
            session = PatternSession.rebuild(patterns, seen, start);
            sessions.put(key, session);
        }
        return session;
    }
}
