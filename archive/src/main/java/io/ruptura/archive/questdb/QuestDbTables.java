package io.ruptura.archive.questdb;

import io.ruptura.archive.HistoryConnection;
import io.ruptura.archive.layout.BandLayout;
import io.ruptura.archive.layout.MetricLayout;
import io.ruptura.archive.layout.RuptureLayout;
import io.ruptura.domain.metric.Metric;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tables of the store. They are created before the first point arrives: a table that QuestDB makes by itself from points keeps both of two at one
 * address.
 */
public final class QuestDbTables {

    /** Column of a point's time. */
    static final String TIME = "ts";

    private final QuestDbSql sql;
    private final int retentionDays;

    private QuestDbTables(QuestDbSql sql, int retentionDays) {
        this.sql = sql;
        this.retentionDays = retentionDays;
    }

    /** Creates what is missing, adds columns that are new, and sets how long history is kept. */
    public static void prepare(HistoryConnection connection) {
        try (QuestDbSql sql = new QuestDbSql(connection)) {
            QuestDbTables tables = new QuestDbTables(sql, connection.retentionDays());
            tables.prepare(
                    MetricLayout.MEASUREMENT,
                    List.of(
                            "scope symbol",
                            "\"window\" symbol",
                            "channel symbol",
                            "queue symbol",
                            "open boolean",
                            "completeness double",
                            "revision long",
                            "as_of long",
                            "absent varchar"),
                    "scope, \"window\"");
            tables.addColumns(
                    MetricLayout.MEASUREMENT,
                    Arrays.stream(Metric.values()).map(metric -> metric.wireName() + " double"));
            tables.prepare(
                    BandLayout.MEASUREMENT,
                    List.of(
                            "scope symbol",
                            "metric symbol",
                            "\"window\" symbol",
                            "channel symbol",
                            "queue symbol",
                            "start long",
                            "expected double",
                            "lower double",
                            "upper double",
                            "confidence double"),
                    "scope, metric, \"window\"");
            tables.prepare(
                    RuptureLayout.MEASUREMENT,
                    List.of(
                            "id symbol",
                            "revision long",
                            "kind varchar",
                            "state varchar",
                            "reason varchar",
                            "severity varchar",
                            "scope varchar",
                            "onset long",
                            "detected_at long",
                            "resolved_at long",
                            "title_pt varchar",
                            "title_en varchar",
                            "json varchar"),
                    "id");
        }
    }

    private void prepare(String table, List<String> columns, String keys) {
        String all = columns.stream().collect(Collectors.joining(", ", TIME + " timestamp, ", ""));
        sql.run("create table if not exists " + table + " (" + all + ") timestamp(" + TIME + ") partition by day ttl "
                + retentionDays + " days wal dedup upsert keys(" + TIME + ", " + keys + ")");
        sql.run("alter table " + table + " set ttl " + retentionDays + " days");
    }

    /** A newer version of the product may know more metrics than the one that made the table. */
    private void addColumns(String table, Stream<String> columns) {
        columns.forEach(column -> sql.run("alter table " + table + " add column if not exists " + column));
    }
}
