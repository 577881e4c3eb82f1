package io.ruptura.console.provenance;

import io.ruptura.domain.config.CalendarConfig;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.ServiceLevelConfig;
import io.ruptura.domain.json.JsonRecordWriter;
import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.ServiceLevel;
import io.ruptura.domain.metric.definition.MetricDefinition;
import io.ruptura.domain.metric.definition.MetricDefinitions;
import io.ruptura.domain.metric.schedule.Window;
import io.ruptura.domain.scope.Scope;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Writes where a number comes from. */
final class ProvenanceJson {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    private final RupturaConfig config;
    private final ZoneId zone;

    ProvenanceJson(RupturaConfig config) {
        this.config = config;
        this.zone = ZoneId.of(config.zone());
    }

    byte[] of(String scope, Window window, Metric metric, FoundWindow found) {
        return JsonRecordWriter.object(json -> {
            json.nested("metric", part -> definition(part, MetricDefinitions.of(metric)));
            json.nested("scope", part -> {
                part.text("id", scope);
                part.texts("dimensions", new Scope(scope).dimensions());
            });
            json.nested("window", part -> span(part, window, found));
            json.number("value", found.value(metric));
            json.text("origin", found.origin().name().toLowerCase(Locale.ROOT));
            json.instant("asOf", found.asOfMillis());
            json.number("completeness", found.completeness());
            json.flag("open", found.open());
            revisions(json, metric, found);
            contributing(json, metric, found);
            calendars(json, found.calendar());
            if (isByServiceLevel(metric)) {
                json.nested("serviceLevel", part -> serviceLevel(part, new Scope(scope)));
            }
        });
    }

    private void definition(JsonRecordWriter json, MetricDefinition definition) throws IOException {
        json.text("name", definition.metric().wireName());
        json.text("unit", definition.metric().unit().name().toLowerCase(Locale.ROOT));
        json.texts("description", definition.description());
        ServiceLevel variant = config.metrics().serviceLevel().variant();
        boolean byVariant = definition.metric() == Metric.SERVICE_LEVEL;
        json.text("formula", byVariant ? MetricDefinitions.formula(variant) : definition.formula());
        json.text("source", byVariant ? MetricDefinitions.source(variant) : definition.source());
    }

    private void span(JsonRecordWriter json, Window window, FoundWindow found) throws IOException {
        json.text("name", window.name());
        json.instant("start", found.startMillis());
        json.instant("end", found.endMillis());
        json.text("zone", zone.getId());
        json.text("localStart", local(found.startMillis()));
        json.text("localEnd", local(found.endMillis()));
    }

    private static void revisions(JsonRecordWriter json, Metric metric, FoundWindow found) throws IOException {
        json.whole("revision", found.revision());
        json.whole("lateChanges", found.revision());
        json.flag("correctionsComplete", found.isWholeStory());
        json.list("corrections", found.corrections(metric), (item, correction) -> {
            item.whole("revision", correction.revision());
            item.instant("asOf", correction.asOfMillis());
            item.number("from", correction.from());
            item.number("to", correction.to());
        });
    }

    private static void contributing(JsonRecordWriter json, Metric metric, FoundWindow found) throws IOException {
        Metric counted = MetricDefinitions.of(metric).countedBy().orElse(null);
        if (counted != null && Double.isFinite(found.value(counted))) {
            json.nested("contributing", part -> {
                part.text("metric", counted.wireName());
                part.number("count", found.value(counted));
            });
        }
    }

    /** The label as published; several calendars that govern together are joined by a plus. */
    private void calendars(JsonRecordWriter json, String label) throws IOException {
        json.text("calendar", label);
        List<String> labels = label == null ? List.of() : Arrays.asList(label.split("\\+", -1));
        List<CalendarConfig> governing = config.calendars().stream()
                .filter(calendar -> labels.contains(calendar.id() + "@" + calendar.version()))
                .toList();
        json.list("calendars", governing, (item, calendar) -> {
            item.text("id", calendar.id());
            item.whole("version", calendar.version());
            item.text("validFrom", calendar.validFrom().isEmpty() ? null : calendar.validFrom());
            item.text("zone", calendar.zone().isEmpty() ? config.zone() : calendar.zone());
        });
    }

    private static boolean isByServiceLevel(Metric metric) {
        return metric.wireName().startsWith("service_level")
                || metric.wireName().startsWith("sla_");
    }

    /** Contacts of a scope without a channel are each held to their own channel's threshold. */
    private void serviceLevel(JsonRecordWriter json, Scope scope) throws IOException {
        ServiceLevelConfig level = config.metrics().serviceLevel();
        String channel = scope.dimensions().get("channel");
        json.text("variant", level.variant().name().replace('_', '-'));
        json.text("formula", MetricDefinitions.formula(level.variant()));
        json.text("source", MetricDefinitions.source(level.variant()));
        json.number("thresholdSeconds", level.thresholdMillis(channel) / 1000.0);
        json.number("target", level.target());
        json.nested("byChannel", part -> {
            for (Map.Entry<String, Duration> each : new TreeMap<>(level.byChannel()).entrySet()) {
                if (channel == null) {
                    part.number(each.getKey(), each.getValue().toMillis() / 1000.0);
                }
            }
        });
    }

    private String local(long millis) {
        return LOCAL.format(Instant.ofEpochMilli(millis).atZone(zone));
    }
}
