package io.ruptura.archive.questdb;

import io.ruptura.archive.HistoryConnection;
import io.ruptura.archive.layout.BandLayout;
import io.ruptura.archive.layout.MetricLayout;
import io.ruptura.archive.layout.RuptureLayout;
import io.ruptura.domain.metric.Metric;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The tables of the store. They are created before the first point arrives: a table that QuestDB makes by itself from points keeps both of two at one
 * address.
 */
public final class QuestDbTables {

    /** Column of a point's time. */
    static final String TIME = "ts";

    private static final Table METRICS = new Table(MetricLayout.MEASUREMENT, List.of("scope", "window"))
            .with("symbol", "scope", "window", "channel", "queue")
            .with("boolean", "open")
            .with("double", "completeness")
            .with("long", "revision", "as_of")
            .with("varchar", "absent")
            .with("double", Arrays.stream(Metric.values()).map(Metric::wireName).toArray(String[]::new));

    private static final Table BANDS = new Table(BandLayout.MEASUREMENT, List.of("scope", "metric", "window"))
            .with("symbol", "scope", "metric", "window", "channel", "queue")
            .with("long", "start")
            .with("double", "expected", "lower", "upper", "confidence");

    private static final Table RUPTURES = new Table(RuptureLayout.MEASUREMENT, List.of("id"))
            .with("symbol", "id")
            .with("long", "revision", "onset", "detected_at", "resolved_at")
            .with("varchar", "kind", "state", "reason", "severity", "scope", "title_pt", "title_en", "json");

    private QuestDbTables() {}

    /** Creates what is missing, adds columns that are new, and sets how long history is kept. */
    public static void prepare(HistoryConnection connection) {
        String ttl = "ttl " + connection.retentionDays() + " days";
        try (QuestDbSql sql = new QuestDbSql(connection)) {
            for (Table table : List.of(METRICS, BANDS, RUPTURES)) {
                sql.run(table.creation(ttl));
                // A newer version of the product may know more metrics than the one that made the table.
                table.additions(existing(sql, table)).forEach(sql::run);
                sql.run("alter table " + table.name + " set " + ttl);
            }
        }
    }

    private static Set<String> existing(QuestDbSql sql, Table table) {
        return sql.rows("select \"column\" from table_columns('" + table.name + "')").stream()
                .map(row -> row.text("column"))
                .collect(Collectors.toSet());
    }

    /** A table beside its time: name of column → type, and the columns that with the time tell one point from another. */
    private record Table(String name, List<String> keys, Map<String, String> columns) {

        Table(String name, List<String> keys) {
            this(name, keys, new LinkedHashMap<>());
        }

        Table with(String type, String... names) {
            Map<String, String> more = new LinkedHashMap<>(columns);
            for (String column : names) {
                more.put(column, type);
            }
            return new Table(name, keys, more);
        }

        String creation(String ttl) {
            String all = columns.entrySet().stream()
                    .map(column -> ", \"" + column.getKey() + "\" " + column.getValue())
                    .collect(Collectors.joining());
            String address = keys.stream().map(key -> ", \"" + key + '"').collect(Collectors.joining());
            return "create table if not exists " + name + " (" + TIME + " timestamp" + all + ") timestamp(" + TIME
                    + ") partition by day " + ttl + " wal dedup upsert keys(" + TIME + address + ")";
        }

        List<String> additions(Set<String> existing) {
            return columns.entrySet().stream()
                    .filter(column -> !existing.contains(column.getKey()))
                    .map(column ->
                            "alter table " + name + " add column \"" + column.getKey() + "\" " + column.getValue())
                    .toList();
        }
    }
}
