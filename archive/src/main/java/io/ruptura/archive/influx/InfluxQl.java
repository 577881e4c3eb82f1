package io.ruptura.archive.influx;

import com.fasterxml.jackson.databind.JsonNode;
import io.ruptura.archive.HistoryConnection;
import io.ruptura.archive.HistoryUnavailableException;
import io.ruptura.archive.client.JsonQueries;
import io.ruptura.archive.layout.StoredRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** InfluxQL over HTTP: every version of InfluxDB answers it. */
final class InfluxQl implements AutoCloseable {

    /** Column of a point's time, in epoch milliseconds. */
    static final String TIME = "time";

    private final JsonQueries queries;
    private final HistoryConnection connection;

    InfluxQl(HistoryConnection connection) {
        this.queries = new JsonQueries(connection, "/query");
        this.connection = connection;
    }

    /** The rows of all series of the answer. A database that nobody has written to yet has none. */
    List<StoredRow> rows(String question) {
        JsonNode result = queries.ask(Map.of("db", connection.bucket(), "q", question, "epoch", "ms"))
                .path("results")
                .path(0);
        String error = result.path("error").asText();
        if (!error.isEmpty() && !error.startsWith("database not found")) {
            throw new HistoryUnavailableException("influxdb at " + connection.url() + " refused: " + error, null);
        }
        List<StoredRow> rows = new ArrayList<>();
        for (JsonNode series : result.path("series")) {
            Map<String, Integer> columns = new HashMap<>();
            series.path("columns").forEach(column -> columns.put(column.asText(), columns.size()));
            series.path("values").forEach(row -> rows.add(StoredRow.of(columns, row)));
        }
        return rows;
    }

    @Override
    public void close() {
        queries.close();
    }

    static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
