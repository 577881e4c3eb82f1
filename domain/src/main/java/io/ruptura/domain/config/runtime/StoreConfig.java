package io.ruptura.domain.config.runtime;

import io.ruptura.domain.config.binding.Setting;
import java.io.Serializable;
import java.time.Duration;

/** The time-series store that keeps the history of metrics and ruptures. */
public record StoreConfig(
        @Setting(
                value = "Which store: questdb runs in this process, influxdb is yours, none keeps no history.",
                byDefault = "questdb",
                example = "influxdb")
        Kind kind,

        @Setting(value = "Folder of the store in this process.", byDefault = "data/questdb")
        String folder,

        @Setting(value = "Address of your InfluxDB.", byDefault = "http://127.0.0.1:8086")
        String url,

        @Setting(value = "Organisation in your InfluxDB 2 or newer.", byDefault = "ruptura")
        String org,

        @Setting(value = "Bucket, in InfluxDB 1 the database.", byDefault = "ruptura")
        String bucket,

        @Setting(
                value = "File that holds the token, or user:password for InfluxDB 1; empty sends none.",
                example = "/run/secrets/influx-token")
        String tokenFile,

        @Setting(
                value = "How to write: v2 for InfluxDB 1.8 and newer, v1 for older ones.",
                byDefault = "v2",
                example = "v1")
        WriteApi writeApi,

        @Setting(value = "How long history is kept.", byDefault = "90d", min = 86400)
        Duration retention,

        @Setting(value = "Most points of one write.", byDefault = "5000", min = 1, max = 100000)
        int batchSize,

        @Setting(value = "Longest time a point waits for its batch to fill.", byDefault = "1s", min = 0.05, max = 60)
        Duration flushAfter)
        implements Serializable {

    /** Where history goes. */
    public enum Kind {
        QUESTDB,
        INFLUXDB,
        NONE
    }

    /** The two ways in which InfluxDB has taken writes. */
    public enum WriteApi {
        V1,
        V2
    }
}
