package io.ruptura.benchmarks.quality.planted;

import io.ruptura.domain.baseline.Observation;
import io.ruptura.domain.baseline.ObserverSettings;
import io.ruptura.domain.baseline.ScopeMemory;
import io.ruptura.domain.baseline.ScopeObserver;
import io.ruptura.domain.baseline.measure.MeasureMemory;
import io.ruptura.domain.baseline.measure.MeasureObserver;
import io.ruptura.domain.baseline.profile.HoursInForce;
import io.ruptura.domain.baseline.profile.ProfileMemory;
import io.ruptura.domain.baseline.profile.ProfileObserver;
import io.ruptura.domain.baseline.profile.Profiles;
import io.ruptura.domain.calendar.BusinessCalendar;
import io.ruptura.domain.config.Calendars;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.plan.Foreseen;
import io.ruptura.domain.plan.Foresight;
import io.ruptura.domain.rupture.Candidate;
import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.candidate.Interruptions;
import io.ruptura.domain.rupture.lifecycle.LifecyclePolicy;
import io.ruptura.domain.rupture.lifecycle.LifecycleState;
import io.ruptura.domain.rupture.lifecycle.LifecycleStep;
import io.ruptura.domain.rupture.lifecycle.RuptureLifecycle;
import io.ruptura.domain.scope.Scope;
import io.ruptura.patterns.CompiledPatterns;
import io.ruptura.patterns.PatternCatalog;
import io.ruptura.patterns.PatternSession;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the operators of the detection job do with a tape of windows, on one thread and without Flink: baselines by scope, the shipped patterns over the whole
 * service, the lifecycle.
 */
public final class DetectionRun {

    private static final long TWO_DAYS = 48 * 3_600_000L;

    private final RupturaConfig config;
    private final Foresight foresight;
    private final long plantedFromMillis;
    private final UsualRates usual;
    private final Calendars calendars;
    private final ScopeObserver observer;
    private final MeasureObserver measures;
    private final ProfileObserver profiler;
    private final HoursInForce hours;
    private final Map<String, ProfileMemory> profileMemories = new HashMap<>();
    private final Set<Set<String>> watched;
    private final Map<String, ScopeMemory> memories = new HashMap<>();
    private final Map<String, MeasureMemory> measureMemories = new HashMap<>();
    private final TreeMap<Long, List<Observation>> observations = new TreeMap<>();
    private final List<Rupture> revisions = new ArrayList<>();
    private Profiles profiles = Profiles.NONE;
    private long windows;
    private long nanos;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    /**
     * What came of it.
     *
     * @param revisions every revision of every rupture
     * @param scopes how many scopes were watched, topics left out
     * @param windows how many windows were judged
     * @param watchedMillis from the first window to the last
     * @param windowsPerSecond through the baselines alone
     * @param usual what came before anything was planted
     */
    public record Outcome(
            List<Rupture> revisions,
            int scopes,
            long windows,
            long watchedMillis,
            double windowsPerSecond,
            UsualRates usual) {}

    private DetectionRun(RupturaConfig config, Foresight foresight, long plantedFromMillis) {
        this.config = config;
        this.foresight = foresight;
        this.plantedFromMillis = plantedFromMillis;
        this.usual = new UsualRates(config.zone());
        this.calendars = Calendars.of(config);
        this.observer = new ScopeObserver(ObserverSettings.of(config));
        this.measures = new MeasureObserver(ObserverSettings.of(config));
        this.profiler = new ProfileObserver(ObserverSettings.of(config));
        this.hours = HoursInForce.of(config);
        this.watched = config.detection().scopes().stream().map(Set::copyOf).collect(Collectors.toSet());
    }

    public static Outcome over(PlantedHistory history) throws Exception {
        Path tape = Recording.of(history);
        long plantedFromMillis = history.truths().stream()
                .filter(planted -> !planted.decoy())
                .mapToLong(Planted::fromMillis)
                .min()
                .orElse(Long.MAX_VALUE);
        DetectionRun run = new DetectionRun(history.config(), Announced.in(history.events()), plantedFromMillis);
        run.observe(tape, history.untilMillis());
        run.match();
        return new Outcome(
                run.revisions,
                run.memories.size(),
                run.windows,
                run.last - run.first,
                run.windows / (run.nanos / 1e9),
                run.usual);
    }

    private void observe(Path tape, long untilMillis) throws IOException {
        WindowTape.play(tape, window -> {
            if (window.endMillis() <= untilMillis) {
                observe(window);
            }
        });
    }

    private void observe(WindowMetrics window) {
        Scope scope = new Scope(window.scope());
        if (!watched.contains(scope.dimensions().keySet())) {
            return;
        }
        if (window.endMillis() <= plantedFromMillis) {
            usual.learn(window);
        }
        BusinessCalendar calendar = hours.of(window.scope(), window.endMillis(), profiles);
        learnHours(window);
        Foreseen foreseen =
                hours.count(foresight, calendar).over(window.scope(), window.startMillis(), window.endMillis());
        long startedAt = System.nanoTime();
        MeasureObserver.Observed measured =
                measures.observe(measureMemories.get(window.scope()), window, calendar, foreseen);
        measureMemories.put(window.scope(), measured.memory());
        keep(measured.observations());
        if (!MeasureObserver.isTopic(window.scope())) {
            ScopeObserver.Observed observed =
                    observer.observe(memories.get(window.scope()), window, calendar, foreseen);
            memories.put(window.scope(), observed.memory());
            keep(observed.observations());
        }
        nanos += System.nanoTime() - startedAt;
        windows++;
        first = Math.min(first, window.endMillis());
        last = Math.max(last, window.endMillis());
    }

    /** Where none are configured, as the job does. */
    private void learnHours(WindowMetrics window) {
        if (config.calendars().isEmpty() && ProfileObserver.isLookedAt(window)) {
            ProfileObserver.Observed observed = profiler.observe(
                    profileMemories.get(window.scope()), window, calendars.governingAllOf(new Scope(window.scope())));
            profileMemories.put(window.scope(), observed.memory());
            profiles = observed.told() == null
                    ? profiles
                    : profiles.with(observed.told(), window.startMillis() - TWO_DAYS);
        }
    }

    private void keep(List<Observation> told) {
        for (Observation observation : told) {
            observations
                    .computeIfAbsent(observation.timeMillis(), instant -> new ArrayList<>())
                    .add(observation);
        }
    }

    private void match() {
        CompiledPatterns patterns = CompiledPatterns.of(PatternCatalog.shipped(), config.detection());
        RuptureLifecycle lifecycle =
                new RuptureLifecycle(LifecyclePolicy.of(config), foresight, Interruptions.UNLIMITED);
        LifecycleState state = LifecycleState.empty();
        if (observations.isEmpty()) {
            return;
        }
        try (PatternSession session = PatternSession.start(patterns, observations.firstKey() - 1)) {
            for (Map.Entry<Long, List<Observation>> instant : observations.entrySet()) {
                List<Candidate> candidates = session.advance(instant.getKey(), instant.getValue());
                LifecycleStep step = lifecycle.at(state, instant.getKey(), candidates, List.of());
                revisions.addAll(step.revisions());
                state = step.state();
            }
        }
    }
}
