package io.ruptura.console.api;

import io.javalin.http.Context;
import io.ruptura.console.api.exchange.Answers;
import io.ruptura.console.view.LiveView;
import io.ruptura.console.view.ServiceClock;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.ServiceLevelConfig;
import io.ruptura.domain.config.runtime.StoreConfig;
import io.ruptura.domain.json.JsonRecordWriter;
import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.schedule.Window;
import io.ruptura.domain.scope.Scope;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** {@code GET /api/v1/service}: what the service is called, measured by and made of. */
public final class ServiceRoute {

    private final RupturaConfig config;
    private final String version;
    private final ServiceClock clock;
    private final Supplier<LiveView> view;

    public ServiceRoute(RupturaConfig config, String version, ServiceClock clock, Supplier<LiveView> view) {
        this.config = config;
        this.version = version;
        this.clock = clock;
        this.view = view;
    }

    public void get(Context request) {
        Answers.json(request, JsonRecordWriter.object(json -> {
            json.text("version", version);
            json.text("title", config.console().title());
            json.text("zone", config.zone());
            json.text("language", config.console().language());
            json.instant("now", clock.now());
            json.number("speed", clock.speed());
            json.strings(
                    "windows",
                    config.metrics().windows().stream().map(Window::name).toList());
            json.nested(
                    "serviceLevel",
                    level -> serviceLevel(level, config.metrics().serviceLevel()));
            json.list("scopes", view.get().scopes(), (item, scope) -> {
                item.text("id", scope);
                item.texts("dimensions", new Scope(scope).dimensions());
            });
            json.flag("promises", config.sla().isConfigured());
            json.whole("retentionDays", retentionDays());
            json.list("metrics", Arrays.asList(Metric.values()), ServiceRoute::metric);
        }));
    }

    private static void serviceLevel(JsonRecordWriter json, ServiceLevelConfig level) throws IOException {
        json.number("thresholdSeconds", seconds(level.threshold()));
        json.number("target", level.target());
        json.nested("byChannel", byChannel -> {
            for (Map.Entry<String, Duration> channel : new TreeMap<>(level.byChannel()).entrySet()) {
                byChannel.number(channel.getKey(), seconds(channel.getValue()));
            }
        });
    }

    private static void metric(JsonRecordWriter json, Metric metric) throws IOException {
        json.text("name", metric.wireName());
        json.text("unit", metric.unit().name().toLowerCase(Locale.ROOT));
        json.text("description", metric.description());
    }

    private long retentionDays() {
        return config.store().kind() == StoreConfig.Kind.NONE
                ? 0
                : config.store().retention().toDays();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
