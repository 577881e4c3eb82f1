package io.ruptura.patterns;

import io.ruptura.domain.config.detection.DetectionConfig;
import io.ruptura.patterns.module.PatternModule;
import io.ruptura.patterns.module.Tunable;
import java.util.HashMap;
import java.util.Map;

/** At which surprise each pattern raises: the lowest of its tunables whose name begins with {@code RAISE_SURPRISE}, as configured. */
public final class RaiseThresholds {

    private static final String RAISE_SURPRISE = "RAISE_SURPRISE";

    private RaiseThresholds() {}

    /** Pattern → surprise; without those that have no such tunable. */
    public static Map<String, Double> of(PatternCatalog catalog, DetectionConfig detection) {
        Map<String, Double> thresholds = new HashMap<>();
        for (PatternModule module : catalog.modules()) {
            Map<String, Double> values = detection.tunables().getOrDefault(module.id(), Map.of());
            for (Tunable tunable : module.tunables()) {
                if (tunable.name().startsWith(RAISE_SURPRISE)) {
                    double value = values.getOrDefault(tunable.name(), tunable.byDefault());
                    thresholds.merge(module.id(), value, Math::min);
                }
            }
        }
        return thresholds;
    }
}
