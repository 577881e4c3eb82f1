package io.ruptura.benchmarks.detection;

import com.sun.management.OperatingSystemMXBean;
import io.ruptura.domain.baseline.Observation;
import io.ruptura.patterns.CompiledPatterns;
import io.ruptura.patterns.PatternCatalog;
import io.ruptura.patterns.PatternSession;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Times the patterns alone, one thread: compiling, deploying, observations per second through a session, and rebuilding it. */
public final class EvaluatePatterns {

    private static final long START = 1_772_442_000_000L;
    private static final long STEP_MILLIS = 10_000;
    private static final String[] SIGNALS = {
        "offered",
        "backlog",
        "offered-silence",
        "answered-silence",
        "answered-slowly",
        "late-at-ease",
        "abandonment_rate",
        "csat",
        "service_level",
        "resolved",
        "reopened",
        "exceptions_granted",
        "answered",
        "agents_online",
        "breach_probability",
        "completeness"
    };

    private EvaluatePatterns() {}

    /** Optional arguments: scopes, steps. */
    public static void main(String[] args) {
        int scopes = args.length > 0 ? Integer.parseInt(args[0]) : 200;
        int steps = args.length > 1 ? Integer.parseInt(args[1]) : 2_000;
        CompiledPatterns patterns = compile("first time in this process");
        for (int i = 0; i < 3; i++) {
            patterns = compile("again");
        }
        for (int i = 0; i < 5; i++) {
            Stopwatch begun = Stopwatch.start();
            PatternSession.start(patterns, START).close();
            report("deploy all, start and close a session", begun);
        }
        for (int round = 0; round < 3; round++) {
            feed(patterns, scopes, steps);
        }
        rebuild(patterns, scopes);
    }

    private static CompiledPatterns compile(String when) {
        Stopwatch begun = Stopwatch.start();
        PatternCatalog catalog = PatternCatalog.shipped();
        report("read the catalogue, " + when, begun);
        begun = Stopwatch.start();
        CompiledPatterns patterns = CompiledPatterns.of(catalog, Map.of());
        report("compile the catalogue, " + when, begun);
        return patterns;
    }

    private static void feed(CompiledPatterns patterns, int scopes, int steps) {
        SplittableRandom random = new SplittableRandom(1);
        long candidates = 0;
        Stopwatch begun = Stopwatch.start();
        try (PatternSession session = PatternSession.start(patterns, START - 1)) {
            for (int step = 0; step < steps; step++) {
                long at = START + step * STEP_MILLIS;
                candidates +=
                        session.advance(at, observations(scopes, at, random)).size();
            }
        }
        double total = (double) steps * scopes * SIGNALS.length;
        System.out.printf(
                Locale.ROOT,
                "%,.0f observations of %d scopes, all of them unusual: %,.0f per second, %,.0f per processor second, %,d candidates%n",
                total,
                scopes,
                total / begun.wallMillis() * 1e3,
                total / begun.cpuMillis() * 1e3,
                candidates);
    }

    private static void rebuild(CompiledPatterns patterns, int scopes) {
        SplittableRandom random = new SplittableRandom(2);
        TreeMap<Long, List<Observation>> journal = new TreeMap<>();
        long end = START + patterns.horizonMillis();
        for (long at = START; at <= end; at += STEP_MILLIS) {
            journal.put(at, observations(scopes, at, random));
        }
        Stopwatch begun = Stopwatch.start();
        PatternSession.rebuild(patterns, journal, end).close();
        report("rebuild a session from a journal of " + journal.size() + " instants", begun);
    }

    private static List<Observation> observations(int scopes, long at, SplittableRandom random) {
        List<Observation> observations = new ArrayList<>(scopes * SIGNALS.length);
        for (int scope = 0; scope < scopes; scope++) {
            for (String signal : SIGNALS) {
                double surprise = random.nextDouble(3, 12);
                observations.add(new Observation(
                        "queue=q" + scope, signal, "PT5M", at, 40 + 8 * surprise, 40, 28, 55, surprise, 1, at, 0.9));
            }
        }
        return observations;
    }

    private static void report(String what, Stopwatch begun) {
        System.out.printf(Locale.ROOT, "%s: %.0f ms, processor %.0f ms%n", what, begun.wallMillis(), begun.cpuMillis());
    }

    /** Wall time, and processor time of the whole process, which a busy machine does not stretch. */
    private record Stopwatch(long wallNanos, long cpuNanos) {

        static Stopwatch start() {
            return new Stopwatch(System.nanoTime(), processCpuNanos());
        }

        double wallMillis() {
            return (System.nanoTime() - wallNanos) / 1e6;
        }

        double cpuMillis() {
            return (processCpuNanos() - cpuNanos) / 1e6;
        }

        private static long processCpuNanos() {
            return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
                    .getProcessCpuTime();
        }
    }
}
