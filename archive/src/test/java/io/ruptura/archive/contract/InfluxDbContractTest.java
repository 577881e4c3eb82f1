package io.ruptura.archive.contract;

import io.ruptura.archive.History;
import io.ruptura.archive.HistoryConnection;
import io.ruptura.archive.fixture.Influxd;
import io.ruptura.archive.influx.InfluxHistory;
import io.ruptura.domain.config.runtime.StoreConfig.Kind;
import io.ruptura.domain.config.runtime.StoreConfig.WriteApi;
import java.nio.file.Path;

/** InfluxDB 1.6, by its own way of writing. */
class InfluxDbContractTest extends ArchiveContract {

    @Override
    StoreUnderTest start(Path data, int retentionDays) {
        return new InfluxDb(Influxd.start(data), retentionDays);
    }

    private static final class InfluxDb implements StoreUnderTest {

        private final Influxd server;
        private final HistoryConnection connection;
        private final InfluxHistory history;

        InfluxDb(Influxd server, int retentionDays) {
            this.server = server;
            this.connection = new HistoryConnection(
                    Kind.INFLUXDB, server.url(), "ruptura", "ruptura", WriteApi.V1, "", retentionDays, 50, 1000);
            this.history = new InfluxHistory(connection);
        }

        @Override
        public HistoryConnection connection() {
            return connection;
        }

        @Override
        public History history() {
            return history;
        }

        @Override
        public void stop() {
            server.stop();
        }

        @Override
        public void startAgain() {
            server.start();
        }

        @Override
        public void close() {
            history.close();
            server.close();
        }
    }
}
