package io.ruptura.archive.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ruptura.archive.HistoryUnavailableException;
import io.ruptura.archive.MetricPoint;
import io.ruptura.archive.fixture.RecordingWatch;
import io.ruptura.archive.fixture.Ruptures;
import io.ruptura.archive.fixture.Windows;
import io.ruptura.archive.layout.BandLayout;
import io.ruptura.archive.layout.MetricLayout;
import io.ruptura.archive.layout.RuptureLayout;
import io.ruptura.archive.layout.StoredPoint;
import io.ruptura.archive.write.StoreWriter;
import io.ruptura.domain.baseline.band.ExpectedBand;
import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.schedule.Window;
import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.scope.Scope;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every kind of store. Each test has scopes of its own, so they share one store. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class ArchiveContract {

    private static final long NOON = Instant.parse("2026-03-02T12:00:00Z").toEpochMilli();
    private static final long FIVE_MINUTES = Window.PT5M.millis();
    private static final int CENTURY = 36_500;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> NAMES = List.of("offered", "backlog", "service_level");

    private StoreUnderTest store;

    /** A fresh store with its data in that folder. */
    abstract StoreUnderTest start(Path data, int retentionDays);

    @BeforeAll
    void startStore(@TempDir Path shared) {
        store = start(shared, CENTURY);
    }

    @AfterAll
    void stopStore() {
        if (store != null) {
            store.close();
        }
    }

    @Test
    void givesBackWhatWasWrittenOldestFirst() {
        WindowMetrics first = window("channel=written", 0, 0, Map.of(Metric.OFFERED, 12.0, Metric.SERVICE_LEVEL, 0.72));
        WindowMetrics second = window("channel=written", 1, 0, Map.of(Metric.OFFERED, 1e-7, Metric.BACKLOG, 123456.5));
        write(MetricLayout.point(second), MetricLayout.point(first));

        eventually(() -> assertThat(points("channel=written"))
                .containsExactly(
                        new MetricPoint(NOON, true, 0.75, 0, NOON, Map.of("offered", 12.0, "service_level", 0.72)),
                        new MetricPoint(
                                NOON + FIVE_MINUTES,
                                true,
                                0.75,
                                0,
                                NOON + FIVE_MINUTES,
                                Map.of("offered", 1e-7, "backlog", 123456.5))));
    }

    @Test
    void givesOnlyTheSpanThatWasAskedForItsEndIncluded() {
        write(IntStream.range(0, 6)
                .mapToObj(i -> MetricLayout.point(window("channel=span", i, 0, Map.of(Metric.OFFERED, (double) i))))
                .toArray(StoredPoint[]::new));

        eventually(() -> assertThat(points("channel=span")).hasSize(6));
        assertThat(store.history().metrics("channel=span", Window.PT5M, NAMES, NOON, NOON + 2 * FIVE_MINUTES, 0))
                .extracting(MetricPoint::endMillis)
                .containsExactly(NOON + FIVE_MINUTES, NOON + 2 * FIVE_MINUTES);
        assertThat(store.history()
                        .metrics("channel=span", Window.PT5M, NAMES, NOON, NOON + 5 * FIVE_MINUTES, 3 * FIVE_MINUTES))
                .extracting(point -> point.values().get("offered"))
                .containsExactly(3.0, 5.0);
        assertThat(store.history().metrics("channel=span", Window.PT1H, NAMES, 0, NOON + 5 * FIVE_MINUTES, 0))
                .isEmpty();
    }

    @Test
    void keepsASamePointOnce() {
        StoredPoint point = MetricLayout.point(window("channel=twice", 0, 0, Map.of(Metric.OFFERED, 7.0)));
        write(point, point);
        write(point);
        write(MetricLayout.point(window("channel=twice", 1, 0, Map.of(Metric.OFFERED, 8.0))));

        eventually(() -> assertThat(points("channel=twice"))
                .extracting(found -> found.values().get("offered"))
                .containsExactly(7.0, 8.0));
    }

    @Test
    void letsALaterRevisionTakeThePlaceWholly() {
        write(MetricLayout.point(
                window("channel=revised", 0, 0, Map.of(Metric.OFFERED, 7.0, Metric.SERVICE_LEVEL, 0.5))));
        write(
                MetricLayout.point(window("channel=revised", 0, 1, Map.of(Metric.OFFERED, 8.0, Metric.BACKLOG, 1.0))),
                MetricLayout.point(window("channel=revised", 0, 2, Map.of(Metric.OFFERED, 9.0, Metric.BACKLOG, 2.0))));

        eventually(() -> assertThat(points("channel=revised"))
                .containsExactly(
                        new MetricPoint(NOON, true, 0.75, 2, NOON + 2, Map.of("offered", 9.0, "backlog", 2.0))));
    }

    @Test
    void leavesAbsentValuesAbsent() {
        write(MetricLayout.point(window("channel=absent", 0, 0, Map.of(Metric.OFFERED, 0.0))));

        eventually(() -> assertThat(points("channel=absent"))
                .extracting(MetricPoint::values)
                .containsExactly(Map.of("offered", 0.0)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Atenção à região",
                "a,b",
                "a=b",
                "say \"hi\"",
                "it's",
                "back\\slash",
                "ends in \\",
                "two\nlines",
                "100%",
                "%5C",
                "渠道 🙂",
                " spaces ",
                "all",
                "$1 #2"
            })
    void keepsScopesApartWhateverTheyAreCalled(String name) {
        String scope = Scope.of(Map.of("channel", name, "queue", "named")).key();
        write(
                MetricLayout.point(window(scope, 0, 0, Map.of(Metric.OFFERED, 3.0))),
                MetricLayout.point(window("", 0, 0, Map.of(Metric.OFFERED, 100.0))));

        eventually(() ->
                assertThat(points(scope)).extracting(MetricPoint::values).containsExactly(Map.of("offered", 3.0)));
        eventually(
                () -> assertThat(points("")).extracting(MetricPoint::values).containsExactly(Map.of("offered", 100.0)));
    }

    @Test
    void refusesABadPointAndKeepsTheGoodOnesAroundIt() {
        List<StoredPoint> batch = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            batch.add(MetricLayout.point(window("channel=among", i, 0, Map.of(Metric.OFFERED, (double) i))));
        }
        write(batch.get(0));
        long time = (NOON + 30 * FIVE_MINUTES) * 1000;
        batch.add(
                13,
                new StoredPoint(
                        "metrics,scope=channel\\=among,window=PT5M offered=\"many\" " + time, "the bad one", NOON));
        RecordingWatch watch = write(batch.toArray(StoredPoint[]::new));

        assertThat(watch.refused()).singleElement().asString().startsWith("the bad one: ");
        assertThat(watch.written()).isEqualTo(20);
        eventually(() -> assertThat(points("channel=among")).hasSize(20));
    }

    @Test
    void givesBackBands() {
        ExpectedBand band =
                new ExpectedBand("channel=band", "offered", "PT5M", NOON - FIVE_MINUTES, NOON, 40.2, 28, 55, 0.9);
        write(BandLayout.point(band), BandLayout.point(band));

        eventually(() -> assertThat(store.history().bands("channel=band", "offered", Window.PT5M, NOON - 1, NOON))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.startMillis()).isEqualTo(NOON - FIVE_MINUTES);
                    assertThat(found.endMillis()).isEqualTo(NOON);
                    assertThat(List.of(found.expected(), found.lower(), found.upper(), found.confidence()))
                            .containsExactly(40.2, 28.0, 55.0, 0.9);
                }));
        assertThat(store.history().bands("channel=band", "backlog", Window.PT5M, 0, NOON))
                .isEmpty();
    }

    @Test
    void tellsTheStoryOfARuptureAndItsNewestState() {
        long day = NOON - Duration.ofDays(40).toMillis();
        Rupture first = Ruptures.open("story", day, 0, day + 60_000);
        Rupture sameInstant = Ruptures.open("story", day, 1, day + 60_000);
        Rupture over = Ruptures.resolved("story", day, 2, day + 120_000);
        Rupture later = Ruptures.open("later", day + 90_000, 0, day + 150_000);
        write(
                RuptureLayout.point(first),
                RuptureLayout.point(sameInstant),
                RuptureLayout.point(over),
                RuptureLayout.point(later),
                RuptureLayout.point(first));

        eventually(() -> assertThat(store.history().revisions("story")).containsExactly(first, sameInstant, over));
        eventually(() ->
                assertThat(store.history().ruptures(day, day + 120_000, 10)).containsExactly(later, over));
        assertThat(store.history().ruptures(day, day + 120_000, 1)).containsExactly(later);
        assertThat(store.history().ruptures(day + 121_000, day + 180_000, 10)).containsExactly(later);
        assertThat(store.history().ruptures(day, day + 89_000, 10)).containsExactly(over);
        assertThat(store.history().revisions("it's nobody")).isEmpty();
    }

    @Test
    void forgetsWhatIsOlderThanTheRetention(@TempDir Path folder) {
        long longAgo = Instant.parse("2000-01-01T00:00:00Z").toEpochMilli();
        long farAhead = Instant.parse("2100-01-01T00:00:00Z").toEpochMilli();
        try (StoreUnderTest forgetful = start(folder, 30)) {
            write(
                    forgetful,
                    MetricLayout.point(Windows.fiveMinutes("channel=old", longAgo, 0, Map.of(Metric.OFFERED, 1.0))),
                    MetricLayout.point(Windows.fiveMinutes("channel=old", farAhead, 0, Map.of(Metric.OFFERED, 2.0))));

            eventually(() -> assertThat(forgetful.history().metrics("channel=old", Window.PT5M, NAMES, 0, farAhead, 0))
                    .extracting(MetricPoint::endMillis)
                    .containsExactly(farAhead));
        }
    }

    @Test
    void losesNothingAndDoublesNothingWhenTheStoreIsAwayForAWhile() throws Exception {
        int windows = 3000;
        RecordingWatch watch = new RecordingWatch();
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> writeSlowly(windows, watch));
        Awaitility.await().atMost(PATIENCE).until(() -> watch.written() >= 500);

        store.stop();
        Awaitility.await().atMost(PATIENCE).until(() -> watch.pauses().size() >= 2);
        assertThatThrownBy(() -> points("channel=outage")).isInstanceOf(HistoryUnavailableException.class);
        store.startAgain();
        writing.join();

        assertThat(watch.written()).isEqualTo(windows);
        assertThat(watch.refused()).isEmpty();
        eventually(() -> assertThat(points("channel=outage"))
                .extracting(point -> point.values().get("offered"))
                .containsExactlyElementsOf(
                        IntStream.range(0, windows).mapToObj(i -> (double) i).toList()));
    }

    private void writeSlowly(int windows, RecordingWatch watch) {
        try (StoreWriter writer = new StoreWriter(store.connection(), watch)) {
            for (int i = 0; i < windows; i++) {
                writer.add(
                        MetricLayout.point(window("channel=outage", i, 0, Map.of(Metric.OFFERED, (double) i))), NOON);
            }
            writer.flush();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private RecordingWatch write(StoredPoint... points) {
        return write(store, points);
    }

    private static RecordingWatch write(StoreUnderTest target, StoredPoint... points) {
        RecordingWatch watch = new RecordingWatch();
        try (StoreWriter writer = new StoreWriter(target.connection(), watch)) {
            for (StoredPoint point : points) {
                writer.add(point, NOON);
            }
            writer.flush();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
        return watch;
    }

    private List<MetricPoint> points(String scope) {
        return store.history().metrics(scope, Window.PT5M, NAMES, NOON - 1, NOON + 10_000 * FIVE_MINUTES, 0);
    }

    private static WindowMetrics window(String scope, int index, int revision, Map<Metric, Double> values) {
        return Windows.fiveMinutes(scope, NOON + index * FIVE_MINUTES, revision, values);
    }

    private static void eventually(Runnable assertion) {
        Awaitility.await().atMost(PATIENCE).untilAsserted(assertion::run);
    }
}
