package io.ruptura.archive.questdb;

import io.questdb.Bootstrap;
import io.questdb.PropBootstrapConfiguration;
import io.questdb.ServerMain;
import io.questdb.cairo.CairoException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * A QuestDB in this process, listening on the loopback only and for one user only. A folder that already holds a store is opened again with what is in
 * it. Its native libraries are unpacked into {@code java.io.tmpdir} and removed at exit.
 */
public final class EmbeddedQuestDb implements AutoCloseable {

    private static final String HOST = "127.0.0.1";

    private final ServerMain server;

    private EmbeddedQuestDb(ServerMain server) {
        this.server = server;
    }

    /** @param port 0 takes a free one */
    public static EmbeddedQuestDb start(Path folder, int port, String user, String password) {
        System.setProperty(QuestDbLog.CONFIGURATION_PROPERTY, QuestDbLog.CONFIGURATION);
        Path root = folder.toAbsolutePath();
        try {
            Files.createDirectories(root);
            return ConsoleNoise.without(() -> {
                ServerMain server =
                        new ServerMain(new Bootstrap(settings(port, user, password), "-d", root.toString()));
                server.start();
                return new EmbeddedQuestDb(server);
            });
        } catch (IOException unusable) {
            throw new UncheckedIOException("store.folder cannot be used: " + root, unusable);
        } catch (CairoException refused) {
            throw new IllegalStateException(
                    "store.folder cannot be opened, perhaps another process uses it: " + root + ": "
                            + refused.getFlyweightMessage(),
                    refused);
        }
    }

    /** Where it answers. */
    public String url() {
        return "http://" + HOST + ":" + port();
    }

    public int port() {
        return server.getHttpServerPort();
    }

    @Override
    public void close() {
        ConsoleNoise.without(() -> {
            server.close();
            return server.hasBeenClosed();
        });
    }

    /** Without QuestDB's own web console: it would be one more page on one more port. */
    private static PropBootstrapConfiguration settings(int port, String user, String password) {
        Map<String, String> settings = settings();
        settings.put("QDB_HTTP_NET_BIND_TO", HOST + ":" + port);
        settings.put("QDB_HTTP_USER", user);
        settings.put("QDB_HTTP_PASSWORD", password);
        return new PropBootstrapConfiguration() {
            @Override
            public Map<String, String> getEnv() {
                return settings;
            }

            @Override
            public boolean useSite() {
                return false;
            }

            @Override
            public String getBanner() {
                return "";
            }
        };
    }

    private static Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("QDB_HTTP_MIN_ENABLED", "false");
        settings.put("QDB_PG_ENABLED", "false");
        settings.put("QDB_LINE_TCP_ENABLED", "false");
        settings.put("QDB_LINE_UDP_ENABLED", "false");
        settings.put("QDB_TELEMETRY_ENABLED", "false");
        settings.put("QDB_TELEMETRY_DISABLE_COMPLETELY", "true");
        // One writer and a few readers: a thread each is plenty.
        settings.put("QDB_SHARED_WORKER_COUNT", "1");
        settings.put("QDB_WAL_APPLY_WORKER_COUNT", "1");
        settings.put("QDB_MAT_VIEW_REFRESH_WORKER_COUNT", "0");
        settings.put("QDB_VIEW_COMPILER_WORKER_COUNT", "0");
        // By default each open column takes 16 MB of disk, filled or not.
        settings.put("QDB_CAIRO_WRITER_DATA_APPEND_PAGE_SIZE", "262144");
        settings.put("QDB_CAIRO_WAL_WRITER_DATA_APPEND_PAGE_SIZE", "262144");
        settings.put("QDB_CAIRO_SYSTEM_WRITER_DATA_APPEND_PAGE_SIZE", "65536");
        settings.put("QDB_CAIRO_O3_COLUMN_MEMORY_SIZE", "262144");
        settings.put("QDB_CAIRO_WRITER_DATA_INDEX_VALUE_APPEND_PAGE_SIZE", "262144");
        settings.put("QDB_CAIRO_WRITER_DATA_INDEX_KEY_APPEND_PAGE_SIZE", "65536");
        return settings;
    }
}
