package io.ruptura.archive;

import io.ruptura.domain.config.runtime.StoreConfig;
import java.io.Serializable;
import java.time.Duration;

/**
 * How to reach a store: all that a job in another process needs to write to it.
 *
 * @param url address of the store's HTTP interface, such as {@code http://127.0.0.1:8086}
 * @param org organisation, in an InfluxDB that has them
 * @param bucket bucket; in InfluxDB 1 the database
 * @param authorization value of the Authorization header; empty sends none
 * @param retentionDays how long history is kept
 * @param batchSize most points of one write
 * @param flushAfterMillis longest time a point waits for its batch to fill
 */
public record HistoryConnection(
        StoreConfig.Kind kind,
        String url,
        String org,
        String bucket,
        StoreConfig.WriteApi writeApi,
        String authorization,
        int retentionDays,
        int batchSize,
        long flushAfterMillis)
        implements Serializable {

    /** A page waits for history, so it is answered or told that there is none. */
    public static final Duration READ_TIMEOUT = Duration.ofSeconds(5);

    /** Without the secret: connections end up in logs. */
    @Override
    public String toString() {
        return kind + " at " + url + ", bucket " + bucket;
    }
}
