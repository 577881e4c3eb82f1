package io.ruptura.jobs.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.archive.HistoryConnection;
import io.ruptura.archive.MetricPoint;
import io.ruptura.archive.layout.MetricLayout;
import io.ruptura.archive.layout.StoredPoint;
import io.ruptura.archive.store.Store;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.health.Health;
import io.ruptura.domain.health.Health.Status;
import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.schedule.Window;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operator against a real store in this process. */
class ArchiveOperatorTest {

    private static final long NOON = 1_772_452_800_000L;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private Store store;
    private OneInputStreamOperatorTestHarness<StoredPoint, Health> harness;

    @BeforeEach
    void open() throws Exception {
        store = Store.open(ConfigReader.parse("store: {folder: '" + folder + "', batch-size: 100, flush-after: 2s}")
                .store());
        harness = harness(store.connection());
    }

    @AfterEach
    void close() throws Exception {
        harness.close();
        store.close();
    }

    @Test
    void writesABatchWhenItIsOldEnough() throws Exception {
        harness.setProcessingTime(1_000);
        harness.processElement(point(0), 0);
        harness.setProcessingTime(2_000);
        assertThat(stored()).isEmpty();

        harness.setProcessingTime(3_000);

        eventuallyStored(1);
        harness.setProcessingTime(31_000);
        assertThat(said()).last().extracting(Health::newestMillis).isEqualTo(NOON);
    }

    @Test
    void writesTheBatchBeforeEveryCheckpoint() throws Exception {
        harness.processElement(point(0), 0);
        harness.processElement(point(1), 0);

        harness.prepareSnapshotPreBarrier(1);

        eventuallyStored(2);
    }

    @Test
    void writesTheRestWhenItsInputEnds() throws Exception {
        harness.processElement(point(0), 0);

        harness.endInput();

        eventuallyStored(1);
    }

    @Test
    void asksTheStoreHowItIsWhenThereIsNothingToWrite() throws Exception {
        harness.setProcessingTime(1_000);
        assertThat(said()).extracting(Health::status).containsExactly(Status.OK);

        store.close();
        harness.setProcessingTime(32_000);

        assertThat(said()).extracting(Health::status).containsExactly(Status.OK, Status.DOWN);
        assertThat(said().get(1).asOfMillis()).isEqualTo(NOON);
    }

    @Test
    void goesOnAfterAPointThatTheStoreRefuses() throws Exception {
        StoredPoint bad = new StoredPoint("metrics,scope=all,window=PT5M offered=\"many\" 1", "the bad one", 0);
        harness.processElement(point(0), 0);
        harness.processElement(bad, 0);
        harness.processElement(point(1), 0);

        harness.prepareSnapshotPreBarrier(1);
        harness.setProcessingTime(31_000);

        eventuallyStored(2);
        assertThat(said()).last().extracting(Health::detail).asString().startsWith("1 points refused");
    }

    private List<Health> said() {
        return harness.extractOutputValues();
    }

    private void eventuallyStored(int points) {
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(stored())
                .hasSize(points));
    }

    private List<MetricPoint> stored() {
        return store.history().metrics("channel=chat", Window.PT5M, List.of("offered"), 0, NOON * 2, 0);
    }

    private static OneInputStreamOperatorTestHarness<StoredPoint, Health> harness(HistoryConnection connection)
            throws Exception {
        OneInputStreamOperatorTestHarness<StoredPoint, Health> harness = new OneInputStreamOperatorTestHarness<>(
                new ArchiveOperator(new ArchiveTarget(connection, ZoneId.of("UTC"), () -> NOON)));
        harness.open();
        return harness;
    }

    private static StoredPoint point(int index) {
        double[] values = new double[Metric.values().length];
        Arrays.fill(values, Double.NaN);
        values[Metric.OFFERED.ordinal()] = index;
        long end = NOON + index * Window.PT5M.millis();
        return MetricLayout.point(new WindowMetrics(
                "channel=chat", Window.PT5M, end - Window.PT5M.millis(), end, 0, end, 1, null, true, values));
    }
}
