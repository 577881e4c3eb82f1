package io.ruptura.domain.config;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What is surprising enough, for how long. */
public record DetectionConfig(
        @Setting(
                value = "Grouping sets that are watched; a subset of metrics.scopes.",
                byDefault = "[[], [channel], [queue], [channel, queue]]")
        List<List<String>> scopes,

        @Setting(
                value = "Where the baseline has less confidence than this, nothing is raised.",
                byDefault = "0.3",
                min = 0,
                max = 1)
        double minConfidence,

        @Setting(
                value = "A rupture without fresh evidence for this long is monitored.",
                byDefault = "5m",
                min = 0,
                max = 86400)
        Duration clearAfter,

        @Setting(
                value =
                        "A monitored rupture that stays quiet this long is resolved; one that returns before is the same rupture.",
                byDefault = "10m",
                min = 0,
                max = 86400)
        Duration keepOpen,

        @Setting(
                value = "Tunables of patterns: pattern to variable to value.",
                example = "{demand-spike: {RAISE_SURPRISE: 5}}")
        Map<String, Map<String, Double>> tunables)
        implements Serializable {

    public DetectionConfig {
        scopes = scopes.stream().map(List::copyOf).toList();
        tunables = Map.copyOf(tunables);
    }
}
