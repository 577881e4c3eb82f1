package io.ruptura.patterns;

import io.ruptura.domain.config.detection.DetectionConfig;
import io.ruptura.patterns.check.ModuleCheck;
import io.ruptura.patterns.module.BrokenModuleException;
import io.ruptura.patterns.module.Finding;
import io.ruptura.patterns.module.ModuleCompiler;
import io.ruptura.patterns.module.PatternModule;
import io.ruptura.patterns.module.Statement;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A catalogue compiled with the values of its tunables. It travels in the job graph: mistakes show where the job is started, every restart deploys the
 * same byte code, and nothing is compiled where the job runs but what a {@link PatternBook} is given there.
 */
public record CompiledPatterns(List<CompiledPattern> patterns) implements Serializable {

    private static final String MIN_CONFIDENCE = "MIN_CONFIDENCE";

    public CompiledPatterns {
        patterns = List.copyOf(patterns);
    }

    /** Compiles all of a catalogue as the configuration has it; {@code detection.min-confidence} is every pattern's {@code MIN_CONFIDENCE}. */
    public static CompiledPatterns of(PatternCatalog catalog, DetectionConfig detection) {
        return of(catalog, tunables(catalog, detection, detection.tunables()));
    }

    /** Compiles one module as the configuration has it, which may name patterns that are not there yet. */
    static CompiledPattern of(PatternModule module, DetectionConfig detection) {
        PatternCatalog alone = new PatternCatalog(List.of(module));
        Map<String, Double> own = detection.tunables().getOrDefault(module.id(), Map.of());
        return of(alone, tunables(alone, detection, Map.of(module.id(), own)))
                .patterns()
                .get(0);
    }

    private static Map<String, Map<String, Double>> tunables(
            PatternCatalog catalog, DetectionConfig detection, Map<String, Map<String, Double>> configured) {
        Map<String, Map<String, Double>> tunables = new HashMap<>();
        for (PatternModule module : catalog.modules()) {
            if (module.tunables().stream().anyMatch(tunable -> tunable.name().equals(MIN_CONFIDENCE))) {
                tunables.put(module.id(), new HashMap<>(Map.of(MIN_CONFIDENCE, detection.minConfidence())));
            }
        }
        configured.forEach((pattern, values) ->
                tunables.computeIfAbsent(pattern, id -> new HashMap<>()).putAll(values));
        return tunables;
    }

    /** Compiles all of a catalogue; {@code tunables} is pattern to variable to value, and what it does not name keeps its default. */
    public static CompiledPatterns of(PatternCatalog catalog, Map<String, Map<String, Double>> tunables) {
        refuseUnknown(catalog, tunables);
        List<Finding> findings = new ArrayList<>();
        List<CompiledPattern> compiled = new ArrayList<>();
        for (PatternModule module : catalog.modules()) {
            Map<String, Double> values = tunables.getOrDefault(module.id(), Map.of());
            findings.addAll(ModuleCheck.beyondHorizon(module, values));
            compiled.add(new CompiledPattern(
                    module.id(),
                    module.version(),
                    module.text().statements().stream().map(Statement::epl).collect(Collectors.joining(";\n")),
                    module.kind(),
                    module.horizon().toMillis(),
                    ModuleCompiler.compile(module.text(), values)));
        }
        if (!findings.isEmpty()) {
            throw new BrokenModuleException(findings);
        }
        return new CompiledPatterns(compiled);
    }

    /** The pattern of this name. */
    Optional<CompiledPattern> find(String id) {
        return patterns.stream()
                .filter(pattern -> pattern.statement().equals(id))
                .findFirst();
    }

    /** Labels of the patterns here that are not among the others. */
    public Set<String> labelsBeside(CompiledPatterns others) {
        return patterns.stream()
                .filter(pattern -> others.find(pattern.statement())
                        .filter(pattern::saysTheSameAs)
                        .isEmpty())
                .map(CompiledPattern::label)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How far back any of the patterns looks: what a journal must keep. */
    public long horizonMillis() {
        return patterns.stream().mapToLong(CompiledPattern::horizonMillis).max().orElse(0);
    }

    private static void refuseUnknown(PatternCatalog catalog, Map<String, Map<String, Double>> tunables) {
        tunables.forEach((pattern, values) -> {
            PatternModule module = catalog.find(pattern)
                    .orElseThrow(() -> new IllegalArgumentException("detection.tunables." + pattern
                            + " names no pattern (patterns: "
                            + catalog.modules().stream().map(PatternModule::id).collect(Collectors.joining(", "))
                            + ")"));
            List<String> known =
                    module.tunables().stream().map(tunable -> tunable.name()).toList();
            for (Map.Entry<String, Double> value : values.entrySet()) {
                if (!known.contains(value.getKey())) {
                    throw new IllegalArgumentException("detection.tunables." + pattern + "." + value.getKey()
                            + " is not a tunable of " + pattern + " (tunables: " + String.join(", ", known) + ")");
                }
                if (!Double.isFinite(value.getValue())) {
                    throw new IllegalArgumentException("detection.tunables." + pattern + "." + value.getKey()
                            + " must be a finite number, was " + value.getValue() + " (e.g. 4)");
                }
            }
        });
    }
}
