package io.ruptura.archive.questdb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ruptura.archive.HistoryConnection;
import io.ruptura.archive.HistoryUnavailableException;
import io.ruptura.archive.client.StoreClients;
import io.ruptura.archive.layout.StoredRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** SQL over QuestDB's HTTP interface: the same from inside its process and from outside. */
final class QuestDbSql implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final OkHttpClient http;
    private final HttpUrl address;

    QuestDbSql(HistoryConnection connection) {
        this.http = StoreClients.http(connection);
        this.address = HttpUrl.get(connection.url() + "/exec");
    }

    /** The rows of a question, in order. */
    List<StoredRow> rows(String sql) {
        JsonNode answer = ask(sql);
        Map<String, Integer> columns = new HashMap<>();
        for (JsonNode column : answer.path("columns")) {
            columns.put(column.path("name").asText(), columns.size());
        }
        List<StoredRow> rows = new ArrayList<>();
        for (JsonNode row : answer.path("dataset")) {
            rows.add(column -> {
                Integer index = columns.get(column);
                JsonNode value = index == null ? null : row.get(index);
                return value == null || value.isNull() ? null : value.asText();
            });
        }
        return rows;
    }

    /** A statement that answers nothing. */
    void run(String sql) {
        ask(sql);
    }

    @Override
    public void close() {
        http.connectionPool().evictAll();
        http.dispatcher().executorService().shutdown();
    }

    private JsonNode ask(String sql) {
        HttpUrl url = address.newBuilder().addQueryParameter("query", sql).build();
        try (Response response =
                http.newCall(new Request.Builder().url(url).build()).execute()) {
            JsonNode answer = JSON.readTree(response.body().byteStream());
            if (!response.isSuccessful()) {
                throw new HistoryUnavailableException(
                        "questdb refused: " + answer.path("error").asText() + " in " + sql, null);
            }
            return answer;
        } catch (IOException down) {
            throw new HistoryUnavailableException(
                    "questdb at " + address.host() + ":" + address.port() + " does not answer: " + down.getMessage(),
                    down);
        }
    }

    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
