package io.ruptura.archive.write;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.ruptura.archive.HistoryConnection;
import io.ruptura.domain.config.runtime.StoreConfig.Kind;
import io.ruptura.domain.config.runtime.StoreConfig.WriteApi;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;

/** An HTTP server that gives the answers it was told, then takes everything: what no real store can be made to say on demand. */
final class AnsweringServer implements AutoCloseable {

    private final HttpServer server;
    private final Queue<Told> answers = new ArrayDeque<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();

    private record Told(int status, Map<String, String> headers, String body) {}

    AnsweringServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    AnsweringServer answering(int status, Map<String, String> headers, String body) {
        answers.add(new Told(status, headers, body));
        return this;
    }

    HistoryConnection connection(int batchSize) {
        return new HistoryConnection(
                Kind.QUESTDB,
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "ruptura",
                "ruptura",
                WriteApi.V2,
                "",
                30,
                batchSize,
                1000);
    }

    /** Lines of the requests that were answered well. */
    List<String> taken() {
        return taken;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Told told = answers.isEmpty() ? new Told(204, Map.of(), "") : answers.poll();
        if (told.status == 204) {
            taken.addAll(body.lines().toList());
        }
        told.headers.forEach(exchange.getResponseHeaders()::set);
        byte[] answer = told.body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(told.status, answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }
}
