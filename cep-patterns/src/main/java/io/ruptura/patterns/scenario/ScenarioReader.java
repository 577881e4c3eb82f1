package io.ruptura.patterns.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.ruptura.domain.baseline.Observation;
import io.ruptura.domain.rupture.Candidate;
import io.ruptura.domain.rupture.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads scenario files, {@code scenarios/<pattern>/<name>.yaml}. Their form is described in {@code docs/patterns.md}. */
public final class ScenarioReader {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Set<String> TOP =
            Set.of("says", "answers", "given", "event", "events", "candidate", "expect", "late", "until");
    private static final Set<String> EVENT = Set.of(
            "at",
            "from",
            "to",
            "every",
            "arrives",
            "scope",
            "signal",
            "window",
            "observed",
            "expected",
            "lower",
            "upper",
            "surprise",
            "direction",
            "onset",
            "confidence");
    private static final Set<String> CANDIDATE =
            Set.of("at", "from", "to", "every", "scope", "strength", "severity", "onset", "evidence");

    private ScenarioReader() {}

    /** Every scenario of a folder and the folders in it: the files {@code scenarios/<pattern>/<name>.yaml}, in the order of their names. */
    public static List<Scenario> readAll(Path folder) throws IOException {
        List<Scenario> scenarios = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(ScenarioReader::isScenario).sorted().toList()) {
                String pattern = file.getParent().getFileName().toString();
                scenarios.add(read(file.toString(), pattern, Files.readString(file)));
            }
        }
        return scenarios;
    }

    private static boolean isScenario(Path file) {
        Path folder = file.toAbsolutePath().getParent().getParent();
        return file.toString().endsWith(".yaml") && folder != null && folder.endsWith("scenarios");
    }

    /** The scenario of a file's text; throws {@link BrokenScenarioException}. */
    static Scenario read(String file, String pattern, String yaml) {
        try {
            return scenario(file, pattern, YAML.readTree(yaml));
        } catch (JsonProcessingException notYaml) {
            throw new BrokenScenarioException(file, notYaml.getOriginalMessage());
        } catch (IllegalArgumentException wrong) {
            throw new BrokenScenarioException(file, wrong.getMessage());
        }
    }

    private static Scenario scenario(String file, String pattern, JsonNode root) {
        if (!root.isObject()
                || !root.path("events").isArray()
                || !root.path("expect").isArray()) {
            throw new IllegalArgumentException("needs the lists events and expect; expect may be empty: []");
        }
        Fields top = Fields.of(root, null, TOP);
        List<Scenario.Arrival> arrivals = new ArrayList<>();
        root.get("events").forEach(entry -> arrivals.addAll(arrivals(Fields.of(entry, root.get("event"), EVENT))));
        List<Expectation> expected = new ArrayList<>();
        root.get("expect")
                .forEach(entry -> expected.addAll(expectations(Fields.of(entry, root.get("candidate"), CANDIDATE))));
        long last = arrivals.stream()
                .mapToLong(Scenario.Arrival::arrivesMillis)
                .max()
                .orElseThrow(() -> new IllegalArgumentException("events must not be empty"));
        return new Scenario(
                file,
                pattern,
                top.text("says"),
                StandingQuestion.ofWireName(top.text("answers")),
                given(root.path("given")),
                arrivals,
                expected,
                (int) top.number("late", 0),
                top.time("until", last));
    }

    private static Map<String, Double> given(JsonNode tunables) {
        Map<String, Double> given = new HashMap<>();
        tunables.properties()
                .forEach(entry -> given.put(entry.getKey(), entry.getValue().asDouble()));
        return given;
    }

    private static List<Scenario.Arrival> arrivals(Fields event) {
        return event.times().stream()
                .map(at -> new Scenario.Arrival(event.time("arrives", at), observation(event, at)))
                .toList();
    }

    private static Observation observation(Fields event, long at) {
        double expected = event.number("expected", Double.NaN);
        double observed = event.number("observed", Double.NaN);
        double surprise = event.number("surprise");
        double side = surprise == 0 ? 0 : Math.signum(observed - expected);
        return new Observation(
                event.text("scope", ""),
                event.text("signal"),
                event.text("window", "PT5M"),
                at,
                observed,
                expected,
                event.number("lower", expected * 0.7),
                event.number("upper", expected * 1.3),
                surprise,
                (int) event.number("direction", side),
                event.time("onset", at),
                event.number("confidence", 0.9));
    }

    private static List<Expectation> expectations(Fields candidate) {
        String severity = candidate.text("severity", null);
        return candidate.times().stream()
                .map(at -> new Expectation(
                        at,
                        candidate.text("scope", ""),
                        Candidate.Strength.valueOf(candidate.text("strength").toUpperCase(Locale.ROOT)),
                        severity == null ? null : Severity.valueOf(severity.toUpperCase(Locale.ROOT)),
                        candidate.time("onset", -1),
                        candidate.texts("evidence")))
                .toList();
    }
}
