package io.ruptura.domain.metric.definition;

import io.ruptura.domain.metric.Metric;
import java.util.Map;
import java.util.Optional;

/**
 * What a metric means.
 *
 * @param description language tag, {@code pt-BR} or {@code en}, to what it is, in a sentence
 * @param formula how it is computed, in symbols that need no language
 * @param source who defined it so
 * @param countedBy the metric that counts what a value is made of, such as {@code answered} for a mean of first responses; empty where none does
 */
public record MetricDefinition(
        Metric metric, Map<String, String> description, String formula, String source, Optional<Metric> countedBy) {

    public MetricDefinition {
        description = Map.copyOf(description);
    }
}
