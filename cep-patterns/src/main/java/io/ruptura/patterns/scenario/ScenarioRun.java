package io.ruptura.patterns.scenario;

import io.ruptura.domain.baseline.Observation;
import io.ruptura.domain.rupture.Candidate;
import io.ruptura.domain.rupture.Evidence;
import io.ruptura.patterns.CompiledPatterns;
import io.ruptura.patterns.PatternCatalog;
import io.ruptura.patterns.PatternSession;
import io.ruptura.patterns.module.BrokenModuleException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Plays scenarios against the patterns of a catalogue, each in a session of its own. */
public final class ScenarioRun {

    private final PatternCatalog catalog;
    private final Map<List<Object>, CompiledPatterns> compiled = new HashMap<>();

    public ScenarioRun(PatternCatalog catalog) {
        this.catalog = catalog;
    }

    /** Plays one scenario: every expectation must be met, and nothing else may fire. */
    public ScenarioResult play(Scenario scenario) {
        if (catalog.find(scenario.pattern()).isEmpty()) {
            return new ScenarioResult(scenario, List.of("there is no pattern " + scenario.pattern()));
        }
        CompiledPatterns patterns;
        try {
            patterns = compiled(scenario);
        } catch (IllegalArgumentException | BrokenModuleException unusable) {
            return new ScenarioResult(scenario, List.of("given: " + unusable.getMessage()));
        }
        SortedMap<Long, List<Observation>> arrivals = new TreeMap<>();
        scenario.arrivals().stream()
                .sorted(Comparator.comparingLong(
                        arrival -> arrival.observation().timeMillis()))
                .forEach(arrival -> arrivals.computeIfAbsent(arrival.arrivesMillis(), at -> new ArrayList<>())
                        .add(arrival.observation()));
        try (PatternSession session = PatternSession.start(patterns, arrivals.firstKey() - 1)) {
            return play(scenario, arrivals, session);
        }
    }

    /** Compiling takes most of the time, and most scenarios of a pattern share their tunables. */
    private CompiledPatterns compiled(Scenario scenario) {
        return compiled.computeIfAbsent(
                List.of(scenario.pattern(), scenario.given()),
                key -> CompiledPatterns.of(
                        catalog.only(scenario.pattern()), Map.of(scenario.pattern(), scenario.given())));
    }

    private static ScenarioResult play(
            Scenario scenario, SortedMap<Long, List<Observation>> arrivals, PatternSession session) {
        List<Candidate> found = new ArrayList<>();
        int late = 0;
        for (Map.Entry<Long, List<Observation>> arrival : arrivals.entrySet()) {
            SortedMap<Long, List<Observation>> due = new TreeMap<>();
            for (Observation observation : arrival.getValue()) {
                if (observation.timeMillis() <= session.clockMillis()) {
                    late++;
                } else {
                    due.computeIfAbsent(observation.timeMillis(), at -> new ArrayList<>())
                            .add(observation);
                }
            }
            due.forEach((at, observations) -> found.addAll(session.advance(at, observations)));
        }
        found.addAll(session.advance(Math.max(session.clockMillis(), scenario.untilMillis()), List.of()));
        return new ScenarioResult(scenario, differences(scenario, found, late));
    }

    private static List<String> differences(Scenario scenario, List<Candidate> found, int late) {
        List<String> differences = new ArrayList<>();
        List<Candidate> unexpected = new ArrayList<>(found);
        for (Expectation expected : scenario.expected()) {
            unexpected.stream()
                    .filter(expected::isMetBy)
                    .findFirst()
                    .ifPresentOrElse(unexpected::remove, () -> differences.add("missing: " + line(expected)));
        }
        unexpected.forEach(candidate -> differences.add("unexpected: " + line(candidate)));
        if (late != scenario.late()) {
            differences.add("late observations: expected " + scenario.late() + ", found " + late);
        }
        return differences;
    }

    private static String line(Expectation expected) {
        return Instant.ofEpochMilli(expected.atMillis()) + " " + expected.strength() + " "
                + (expected.severity() == null ? "any severity" : expected.severity())
                + " scope '" + expected.scope() + "'"
                + (expected.onsetMillis() < 0 ? "" : " onset " + Instant.ofEpochMilli(expected.onsetMillis()))
                + (expected.evidence().isEmpty() ? "" : " evidence " + expected.evidence());
    }

    private static String line(Candidate candidate) {
        return Instant.ofEpochMilli(candidate.timeMillis()) + " " + candidate.strength() + " " + candidate.severity()
                + " scope '" + candidate.scope() + "' onset " + Instant.ofEpochMilli(candidate.onsetMillis())
                + " evidence "
                + candidate.evidence().stream().map(Evidence::metric).toList();
    }
}
