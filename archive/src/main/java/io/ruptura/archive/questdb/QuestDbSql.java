package io.ruptura.archive.questdb;

import com.fasterxml.jackson.databind.JsonNode;
import io.ruptura.archive.HistoryConnection;
import io.ruptura.archive.client.JsonQueries;
import io.ruptura.archive.layout.StoredRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** SQL over QuestDB's HTTP interface: the same from inside its process and from outside. */
final class QuestDbSql implements AutoCloseable {

    private final JsonQueries queries;

    QuestDbSql(HistoryConnection connection) {
        this.queries = new JsonQueries(connection, "/exec");
    }

    /** The rows of a question, in order. */
    List<StoredRow> rows(String sql) {
        JsonNode answer = queries.ask(Map.of("query", sql));
        Map<String, Integer> columns = new HashMap<>();
        for (JsonNode column : answer.path("columns")) {
            columns.put(column.path("name").asText(), columns.size());
        }
        List<StoredRow> rows = new ArrayList<>();
        for (JsonNode row : answer.path("dataset")) {
            rows.add(StoredRow.of(columns, row));
        }
        return rows;
    }

    /** A statement that answers nothing. */
    void run(String sql) {
        queries.ask(Map.of("query", sql));
    }

    @Override
    public void close() {
        queries.close();
    }

    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
