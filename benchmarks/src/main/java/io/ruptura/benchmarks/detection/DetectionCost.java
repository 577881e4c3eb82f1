package io.ruptura.benchmarks.detection;

import io.ruptura.benchmarks.BenchmarkResult;
import io.ruptura.domain.baseline.Observation;
import io.ruptura.domain.baseline.ObserverSettings;
import io.ruptura.domain.baseline.ScopeMemory;
import io.ruptura.domain.baseline.ScopeObserver;
import io.ruptura.domain.baseline.measure.MeasureMemory;
import io.ruptura.domain.baseline.measure.MeasureObserver;
import io.ruptura.domain.calendar.BusinessCalendar;
import io.ruptura.domain.config.Calendars;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.scope.Scope;
import io.ruptura.patterns.CompiledPatterns;
import io.ruptura.patterns.PatternCatalog;
import io.ruptura.patterns.PatternSession;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Observations a second and core through baselines and patterns, one thread, as the operators of the detection job do it, without Flink; and bytes of state of
 * a scope. A service of many queues is learnt minute by minute for two weeks, then watched at steps of ten seconds: on a usual day; with one queue in ten in
 * trouble; and with every number passed on to the patterns however usual, which no configuration does. An observation is a number set against its baseline.
 */
public final class DetectionCost {

    private static final RupturaConfig CONFIG = ConfigReader.defaults();
    private static final ObserverSettings CONFIGURED = ObserverSettings.of(CONFIG);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long MINUTE = 60_000;
    private static final int STEPS_OF_A_MINUTE = (int) (MINUTE / DetectionLoad.STEP);
    private static final int MINUTES_OF_A_DAY = 24 * 60;

    private final BusinessCalendar calendar = Calendars.of(CONFIG).governing(Scope.ALL);
    private final CompiledPatterns patterns = CompiledPatterns.of(PatternCatalog.shipped(), CONFIG.detection());
    private final DetectionLoad load;
    private final int scopes;
    private final Map<String, ScopeMemory> memories = new HashMap<>();
    private final Map<String, MeasureMemory> measureMemories = new HashMap<>();
    private ScopeObserver observer;
    private MeasureObserver measures;

    private DetectionCost(int scopes) {
        this.scopes = scopes;
        this.load = new DetectionLoad(scopes);
    }

    /** Arguments: date, scopes (200), days of history (14), minutes of each measurement (60), hours through the job (24). */
    public static void main(String[] args) throws Exception {
        DetectionCost cost = new DetectionCost(argument(args, 1, 200));
        int days = argument(args, 2, 14);
        int minutes = argument(args, 3, 60);
        cost.learn(days);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("scopes", cost.scopes);
        figures.put("daysOfHistory", days);
        figures.put("minutesMeasured", minutes);
        figures.put("state", DetectionState.figures(cost.memories.values(), cost.measureMemories.values()));
        cost.watch(CONFIGURED, minutes, 0);
        figures.put("usual", cost.watch(CONFIGURED, minutes, 0).figures());
        figures.put("everyNumberPassedOn", cost.watch(everything(), minutes, 0).figures());
        figures.put(
                "oneQueueInTenInTrouble",
                cost.watch(CONFIGURED, minutes, cost.scopes / 10).figures());
        figures.put("job", DetectionJobCost.figures(50, argument(args, 4, 24)));
        BenchmarkResult.write("detection-cost", args[0], figures);
    }

    private static int argument(String[] args, int place, int usual) {
        return args.length > place ? Integer.parseInt(args[place]) : usual;
    }

    /** With these settings everything is notable. */
    private static ObserverSettings everything() {
        return new ObserverSettings(
                CONFIGURED.zone(),
                0,
                CONFIGURED.followMillis(),
                0,
                CONFIGURED.memoryMillis(),
                CONFIGURED.freezeAtMostMillis());
    }

    private void learn(int days) {
        observeWith(CONFIGURED);
        List<Observation> told = new ArrayList<>();
        for (int minute = 0; minute < days * MINUTES_OF_A_DAY; minute++) {
            for (int step = 0; step < STEPS_OF_A_MINUTE; step++) {
                load.step(0);
            }
            load.windows(0).forEach(window -> observe(window, told));
            told.clear();
        }
    }

    private Watched watch(ObserverSettings settings, int minutes, int troubled) {
        observeWith(settings);
        Watched watched = new Watched();
        try (PatternSession session = PatternSession.start(patterns, load.endMillis())) {
            for (int step = 0; step < minutes * STEPS_OF_A_MINUTE; step++) {
                load.step(troubled);
                List<WindowMetrics> windows = load.windows(troubled);
                List<Observation> told = new ArrayList<>();
                long before = THREADS.getCurrentThreadCpuTime();
                windows.forEach(window -> observe(window, told));
                long between = THREADS.getCurrentThreadCpuTime();
                watched.candidates += session.advance(load.endMillis(), told).size();
                watched.patternNanos += THREADS.getCurrentThreadCpuTime() - between;
                watched.baselineNanos += between - before;
                watched.passedOn += told.size();
                watched.judged += judged(scopes, load.endMillis());
            }
        }
        return watched;
    }

    /** Numbers set against what is expected in so many steps from the beginning of a day on. */
    static long judged(int scopes, int steps) {
        long judged = 0;
        for (int step = 1; step <= steps; step++) {
            judged += judged(scopes, step * DetectionLoad.STEP);
        }
        return judged;
    }

    /** Numbers set against what is expected in the windows of one step: see {@link ScopeObserver} and {@link MeasureObserver}. */
    private static long judged(int scopes, long end) {
        int offeredAnsweredBacklogAndSilences = 5;
        int measuresOfAMinute = end % MINUTE == 0 ? 9 : 0;
        int measuresOfFive = end % (5 * MINUTE) == 0 ? 2 : 0;
        return (long) scopes * (offeredAnsweredBacklogAndSilences + measuresOfAMinute + measuresOfFive);
    }

    private void observeWith(ObserverSettings settings) {
        observer = new ScopeObserver(settings);
        measures = new MeasureObserver(settings);
    }

    private void observe(WindowMetrics window, List<Observation> told) {
        MeasureObserver.Observed measured = measures.observe(measureMemories.get(window.scope()), window, calendar);
        measureMemories.put(window.scope(), measured.memory());
        told.addAll(measured.observations());
        ScopeObserver.Observed observed = observer.observe(memories.get(window.scope()), window, calendar);
        memories.put(window.scope(), observed.memory());
        told.addAll(observed.observations());
    }

    private static final class Watched {
        private long judged;
        private long passedOn;
        private long candidates;
        private long baselineNanos;
        private long patternNanos;

        Map<String, Object> figures() {
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("observations", judged);
            figures.put("passedOnToPatterns", passedOn);
            figures.put("candidates", candidates);
            figures.put("observationsPerCoreSecond", perSecond(judged, baselineNanos + patternNanos));
            figures.put("shareOfBaselines", Math.round(100.0 * baselineNanos / (baselineNanos + patternNanos)) / 100.0);
            figures.put("perCoreSecondThroughBaselines", perSecond(judged, baselineNanos));
            figures.put("passedOnPerCoreSecondThroughPatterns", perSecond(passedOn, patternNanos));
            return figures;
        }

        private static long perSecond(long count, long nanos) {
            return Math.round(count / (nanos / 1e9));
        }
    }
}
