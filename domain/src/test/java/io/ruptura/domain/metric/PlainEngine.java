package io.ruptura.domain.metric;

import io.ruptura.domain.config.Calendars;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.EventType;
import io.ruptura.domain.health.Health;
import io.ruptura.domain.metric.fact.AgentTimeline;
import io.ruptura.domain.metric.fact.Facts;
import io.ruptura.domain.metric.fact.MetricRules;
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
import io.ruptura.domain.quality.drift.DriftRules;
import io.ruptura.domain.scope.Scope;
import io.ruptura.domain.slice.Traits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The two stages without Flink: timelines and sums on some subtasks, then the windows of each scope, driven by the time of the events alone. */
public final class PlainEngine {

    public static final List<List<String>> ALL_SCOPES =
            List.of(List.of(), List.of("channel"), List.of("queue"), List.of("channel", "queue"));

    private final MetricsSchedule schedule;
    private final Traits traits;
    private final TimelineFold fold;
    private final List<PaneAccumulator> subtasks = new ArrayList<>();
    private final Map<String, Timeline> timelines = new HashMap<>();
    private final Map<String, AgentTimeline> agents = new HashMap<>();
    private final Map<String, ScopeState> scopeStates = new TreeMap<>();
    private final RollingWindows windows;
    private final Facts before = new Facts();
    private final Facts after = new Facts();
    public final List<WindowMetrics> prompt = new ArrayList<>();
    public final List<WindowMetrics> finals = new ArrayList<>();
    public final List<Health> conditions = new ArrayList<>();
    private long newest = Long.MIN_VALUE;
    private long behindUntil = Long.MIN_VALUE;
    private long duplicates;

    public PlainEngine(MetricsSchedule schedule, MetricRules rules, int parallelism) {
        this(schedule, rules, parallelism, Calendars.of(ConfigReader.defaults()));
    }

    public PlainEngine(MetricsSchedule schedule, MetricRules rules, int parallelism, Calendars calendars) {
        this(schedule, rules, calendars, Traits.NONE);
        begin(parallelism, ALL_SCOPES);
    }

    public PlainEngine(
            MetricsSchedule schedule, MetricRules rules, int parallelism, List<List<String>> scopes, Traits traits) {
        this(schedule, rules, Calendars.of(ConfigReader.defaults()), traits);
        begin(parallelism, scopes);
    }

    private PlainEngine(MetricsSchedule schedule, MetricRules rules, Calendars calendars, Traits traits) {
        this.schedule = schedule;
        this.traits = traits;
        this.fold = new TimelineFold(rules, schedule.untilMillis(), Integer.MAX_VALUE / 2);
        windows = new RollingWindows(
                schedule,
                new ServiceObjective(ServiceLevel.SL_A, 0.8),
                scope -> calendars.governing(new Scope(scope)),
                new DriftRules(0, 0, 2));
    }

    private void begin(int parallelism, List<List<String>> scopes) {
        for (int i = 0; i < parallelism; i++) {
            subtasks.add(new PaneAccumulator(schedule, new ScopeFamilies(scopes), i, 0));
        }
    }

    /** Lets the clock be far ahead until this step end. */
    public PlainEngine behindUntil(long end) {
        behindUntil = end;
        return this;
    }

    public PlainEngine run(List<Event> events) {
        for (Event event : events) {
            take(event);
        }
        advance(Long.MAX_VALUE);
        return this;
    }

    public long duplicates() {
        return duplicates;
    }

    private void take(Event event) {
        if (TimelineEvent.concerns(event)) {
            learn(TimelineEvent.of(event, traits));
        }
        TimelineEvent repeat = TimelineEvent.ofRepeat(event);
        if (repeat != null) {
            learn(repeat);
        }
        if (event.timeMillis() > newest) {
            newest = event.timeMillis();
            advance(newest - 1);
        }
    }

    private void learn(TimelineEvent entry) {
        PaneAccumulator subtask = subtasks.get(Math.floorMod(entry.subject().hashCode(), subtasks.size()));
        if (entry.type() == EventType.AGENT_STATUS_CHANGED) {
            AgentTimeline agent = agents.computeIfAbsent(entry.subject(), key -> new AgentTimeline());
            agent.derive(before);
            agent.add(entry);
            agent.derive(after);
            after.sendChanges(before, subtask::addCapacity);
        } else {
            Timeline timeline = timelines.computeIfAbsent(entry.subject(), key -> new Timeline());
            boolean isKnown = fold.add(timeline, entry, subtask::addInteraction) == TimelineFold.Outcome.KNOWN;
            duplicates += isKnown && !entry.isRepeat() ? 1 : 0;
        }
    }

    private void advance(long watermark) {
        for (PaneAccumulator subtask : subtasks) {
            subtask.advance(watermark, this::deliver);
        }
        scopeStates.forEach((scope, state) -> state.advance(scope, watermark));
    }

    private void deliver(PaneDelta delta) {
        ScopeState state = scopeStates.computeIfAbsent(delta.scope(), key -> new ScopeState(delta.stampMillis()));
        state.pending
                .computeIfAbsent(delta.stampMillis(), key -> new ArrayList<>())
                .add(delta);
        state.nextEnd = Math.min(state.nextEnd, delta.stampMillis());
    }

    private final class ScopeState implements ScopeStore {
        private final TreeMap<Long, List<PaneDelta>> pending = new TreeMap<>();
        private final Map<Long, Pane> panes = new HashMap<>();
        private final Map<Long, Correction> corrections = new HashMap<>();
        private final ScopeBook book = new ScopeBook();
        private long nextEnd;

        ScopeState(long firstEnd) {
            nextEnd = firstEnd;
        }

        void advance(String scope, long watermark) {
            while (nextEnd - 1 <= watermark && isNeeded()) {
                List<PaneDelta> learnt = pending.remove(nextEnd);
                Position position = new Position(scope, book, this, nextEnd, nextEnd <= behindUntil);
                windows.moveTo(
                        position, learnt == null ? List.of() : learnt, prompt::add, finals::add, conditions::add);
                long wakes = pending.isEmpty() ? Long.MAX_VALUE : pending.firstKey();
                nextEnd = Math.min(windows.nextEnd(position), wakes);
            }
        }

        private boolean isNeeded() {
            return schedule.isBounded() ? nextEnd <= windows.lastEnd() : nextEnd <= newest || !pending.isEmpty();
        }

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
}
