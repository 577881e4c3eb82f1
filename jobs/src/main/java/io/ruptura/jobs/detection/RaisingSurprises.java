package io.ruptura.jobs.detection;

import io.ruptura.domain.config.detection.DetectionConfig;
import io.ruptura.patterns.PatternCatalog;
import io.ruptura.patterns.module.PatternModule;
import io.ruptura.patterns.module.Tunable;
import java.util.HashMap;
import java.util.Map;

/** From which surprise on each pattern raises, as it is tuned: what it raises by chance is that improbable or more. */
final class RaisingSurprises {

    private static final String TUNABLE = "RAISE_SURPRISE";

    private RaisingSurprises() {}

    /** By the pattern's name as published; without those that raise by other means. */
    static Map<String, Double> of(PatternCatalog catalog, DetectionConfig detection) {
        Map<String, Double> surprises = new HashMap<>();
        for (PatternModule module : catalog.modules()) {
            Map<String, Double> tuned = detection.tunables().getOrDefault(module.id(), Map.of());
            for (Tunable tunable : module.tunables()) {
                if (tunable.name().equals(TUNABLE)) {
                    surprises.put(module.label(), tuned.getOrDefault(TUNABLE, tunable.byDefault()));
                }
            }
        }
        return surprises;
    }
}
