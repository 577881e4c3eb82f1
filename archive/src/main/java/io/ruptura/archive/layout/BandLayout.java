package io.ruptura.archive.layout;

import com.influxdb.client.write.Point;
import io.ruptura.archive.BandPoint;
import io.ruptura.domain.baseline.band.ExpectedBand;
import io.ruptura.domain.metric.schedule.Window;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Expected bands: a series for each scope, metric and window, at the end of the window. */
public final class BandLayout {

    public static final String MEASUREMENT = "expectations";

    public static final List<String> COLUMNS = List.of("start", "expected", "lower", "upper", "confidence");

    private BandLayout() {}

    public static StoredPoint point(ExpectedBand band) {
        Point point = Lines.point(MEASUREMENT, band.endMillis());
        ScopeTag.addTo(point, band.scope());
        point.addTag("metric", band.metric());
        point.addTag("window", band.window());
        point.addField("start", band.startMillis());
        point.addField("expected", band.expected());
        point.addField("lower", band.lower());
        point.addField("upper", band.upper());
        point.addField("confidence", band.confidence());
        String address = "band of " + band.metric() + " of [" + band.scope() + "] " + band.window() + " to "
                + Instant.ofEpochMilli(band.endMillis());
        return Lines.stored(point, address, band.endMillis());
    }

    public static Map<String, String> series(String scopeKey, String metric, Window window) {
        return Map.of(ScopeTag.COLUMN, ScopeTag.of(scopeKey), "metric", metric, "window", window.name());
    }

    public static BandPoint read(StoredRow row, long endMillis) {
        return new BandPoint(
                row.whole("start"),
                endMillis,
                row.number("expected"),
                row.number("lower"),
                row.number("upper"),
                row.number("confidence"));
    }
}
