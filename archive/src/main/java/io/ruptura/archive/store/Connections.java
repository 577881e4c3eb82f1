package io.ruptura.archive.store;

import io.ruptura.archive.HistoryConnection;
import io.ruptura.domain.config.runtime.StoreConfig;
import io.ruptura.domain.config.runtime.StoreConfig.Kind;
import io.ruptura.domain.config.runtime.StoreConfig.WriteApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import okhttp3.Credentials;

/** What a configuration says about reaching the store. */
final class Connections {

    private static final long SECONDS_PER_DAY = 86_400;

    private Connections() {}

    static HistoryConnection to(StoreConfig config, String url, String authorization) {
        long seconds = config.retention().toSeconds();
        return new HistoryConnection(
                config.kind(),
                withoutSlash(url),
                config.org(),
                config.bucket(),
                config.kind() == Kind.INFLUXDB ? config.writeApi() : WriteApi.V2,
                authorization,
                Math.toIntExact((seconds + SECONDS_PER_DAY - 1) / SECONDS_PER_DAY),
                config.batchSize(),
                config.flushAfter().toMillis());
    }

    /** InfluxDB 1 knows a user and a password, later ones know tokens, of which {@code user:password} is one to 1.8. */
    static String authorization(StoreConfig config) {
        if (config.tokenFile().isEmpty()) {
            return "";
        }
        String secret = secret(Path.of(config.tokenFile()));
        return config.writeApi() == WriteApi.V1 ? basic(secret) : "Token " + secret;
    }

    private static String secret(Path file) {
        String secret;
        try {
            secret = Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("store.token-file cannot be read: " + file, unreadable);
        }
        if (secret.isEmpty()) {
            throw new IllegalArgumentException("store.token-file must hold a token, was empty: " + file);
        }
        return secret;
    }

    private static String basic(String secret) {
        int colon = secret.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException(
                    "store.token-file must hold user:password with store.write-api: v1, had no colon (e.g. ruptura:secret)");
        }
        return Credentials.basic(secret.substring(0, colon), secret.substring(colon + 1));
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
