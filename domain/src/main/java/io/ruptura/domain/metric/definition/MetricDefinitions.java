package io.ruptura.domain.metric.definition;

import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.ServiceLevel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The definitions of all metrics, from the files beside this class. The English sentence is that of {@link Metric}, so that it is written once. Example:
 * {@code first_response_seconds_p90} is the stem {@code first_response_seconds} and the statistic {@code p90}. A metric that the files do not know has its
 * English sentence alone.
 */
public final class MetricDefinitions {

    private static final MetricDefinitions SHIPPED = new MetricDefinitions();

    private final Map<Metric, MetricDefinition> byMetric = new EnumMap<>(Metric.class);
    private final Map<String, Map<String, String>> stems = read("definitions.yaml");
    private final Map<String, Map<String, String>> statistics = read("statistics.yaml");
    private final Map<String, Map<String, String>> serviceLevels = read("service-levels.yaml");

    private MetricDefinitions() {
        for (Metric metric : Metric.values()) {
            byMetric.put(metric, define(metric));
        }
    }

    public static MetricDefinition of(Metric metric) {
        return SHIPPED.byMetric.get(metric);
    }

    /** How a variant of the service level is computed. */
    public static String formula(ServiceLevel variant) {
        return SHIPPED.serviceLevel(variant).get("formula");
    }

    /** Who computes the service level in this variant. */
    public static String source(ServiceLevel variant) {
        return SHIPPED.serviceLevel(variant).get("source");
    }

    private Map<String, String> serviceLevel(ServiceLevel variant) {
        return serviceLevels.get(variant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private MetricDefinition define(Metric metric) {
        String name = metric.wireName();
        int end = name.lastIndexOf('_');
        Map<String, String> own = stems.get(name);
        Map<String, String> stem = own == null && end > 0 ? stems.get(name.substring(0, end)) : own;
        Map<String, String> statistic = own == null ? statistics.get(name.substring(end + 1)) : null;
        if (stem == null || (own == null && statistic == null)) {
            return new MetricDefinition(metric, Map.of("en", metric.description()), "", "", Optional.empty());
        }
        String portuguese = stem.get("pt-BR") + (statistic == null ? "" : "; " + statistic.get("pt-BR") + ".");
        String formula = statistic == null ? stem.get("formula") : statistic.get("formula") + " " + stem.get("formula");
        return new MetricDefinition(
                metric,
                Map.of("pt-BR", portuguese, "en", metric.description()),
                formula,
                stem.get("source"),
                Optional.ofNullable(stem.get("counted-by")).map(Metric::ofWireName));
    }

    private static Map<String, Map<String, String>> read(String file) {
        try (InputStream yaml = MetricDefinitions.class.getResourceAsStream(file)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read", unreadable);
        }
    }
}
