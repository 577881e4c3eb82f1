package io.ruptura.archive.store;

import io.ruptura.archive.History;
import io.ruptura.archive.HistoryConnection;
import io.ruptura.archive.influx.InfluxHistory;
import io.ruptura.archive.questdb.EmbeddedQuestDb;
import io.ruptura.archive.questdb.QuestDbHistory;
import io.ruptura.archive.questdb.QuestDbTables;
import io.ruptura.domain.config.runtime.StoreConfig;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Locale;
import okhttp3.Credentials;

/**
 * The store of a configuration: started when it runs in this process, and reached where it does not. An InfluxDB need not be there when it is opened:
 * whoever reads is told, whoever writes waits.
 */
public final class Store implements AutoCloseable {

    private static final String USER = "ruptura";
    private static final int SECRET_BYTES = 24;

    private final HistoryConnection connection;
    private final History history;
    private final Deque<Runnable> closing;

    private Store(HistoryConnection connection, History history, Deque<Runnable> closing) {
        this.connection = connection;
        this.history = history;
        this.closing = closing;
    }

    /**
     * Opens the store; starting one in this process takes a few seconds.
     *
     * @throws IllegalStateException when the folder of the store is another process's
     * @throws java.io.UncheckedIOException when the folder or the token file cannot be used
     */
    public static Store open(StoreConfig config) {
        return switch (config.kind()) {
            case NONE -> new Store(Connections.to(config, "", ""), new NoHistory(), new ArrayDeque<>());
            case QUESTDB -> startQuestDb(config);
            case INFLUXDB -> reachInfluxDb(config);
        };
    }

    /**
     * How a job reaches a store that runs by itself.
     *
     * @throws IllegalArgumentException when the store would run in the process of whoever opens it
     */
    public static HistoryConnection outside(StoreConfig config) {
        if (config.kind() != StoreConfig.Kind.INFLUXDB) {
            throw new IllegalArgumentException("store.kind must be influxdb for a job on a cluster of its own, was "
                    + config.kind().name().toLowerCase(Locale.ROOT) + " (e.g. influxdb)");
        }
        return Connections.to(config, config.url(), Connections.authorization(config));
    }

    /** Whether anything is kept at all. */
    public boolean keepsHistory() {
        return connection.kind() != StoreConfig.Kind.NONE;
    }

    /** How a job reaches it. */
    public HistoryConnection connection() {
        return connection;
    }

    public History history() {
        return history;
    }

    @Override
    public void close() {
        while (!closing.isEmpty()) {
            closing.pop().run();
        }
    }

    /** Other users of this machine reach the loopback too: the password is made up at each start and never leaves the process. */
    private static Store startQuestDb(StoreConfig config) {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        String password = HexFormat.of().formatHex(secret);
        EmbeddedQuestDb server = EmbeddedQuestDb.start(Path.of(config.folder()), 0, USER, password);
        try {
            HistoryConnection connection = Connections.to(config, server.url(), Credentials.basic(USER, password));
            QuestDbTables.prepare(connection);
            QuestDbHistory history = new QuestDbHistory(connection);
            Deque<Runnable> closing = new ArrayDeque<>();
            closing.push(server::close);
            closing.push(history::close);
            return new Store(connection, history, closing);
        } catch (RuntimeException failed) {
            server.close();
            throw failed;
        }
    }

    private static Store reachInfluxDb(StoreConfig config) {
        HistoryConnection connection = outside(config);
        InfluxHistory history = new InfluxHistory(connection);
        Deque<Runnable> closing = new ArrayDeque<>();
        closing.push(history::close);
        return new Store(connection, history, closing);
    }
}
