package io.ruptura.archive.influx;

import com.influxdb.client.InfluxDBClient;
import com.influxdb.client.domain.InfluxQLQuery;
import com.influxdb.exceptions.ForbiddenException;
import io.ruptura.archive.HistoryConnection;
import io.ruptura.domain.config.runtime.StoreConfig.WriteApi;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes sure that an InfluxDB 1 has our database, and keeps it for as long as is asked. In later versions a bucket and its retention belong to whoever
 * handed out the token.
 */
public final class InfluxDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(InfluxDatabase.class);

    private InfluxDatabase() {}

    /** @throws com.influxdb.exceptions.InfluxException when the store does not answer, or does not know us */
    public static void prepare(InfluxDBClient client, HistoryConnection connection) {
        if (connection.writeApi() != WriteApi.V1) {
            return;
        }
        String database = '"' + connection.bucket().replace("\"", "\\\"") + '"';
        String policy = " RETENTION POLICY \"ruptura\" ON " + database + " DURATION " + connection.retentionDays()
                + "d REPLICATION 1 SHARD DURATION 1d DEFAULT";
        try {
            // What exists already is an error inside a good answer; then the third puts it right.
            for (String statement : List.of("CREATE DATABASE " + database, "CREATE" + policy, "ALTER" + policy)) {
                client.getInfluxQLQueryApi().queryJSON(new InfluxQLQuery(statement, connection.bucket()));
            }
        } catch (ForbiddenException notOurs) {
            LOG.info("the database and its retention are left as they are: {}", notOurs.getMessage());
        }
    }
}
