package io.ruptura.benchmarks;

import io.ruptura.domain.config.Calendars;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.EventType;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.fact.AgentTimeline;
import io.ruptura.domain.metric.fact.Facts;
import io.ruptura.domain.metric.fact.TimelineFold;
import io.ruptura.domain.metric.pane.Pane;
import io.ruptura.domain.metric.pane.PaneAccumulator;
import io.ruptura.domain.metric.pane.PaneDelta;
import io.ruptura.domain.metric.pane.ScopeBook;
import io.ruptura.domain.metric.pane.ScopeFamilies;
import io.ruptura.domain.metric.rolling.Position;
import io.ruptura.domain.metric.rolling.RollingWindows;
import io.ruptura.domain.metric.rolling.ScopeStore;
import io.ruptura.domain.metric.schedule.Correction;
import io.ruptura.domain.metric.schedule.MetricsSchedule;
import io.ruptura.domain.metric.timeline.Timeline;
import io.ruptura.domain.metric.timeline.TimelineEvent;
import io.ruptura.domain.scope.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Both stages of interaction-metrics without Flink, for events in the order of time: timelines, then the windows of each scope. */
public final class ServiceFold {

    /** Where the windows of a scope stand, and its panes. */
    public static final class ScopeState implements ScopeStore {
        public final ScopeBook book = new ScopeBook();
        public final Map<Long, Pane> panes = new HashMap<>();
        private final Map<Long, Correction> corrections = new HashMap<>();
        private List<PaneDelta> learnt = new ArrayList<>();

        @Override
        public Pane pane(long end) {
            return panes.get(end);
        }

        @Override
        public void putPane(Pane pane) {
            panes.put(pane.endMillis, pane);
        }

        @Override
        public void removePane(long end) {
            panes.remove(end);
        }

        @Override
        public Correction correction(long end) {
            return corrections.get(end);
        }

        @Override
        public void putCorrection(long end, Correction correction) {
            corrections.put(end, correction);
        }

        @Override
        public void removeCorrection(long end) {
            corrections.remove(end);
        }
    }

    private final MetricsSchedule schedule;
    private final TimelineFold fold;
    private final PaneAccumulator accumulator;
    private final RollingWindows windows;
    private final Consumer<PaneDelta> deltas;
    private final Consumer<WindowMetrics> published;
    private final Map<String, Timeline> timelines = new HashMap<>();
    private final Map<String, AgentTimeline> agents = new HashMap<>();
    private final Map<String, ScopeState> scopes = new TreeMap<>();
    private final Facts before = new Facts();
    private final Facts after = new Facts();
    private long reached = Long.MIN_VALUE;

    /**
     * @param deltas is told what was learnt of a scope in a step
     * @param published is told every window at every step
     */
    public ServiceFold(
            RupturaConfig config,
            MetricsSchedule schedule,
            Consumer<PaneDelta> deltas,
            Consumer<WindowMetrics> published) {
        Calendars calendars = Calendars.of(config);
        this.schedule = schedule;
        this.fold = new TimelineFold(
                config.metrics().toRules(calendars),
                schedule.untilMillis(),
                config.metrics().maxEventsPerInteraction());
        this.accumulator =
                new PaneAccumulator(schedule, new ScopeFamilies(config.metrics().scopes()), 0, 0);
        this.windows = new RollingWindows(
                schedule,
                config.metrics().serviceLevel().objective(),
                scope -> calendars.governing(new Scope(scope)),
                config.metrics().dataQuality().toDriftRules());
        this.deltas = deltas;
        this.published = published;
    }

    /** Takes in an event that is no older than the one before. */
    public void take(Event event) {
        advance(event.timeMillis());
        if (TimelineEvent.concerns(event)) {
            learn(TimelineEvent.of(event));
        }
        TimelineEvent repeat = TimelineEvent.ofRepeat(event);
        if (repeat != null) {
            learn(repeat);
        }
    }

    public Collection<ScopeState> scopes() {
        return scopes.values();
    }

    private void learn(TimelineEvent entry) {
        if (entry.type() == EventType.AGENT_STATUS_CHANGED) {
            AgentTimeline agent = agents.computeIfAbsent(entry.subject(), key -> new AgentTimeline());
            agent.derive(before);
            agent.add(entry);
            agent.derive(after);
            after.sendChanges(before, accumulator::addCapacity);
        } else {
            Timeline timeline = timelines.computeIfAbsent(entry.subject(), key -> new Timeline());
            fold.add(timeline, entry, accumulator::addInteraction);
        }
    }

    private void advance(long time) {
        long last = schedule.stepAtOrBefore(time);
        if (reached == Long.MIN_VALUE) {
            reached = last;
        }
        while (reached < last) {
            reached += schedule.stepMillis();
            accumulator.advance(reached - 1, this::deliver);
            scopes.forEach(this::move);
        }
    }

    private void deliver(PaneDelta delta) {
        deltas.accept(delta);
        scopes.computeIfAbsent(delta.scope(), key -> new ScopeState()).learnt.add(delta);
    }

    private void move(String scope, ScopeState state) {
        List<PaneDelta> learnt = state.learnt;
        state.learnt = new ArrayList<>();
        windows.moveTo(
                new Position(scope, state.book, state, reached), learnt, published, settled -> {}, condition -> {});
    }
}
