package io.ruptura.console.feed;

import io.ruptura.console.view.LiveView;
import io.ruptura.domain.baseline.band.ExpectedBand;
import io.ruptura.domain.health.Health;
import io.ruptura.domain.health.HealthJson;
import io.ruptura.domain.json.JsonRecordWriter;
import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.RuptureJson;
import io.ruptura.domain.scope.Scope;
import java.io.IOException;
import java.util.Collection;
import java.util.List;

/** The data of each event of the feed. Numbers of metrics have four decimals at most, undefined ones are left out: they are looked at, not computed with. */
final class FeedJson {

    private static final double DECIMALS = 10_000;

    private FeedJson() {}

    static byte[] hello(String version, long now, double speed, long heartbeatSeconds, boolean resumed) {
        return JsonRecordWriter.object(json -> {
            json.text("version", version);
            json.instant("now", now);
            json.number("speed", speed);
            json.whole("heartbeatSeconds", heartbeatSeconds);
            json.flag("resumed", resumed);
        });
    }

    static byte[] snapshot(LiveView view, long now) {
        return JsonRecordWriter.object(json -> {
            json.instant("asOf", now);
            json.list("scopes", view.scopes(), (item, scope) -> {
                item.text("id", scope);
                item.texts("dimensions", new Scope(scope).dimensions());
            });
            json.list(
                    "metrics",
                    view.metrics().stream().filter(ShownMetrics::shows).toList(),
                    FeedJson::metric);
            json.list("bands", view.bands(), FeedJson::band);
            json.written("ruptures", written(view.ruptures(now)));
            json.written("health", view.health().stream().map(HealthJson::write).toList());
        });
    }

    static byte[] metrics(List<WindowMetrics> records, long now) {
        return JsonRecordWriter.object(json -> {
            json.instant("asOf", now);
            json.list("records", records, FeedJson::metric);
        });
    }

    static byte[] bands(List<ExpectedBand> records) {
        return JsonRecordWriter.object(json -> json.list("records", records, FeedJson::band));
    }

    static byte[] ruptures(List<Rupture> records) {
        return JsonRecordWriter.object(json -> json.written("records", written(records)));
    }

    static byte[] health(List<Health> records) {
        return JsonRecordWriter.object(json ->
                json.written("records", records.stream().map(HealthJson::write).toList()));
    }

    static byte[] heartbeat(long now, long newestMillis) {
        return JsonRecordWriter.object(json -> {
            json.instant("now", now);
            if (newestMillis == 0) {
                json.absent("newest");
            } else {
                json.instant("newest", newestMillis);
            }
        });
    }

    private static List<byte[]> written(Collection<Rupture> ruptures) {
        return ruptures.stream().map(RuptureJson::write).toList();
    }

    private static void metric(JsonRecordWriter json, WindowMetrics metrics) throws IOException {
        json.text("s", metrics.scope());
        json.text("w", metrics.window().name());
        json.instant("end", metrics.endMillis());
        json.whole("rev", metrics.revision());
        json.flag("open", metrics.open());
        json.number("c", rounded(metrics.completeness()));
        json.nested("v", values -> {
            for (Metric metric : ShownMetrics.METRICS) {
                if (Double.isFinite(metrics.value(metric))) {
                    values.number(metric.wireName(), rounded(metrics.value(metric)));
                }
            }
        });
    }

    private static void band(JsonRecordWriter json, ExpectedBand band) throws IOException {
        json.text("s", band.scope());
        json.text("m", band.metric());
        json.text("w", band.window());
        json.instant("start", band.startMillis());
        json.instant("end", band.endMillis());
        json.number("e", rounded(band.expected()));
        json.number("lo", rounded(band.lower()));
        json.number("hi", rounded(band.upper()));
        json.number("conf", rounded(band.confidence()));
    }

    private static double rounded(double value) {
        return Double.isFinite(value) ? Math.rint(value * DECIMALS) / DECIMALS : value;
    }
}
