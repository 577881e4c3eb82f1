package io.ruptura.archive.questdb;

import static io.ruptura.archive.questdb.QuestDbSql.quoted;

import io.ruptura.archive.BandPoint;
import io.ruptura.archive.History;
import io.ruptura.archive.HistoryConnection;
import io.ruptura.archive.MetricPoint;
import io.ruptura.archive.layout.BandLayout;
import io.ruptura.archive.layout.Buckets;
import io.ruptura.archive.layout.MetricLayout;
import io.ruptura.archive.layout.RuptureLayout;
import io.ruptura.archive.layout.StoredRow;
import io.ruptura.domain.metric.schedule.Window;
import io.ruptura.domain.rupture.Rupture;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** History in QuestDB. */
public final class QuestDbHistory implements History, AutoCloseable {

    /** The time of a row in milliseconds; a timestamp as a number is in microseconds. */
    private static final String END = "cast(" + QuestDbTables.TIME + " as long) / 1000 end_millis";

    private final QuestDbSql sql;

    public QuestDbHistory(HistoryConnection connection) {
        this.sql = new QuestDbSql(connection);
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
        String columns = Stream.concat(MetricLayout.COLUMNS.stream(), names.stream())
                .map(name -> '"' + name + '"')
                .collect(Collectors.joining(", "));
        String rows =
                select(columns, MetricLayout.MEASUREMENT, MetricLayout.series(scopeKey, window), fromMillis, toMillis);
        return Buckets.last(
                sql.rows(rows).stream()
                        .map(row -> MetricLayout.read(row, row.whole("end_millis"), names))
                        .toList(),
                resolutionMillis);
    }

    @Override
    public List<BandPoint> bands(String scopeKey, String metric, Window window, long fromMillis, long toMillis) {
        String rows = select(
                String.join(", ", BandLayout.COLUMNS),
                BandLayout.MEASUREMENT,
                BandLayout.series(scopeKey, metric, window),
                fromMillis,
                toMillis);
        return sql.rows(rows).stream()
                .map(row -> BandLayout.read(row, row.whole("end_millis")))
                .toList();
    }

    @Override
    public List<Rupture> ruptures(long fromMillis, long toMillis, int limit) {
        return ruptures(sql.rows("select json from (ruptures latest on " + QuestDbTables.TIME
                + " partition by id) where onset <= " + toMillis + " and (resolved_at = 0 or resolved_at >= "
                + fromMillis + ") order by onset desc limit " + limit));
    }

    @Override
    public List<Rupture> revisions(String ruptureId) {
        return ruptures(sql.rows(
                "select json from ruptures where id = " + quoted(ruptureId) + " order by " + QuestDbTables.TIME));
    }

    @Override
    public void close() {
        sql.close();
    }

    private static List<Rupture> ruptures(List<StoredRow> rows) {
        return rows.stream().map(RuptureLayout::read).toList();
    }

    private static String select(
            String columns, String table, Map<String, String> series, long fromMillis, long toMillis) {
        String where = series.entrySet().stream()
                .map(tag -> '"' + tag.getKey() + "\" = " + quoted(tag.getValue()))
                .collect(Collectors.joining(" and "));
        return "select " + END + ", " + columns + " from " + table + " where " + where + " and " + QuestDbTables.TIME
                + " > " + fromMillis * 1000 + " and " + QuestDbTables.TIME + " <= " + toMillis * 1000 + " order by "
                + QuestDbTables.TIME;
    }
}
