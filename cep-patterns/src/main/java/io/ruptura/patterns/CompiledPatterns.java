package io.ruptura.patterns;

import io.ruptura.domain.config.DetectionConfig;
import io.ruptura.patterns.check.ModuleCheck;
import io.ruptura.patterns.module.BrokenModuleException;
import io.ruptura.patterns.module.Finding;
import io.ruptura.patterns.module.ModuleCompiler;
import io.ruptura.patterns.module.PatternModule;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A catalogue compiled with the values of its tunables. It travels in the job graph: mistakes show where the job is started, every restart deploys the
 * same byte code, and the cluster's machines need no compiler.
 */
public record CompiledPatterns(List<CompiledPattern> patterns) implements Serializable {

    private static final String MIN_CONFIDENCE = "MIN_CONFIDENCE";

    public CompiledPatterns {
        patterns = List.copyOf(patterns);
    }

    /** Compiles all of a catalogue as the configuration has it; {@code detection.min-confidence} is every pattern's {@code MIN_CONFIDENCE}. */
    public static CompiledPatterns of(PatternCatalog catalog, DetectionConfig detection) {
        Map<String, Map<String, Double>> tunables = new HashMap<>();
        for (PatternModule module : catalog.modules()) {
            if (module.tunables().stream().anyMatch(tunable -> tunable.name().equals(MIN_CONFIDENCE))) {
                tunables.put(module.id(), new HashMap<>(Map.of(MIN_CONFIDENCE, detection.minConfidence())));
            }
        }
        detection.tunables().forEach((pattern, values) -> tunables.computeIfAbsent(pattern, id -> new HashMap<>())
                .putAll(values));
        return of(catalog, tunables);
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
                    module.label(),
                    module.kind(),
                    module.horizon().toMillis(),
                    ModuleCompiler.compile(module.text(), values)));
        }
        if (!findings.isEmpty()) {
            throw new BrokenModuleException(findings);
        }
        return new CompiledPatterns(compiled);
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
