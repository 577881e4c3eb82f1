package io.ruptura.archive.write;

import com.influxdb.client.InfluxDBClient;
import com.influxdb.client.WriteApiBlocking;
import com.influxdb.client.domain.WritePrecision;
import com.influxdb.exceptions.InfluxException;
import com.influxdb.exceptions.NotFoundException;
import io.ruptura.archive.HistoryConnection;
import io.ruptura.archive.client.StoreClients;
import io.ruptura.archive.influx.InfluxDatabase;
import io.ruptura.domain.config.runtime.StoreConfig.Kind;
import java.util.List;

/** The store as something to write lines to. Each write is one request, tried once. */
final class StoreTarget implements AutoCloseable {

    private final HistoryConnection connection;
    private final InfluxDBClient client;
    private final WriteApiBlocking writes;
    private boolean prepared;

    StoreTarget(HistoryConnection connection) {
        this.connection = connection;
        this.client = StoreClients.forWriting(connection);
        this.writes = client.getWriteApiBlocking();
        this.prepared = connection.kind() != Kind.INFLUXDB;
    }

    /**
     * Writes all of the lines; when it fails, any part of them may have been written.
     *
     * @throws InfluxException when the store did not take them all
     */
    void write(List<String> lines) {
        if (!prepared) {
            InfluxDatabase.prepare(client, connection);
            prepared = true;
        }
        try {
            writes.writeRecords(WritePrecision.US, lines);
        } catch (NotFoundException dropped) {
            // Somebody may have dropped the database while we ran.
            prepared = connection.kind() != Kind.INFLUXDB;
            throw dropped;
        }
    }

    /** Whether the store answers at all. */
    boolean answers() {
        return client.ping();
    }

    @Override
    public void close() {
        client.close();
    }
}
