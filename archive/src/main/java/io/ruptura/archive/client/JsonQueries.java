package io.ruptura.archive.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ruptura.archive.HistoryConnection;
import io.ruptura.archive.HistoryUnavailableException;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Questions over HTTP that are answered in JSON. Not through the InfluxDB client: its reader of JSON fails on an empty value, and its reader of CSV on a
 * comma in a tag (7.5.0).
 */
public final class JsonQueries implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final OkHttpClient http;
    private final HttpUrl address;
    private final String store;

    /** @param path where the store takes questions, such as {@code /query} */
    public JsonQueries(HistoryConnection connection, String path) {
        this.http = StoreClients.http(connection);
        this.address = HttpUrl.get(connection.url() + path);
        this.store = connection.kind().name().toLowerCase(Locale.ROOT) + " at " + connection.url();
    }

    /** @throws HistoryUnavailableException when there is no answer in time, or it is a refusal */
    public JsonNode ask(Map<String, String> parameters) {
        HttpUrl.Builder url = address.newBuilder();
        parameters.forEach(url::addQueryParameter);
        Request request = new Request.Builder().url(url.build()).build();
        try (Response response = http.newCall(request).execute()) {
            byte[] body = response.body().bytes();
            if (!response.isSuccessful()) {
                throw new HistoryUnavailableException(
                        store + " refused with status " + response.code() + ": " + error(body), null);
            }
            return JSON.readTree(body);
        } catch (IOException down) {
            throw new HistoryUnavailableException(store + " does not answer: " + down.getMessage(), down);
        }
    }

    @Override
    public void close() {
        http.connectionPool().evictAll();
        http.dispatcher().executorService().shutdown();
    }

    private static String error(byte[] body) {
        try {
            return JSON.readTree(body).path("error").asText();
        } catch (IOException notJson) {
            return "";
        }
    }
}
