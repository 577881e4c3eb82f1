package io.ruptura.archive.contract;

import io.ruptura.archive.History;
import io.ruptura.archive.HistoryConnection;
import io.ruptura.archive.influx.InfluxHistory;
import io.ruptura.domain.config.runtime.StoreConfig.Kind;
import io.ruptura.domain.config.runtime.StoreConfig.WriteApi;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * Your own InfluxDB 1.8, 2 or 3: {@code INFLUX_URL}, and where it needs them {@code INFLUX_ORG}, {@code INFLUX_BUCKET} (an empty one, without a limit of
 * age), {@code INFLUX_TOKEN} and {@code INFLUX_WRITE_API} ({@code v1} or {@code v2}). It is not stopped, and its retention is not touched.
 */
@EnabledIfEnvironmentVariable(named = "INFLUX_URL", matches = "http.*", disabledReason = "INFLUX_URL names no InfluxDB")
class InfluxUrlContractTest extends ArchiveContract {

    private static final int ANY_RETENTION = 1000;

    @Override
    StoreUnderTest start(Path data, int retentionDays) {
        Assumptions.assumeTrue(retentionDays > ANY_RETENTION, "the retention of a bucket is its owner's");
        String token = setting("INFLUX_TOKEN", "");
        HistoryConnection connection = new HistoryConnection(
                Kind.INFLUXDB,
                setting("INFLUX_URL", ""),
                setting("INFLUX_ORG", "ruptura"),
                setting("INFLUX_BUCKET", "ruptura"),
                WriteApi.valueOf(setting("INFLUX_WRITE_API", "V2").toUpperCase(Locale.ROOT)),
                token.isEmpty() ? "" : "Token " + token,
                retentionDays,
                50,
                1000);
        return new Given(connection, new InfluxHistory(connection));
    }

    private static String setting(String name, String otherwise) {
        return Objects.requireNonNullElse(System.getenv(name), otherwise);
    }

    private record Given(HistoryConnection connection, History history) implements StoreUnderTest {

        @Override
        public void stop() {
            Assumptions.abort("a store that is not ours is not stopped");
        }

        @Override
        public void startAgain() {
            // It never stopped.
        }

        @Override
        public void close() {
            ((InfluxHistory) history).close();
        }
    }
}
