package io.ruptura.archive.layout;

import com.influxdb.client.write.Point;
import io.ruptura.archive.MetricPoint;
import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.schedule.Window;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Windows of metrics: a series for each scope and window, at the end of the window. A correction lands on what it corrects.
 *
 * <p>InfluxDB merges the fields of two points at one address where QuestDB replaces the row, so a value that a correction made undefined would stay. A
 * correction therefore names in {@code absent} what it leaves undefined, and readers obey.
 */
public final class MetricLayout {

    public static final String MEASUREMENT = "metrics";

    /** Columns beside the metrics themselves. */
    public static final List<String> COLUMNS = List.of("open", "completeness", "revision", "as_of", "absent");

    private static final String WINDOW = "window";

    private MetricLayout() {}

    /** Whether the store keeps this window: only those at their aligned ends, or a day would be kept at each of its steps. */
    public static boolean isKept(WindowMetrics metrics, ZoneId zone) {
        return metrics.window().alignedEndAtOrAfter(metrics.endMillis(), zone) == metrics.endMillis();
    }

    public static StoredPoint point(WindowMetrics metrics) {
        Point point = Lines.point(MEASUREMENT, metrics.endMillis());
        ScopeTag.addTo(point, metrics.scope());
        point.addTag(WINDOW, metrics.window().name());
        point.addField("open", metrics.open());
        point.addField("completeness", metrics.completeness());
        point.addField("revision", (long) metrics.revision());
        point.addField("as_of", metrics.asOfMillis());
        List<String> absent = new ArrayList<>();
        for (Metric metric : Metric.values()) {
            double value = metrics.value(metric);
            if (Double.isFinite(value)) {
                point.addField(metric.wireName(), value);
            } else if (metrics.revision() > 0) {
                absent.add(metric.wireName());
            }
        }
        point.addField("absent", String.join(",", absent));
        return Lines.stored(point, address(metrics), metrics.endMillis());
    }

    /** The metrics among these names: others are no column, and no part of a question. */
    public static List<String> known(List<String> metricNames) {
        return metricNames.stream()
                .filter(name -> Metric.ofWireName(name) != null)
                .distinct()
                .toList();
    }

    /** What selects the series of one scope and window, with text quoted by single quotes. */
    public static Map<String, String> series(String scopeKey, Window window) {
        return Map.of(ScopeTag.COLUMN, ScopeTag.of(scopeKey), WINDOW, window.name());
    }

    public static MetricPoint read(StoredRow row, long endMillis, List<String> metricNames) {
        String absentNames = row.text("absent");
        Set<String> absent = absentNames == null ? Set.of() : Set.of(absentNames.split(","));
        Map<String, Double> values = new HashMap<>();
        for (String name : metricNames) {
            double value = row.number(name);
            if (!Double.isNaN(value) && !absent.contains(name)) {
                values.put(name, value);
            }
        }
        return new MetricPoint(
                endMillis,
                Boolean.parseBoolean(row.text("open")),
                row.number("completeness"),
                (int) row.whole("revision"),
                row.whole("as_of"),
                values);
    }

    private static String address(WindowMetrics metrics) {
        return "metrics of [" + metrics.scope() + "] " + metrics.window() + " to "
                + Instant.ofEpochMilli(metrics.endMillis()) + " revision " + metrics.revision();
    }
}
