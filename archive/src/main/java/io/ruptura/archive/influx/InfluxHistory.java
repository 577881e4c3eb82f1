package io.ruptura.archive.influx;

import static io.ruptura.archive.influx.InfluxQl.TIME;
import static io.ruptura.archive.influx.InfluxQl.quoted;

import io.ruptura.archive.BandPoint;
import io.ruptura.archive.History;
import io.ruptura.archive.HistoryConnection;
import io.ruptura.archive.MetricPoint;
import io.ruptura.archive.layout.BandLayout;
import io.ruptura.archive.layout.Buckets;
import io.ruptura.archive.layout.MetricLayout;
import io.ruptura.archive.layout.RuptureLayout;
import io.ruptura.domain.metric.schedule.Window;
import io.ruptura.domain.rupture.Rupture;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** History in InfluxDB. */
public final class InfluxHistory implements History, AutoCloseable {

    private final InfluxQl influxQl;

    public InfluxHistory(HistoryConnection connection) {
        this.influxQl = new InfluxQl(connection);
    }

    @Override
    public List<MetricPoint> metrics(
            String scopeKey,
            Window window,
            List<String> metricNames,
            long fromMillis,
            long toMillis,
            long resolutionMillis) {
        List<String> names = MetricLayout.known(metricNames);
        List<String> columns =
                Stream.concat(MetricLayout.COLUMNS.stream(), names.stream()).toList();
        String question =
                select(columns, MetricLayout.MEASUREMENT, MetricLayout.series(scopeKey, window), fromMillis, toMillis);
        return Buckets.last(
                influxQl.rows(question).stream()
                        .map(row -> MetricLayout.read(row, row.whole(TIME), names))
                        .toList(),
                resolutionMillis);
    }

    @Override
    public List<BandPoint> bands(String scopeKey, String metric, Window window, long fromMillis, long toMillis) {
        String question = select(
                BandLayout.COLUMNS,
                BandLayout.MEASUREMENT,
                BandLayout.series(scopeKey, metric, window),
                fromMillis,
                toMillis);
        return influxQl.rows(question).stream()
                .map(row -> BandLayout.read(row, row.whole(TIME)))
                .toList();
    }

    /** InfluxQL orders by time alone, so the order by onset is made here. */
    @Override
    public List<Rupture> ruptures(long fromMillis, long toMillis, int limit) {
        return influxQl
                .rows("SELECT \"json\" FROM (SELECT last(\"json\") AS \"json\", \"onset\", \"resolved_at\""
                        + " FROM \"ruptures\" GROUP BY \"id\") WHERE \"onset\" <= " + toMillis
                        + " AND (\"resolved_at\" = 0 OR \"resolved_at\" >= " + fromMillis + ")")
                .stream()
                .map(RuptureLayout::read)
                .sorted(Comparator.comparingLong(Rupture::onsetMillis).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public List<Rupture> revisions(String ruptureId) {
        return influxQl
                .rows("SELECT \"json\" FROM \"ruptures\" WHERE \"id\" = " + quoted(ruptureId) + " ORDER BY time ASC")
                .stream()
                .map(RuptureLayout::read)
                .toList();
    }

    @Override
    public void close() {
        influxQl.close();
    }

    private static String select(
            List<String> columns, String measurement, Map<String, String> series, long fromMillis, long toMillis) {
        String selected = columns.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
        String where = series.entrySet().stream()
                .map(tag -> '"' + tag.getKey() + "\" = " + quoted(tag.getValue()))
                .collect(Collectors.joining(" AND "));
        return "SELECT " + selected + " FROM \"" + measurement + "\" WHERE " + where + " AND time > " + fromMillis
                + "ms AND time <= " + toMillis + "ms ORDER BY time ASC";
    }
}
