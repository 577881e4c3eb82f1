package io.ruptura.deploy.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ruptura.broker.EmbeddedKafka;
import io.ruptura.broker.Topics;
import io.ruptura.deploy.fixture.EventSender;
import io.ruptura.deploy.fixture.TopicTail;
import io.ruptura.deploy.fixture.Traffic;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.EventType;
import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.WindowMetricsJson;
import io.ruptura.domain.metric.schedule.Window;
import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.RuptureJson;
import io.ruptura.domain.rupture.RuptureKind;
import io.ruptura.jobs.execution.Checkpoints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine as it runs live: three jobs joined by a real broker, events from somebody else, and a clock that the test turns. */
class LiveEngineTest {

    private static final long START = Instant.parse("2026-03-02T00:00:00Z").toEpochMilli();
    private static final long MINUTE = TimeUnit.MINUTES.toMillis(1);
    private static final long HOUR = TimeUnit.HOURS.toMillis(1);
    private static final Duration HALF_A_SECOND = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** Static, because Flink copies what it runs. */
    private static final AtomicLong NOW = new AtomicLong();

    @TempDir
    Path folder;

    private EmbeddedKafka kafka;
    private RupturaConfig config;

    @BeforeEach
    void startBroker() {
        kafka = EmbeddedKafka.start(folder.resolve("kafka"));
        config = ConfigReader.parse("""
                kafka: {bootstrap-servers: "%s", partitions: 2}
                event-time: {quiet-after: 8s}
                metrics: {step: 60s, windows: [PT1M, PT5M, PT15M], scopes: [[], [channel]]}
                detection: {scopes: [[], [channel]]}
                engine: {parallelism: 2, checkpoint-interval: 1s, checkpoint-folder: "%s"}
                store: {kind: none}
                console: {enabled: false}
                """.formatted(kafka.bootstrapServers(), folder.resolve("checkpoints")));
        Topics.createMissing(config.kafka(), 30_000);
    }

    @AfterEach
    void stopBroker() {
        kafka.close();
    }

    @Test
    void raisesTheOutageAlthoughNothingArrivesAnyMore() throws Exception {
        long end = START + 48 * HOUR;
        NOW.set(end);
        EventSender.send(
                kafka.bootstrapServers(),
                new Traffic(3, 150).between(START, end).until(end));
        try (LiveEngine engine = start();
                TopicTail<WindowMetrics> metrics = metrics();
                TopicTail<Rupture> ruptures =
                        new TopicTail<>(kafka.bootstrapServers(), "ruptures", RuptureJson::read)) {
            await().atMost(PATIENCE).pollInterval(HALF_A_SECOND).until(() -> newestEnd(metrics) >= end - 5 * MINUTE);
            assertThat(outagesSince(ruptures, end)).isEmpty();

            NOW.set(end + HOUR);

            await().atMost(PATIENCE).pollInterval(HALF_A_SECOND).until(() -> !outagesSince(ruptures, end)
                    .isEmpty());
            assertThat(outagesSince(ruptures, end).get(0).detectedAtMillis()).isBetween(end, end + 20 * MINUTE);
            assertThat(engine.broken()).isNotDone();
        }
    }

    @Test
    void losesAndDoublesNothingWhenItIsStoppedAndStartedAgain() throws Exception {
        long end = START + 6 * HOUR;
        long half = START + 3 * HOUR;
        List<Event> events = new Traffic(5, 200).between(START, end).until(end);
        NOW.set(half);
        EventSender.send(kafka.bootstrapServers(), before(events, half));
        try (LiveEngine engine = start();
                TopicTail<WindowMetrics> metrics = metrics()) {
            assertThat(engine.resumed()).isEmpty();
            await().atMost(PATIENCE).pollInterval(HALF_A_SECOND).until(() -> newestEnd(metrics) >= half - 5 * MINUTE);
            await().atMost(PATIENCE).pollInterval(HALF_A_SECOND).until(() -> Checkpoints.latest(
                            folder.resolve("checkpoints/interaction-metrics"))
                    .isPresent());
        }
        NOW.set(end + 5 * MINUTE);
        EventSender.send(kafka.bootstrapServers(), since(events, half));
        try (LiveEngine engine = start();
                TopicTail<WindowMetrics> metrics = metrics()) {
            assertThat(engine.resumed()).hasSize(3);
            double offered = events.stream()
                    .filter(event -> event.type() == EventType.INTERACTION_OPENED
                            || event.type() == EventType.INTERACTION_TRANSFERRED)
                    .count();
            await().atMost(PATIENCE).pollInterval(HALF_A_SECOND).until(() -> newestEnd(metrics) >= end);
            await().atMost(PATIENCE).pollInterval(HALF_A_SECOND).untilAsserted(() -> assertThat(
                            offeredPerMinute(metrics).values().stream()
                                    .mapToDouble(Double::doubleValue)
                                    .sum())
                    .isEqualTo(offered));
        }
    }

    private LiveEngine start() throws Exception {
        // Not NOW::get, which would be a copy of the clock as it stands.
        return LiveEngine.start(config, () -> NOW.get());
    }

    private TopicTail<WindowMetrics> metrics() {
        WindowMetricsJson json = new WindowMetricsJson();
        return new TopicTail<>(kafka.bootstrapServers(), "metrics", value -> read(json, value));
    }

    private static List<Event> before(List<Event> events, long time) {
        return events.stream().filter(event -> event.timeMillis() < time).toList();
    }

    private static List<Event> since(List<Event> events, long time) {
        return events.stream().filter(event -> event.timeMillis() >= time).toList();
    }

    private static long newestEnd(TopicTail<WindowMetrics> metrics) {
        return wholeService(metrics).stream()
                .mapToLong(WindowMetrics::endMillis)
                .max()
                .orElse(0);
    }

    /** End of each minute of the whole service → contacts offered, by the record that came last. */
    private static Map<Long, Double> offeredPerMinute(TopicTail<WindowMetrics> metrics) {
        Map<Long, Double> offered = new TreeMap<>();
        wholeService(metrics).forEach(minute -> offered.put(minute.endMillis(), minute.value(Metric.OFFERED)));
        return offered;
    }

    private static List<WindowMetrics> wholeService(TopicTail<WindowMetrics> metrics) {
        return metrics.values().stream()
                .filter(window -> window.scope().isEmpty() && window.window() == Window.PT1M)
                .toList();
    }

    private static WindowMetrics read(WindowMetricsJson json, byte[] value) {
        try {
            return json.read(value);
        } catch (IOException notMetrics) {
            throw new UncheckedIOException(notMetrics);
        }
    }

    private static List<Rupture> outagesSince(TopicTail<Rupture> ruptures, long time) {
        return ruptures.values().stream()
                .filter(rupture -> rupture.kind() == RuptureKind.CHANNEL_OUTAGE && rupture.detectedAtMillis() >= time)
                .toList();
    }
}
