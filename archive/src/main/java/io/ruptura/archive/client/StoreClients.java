package io.ruptura.archive.client;

import com.influxdb.client.InfluxDBClient;
import com.influxdb.client.InfluxDBClientFactory;
import com.influxdb.client.InfluxDBClientOptions;
import io.ruptura.archive.HistoryConnection;
import io.ruptura.domain.config.runtime.StoreConfig.WriteApi;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;

/** Clients of one store. They speak the same whichever store it is: interceptors do what differs. */
public final class StoreClients {

    /** A store that takes a batch of thousands of points may be busy for a while. */
    private static final Duration WRITE_TIMEOUT = Duration.ofSeconds(30);

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

    /** It prints a stack trace whenever a ping fails, which is for us to say, once. The field keeps the setting from being collected. */
    private static final Logger CLIENT_LOG = Logger.getLogger("com.influxdb");

    static {
        CLIENT_LOG.setLevel(Level.SEVERE);
    }

    private StoreClients() {}

    public static InfluxDBClient forWriting(HistoryConnection connection) {
        OkHttpClient.Builder http = builder(connection, WRITE_TIMEOUT);
        if (connection.writeApi() == WriteApi.V1) {
            http.addInterceptor(new WriteToV1());
        }
        return InfluxDBClientFactory.create(InfluxDBClientOptions.builder()
                .url(connection.url())
                .org(connection.org())
                .bucket(connection.bucket())
                .okHttpClient(http)
                .build());
    }

    /** Plain HTTP with the store's authorization. */
    static OkHttpClient http(HistoryConnection connection) {
        return builder(connection, HistoryConnection.READ_TIMEOUT).build();
    }

    private static OkHttpClient.Builder builder(HistoryConnection connection, Duration timeout) {
        OkHttpClient.Builder http = new OkHttpClient.Builder()
                .connectTimeout(CONNECT_TIMEOUT)
                .readTimeout(timeout)
                .writeTimeout(timeout)
                .callTimeout(timeout);
        if (!connection.authorization().isEmpty()) {
            http.addInterceptor(authorizing(connection.authorization()));
        }
        return http;
    }

    /** The client's own ways of signing in send headers that QuestDB and InfluxDB 1.6 do not take. */
    private static Interceptor authorizing(String authorization) {
        return chain -> chain.proceed(chain.request()
                .newBuilder()
                .header("Authorization", authorization)
                .build());
    }
}
