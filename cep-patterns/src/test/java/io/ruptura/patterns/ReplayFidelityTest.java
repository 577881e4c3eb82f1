package io.ruptura.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.baseline.Observation;
import io.ruptura.domain.rupture.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** A session rebuilt from the last horizon goes on like the one that was never broken. */
class ReplayFidelityTest {

    private static final long START = 1_772_442_000_000L;
    private static final CompiledPatterns PATTERNS = CompiledPatterns.of(PatternCatalog.shipped(), Map.of());

    @Property(tries = 60, seed = "20260302")
    void aRebuiltSessionSaysWhatAnUnbrokenOneSays(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll @IntRange(min = 1, max = 119) int cut,
            @ForAll @IntRange(min = 1, max = 6) int tenSeconds) {
        SortedMap<Long, List<Observation>> log = log(seed, tenSeconds * 10_000L);
        long cutAt = List.copyOf(log.keySet()).get(cut * log.size() / 120);
        List<Candidate> unbroken = new ArrayList<>();
        try (PatternSession session = PatternSession.start(PATTERNS, START - 1)) {
            log.forEach((at, observations) -> unbroken.addAll(session.advance(at, observations)));
        }
        unbroken.removeIf(candidate -> candidate.timeMillis() <= cutAt);

        List<Candidate> rebuilt = new ArrayList<>();
        SortedMap<Long, List<Observation>> journal = log.headMap(cutAt + 1).tailMap(cutAt - PATTERNS.horizonMillis());
        try (PatternSession session = PatternSession.rebuild(PATTERNS, journal, cutAt)) {
            log.tailMap(cutAt + 1).forEach((at, observations) -> rebuilt.addAll(session.advance(at, observations)));
        }
        assertThat(rebuilt).isEqualTo(unbroken);
    }

    /** An hour in which the scopes are unusual for some minutes now and then, with dips and gaps. */
    private static SortedMap<Long, List<Observation>> log(long seed, long stepMillis) {
        SplittableRandom random = new SplittableRandom(seed);
        SortedMap<Long, List<Observation>> log = new TreeMap<>();
        double[] mood = {9, 0, 5};
        String[] signals = {
            "offered", "backlog", "offered-silence", "answered-silence", "abandonment_rate", "agents_online", "resolved"
        };
        for (long at = START; at < START + 3_600_000; at += stepMillis) {
            List<Observation> together = new ArrayList<>();
            for (int scope = 0; scope < mood.length; scope++) {
                mood[scope] = random.nextDouble() < stepMillis / 400_000.0 ? random.nextDouble(12) : mood[scope];
                for (String signal : signals) {
                    if (random.nextInt(8) > 0) {
                        together.add(observation("queue=q" + scope, signal, at, mood[scope], random));
                    }
                }
            }
            log.put(at, together);
        }
        return log;
    }

    private static Observation observation(
            String scope, String signal, long at, double surprise, SplittableRandom random) {
        double shown = random.nextInt(50) == 0 ? 0 : surprise;
        int direction = shown > 0 ? 1 : 0;
        double observed = 40 + shown * 8 + random.nextInt(10);
        return new Observation(scope, signal, "PT5M", at, observed, 40, 28, 55, shown, direction, at, 0.9);
    }
}
