package io.ruptura.deploy.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ruptura.broker.EmbeddedKafka;
import io.ruptura.broker.Topics;
import io.ruptura.deploy.fixture.EventSender;
import io.ruptura.deploy.fixture.Traffic;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.reading.ConfigReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.StreamSupport;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the event to the person and back: the engine with its store and its console, and somebody who speaks to it by HTTP alone. */
class LiveConsoleTest {

    private static final long START = Instant.parse("2026-03-02T00:00:00Z").toEpochMilli();
    private static final long MINUTE = TimeUnit.MINUTES.toMillis(1);
    private static final long HOUR = TimeUnit.HOURS.toMillis(1);
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration HALF_A_SECOND = Duration.ofMillis(500);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Static, because Flink copies what it runs. */
    private static final AtomicLong NOW = new AtomicLong();

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private EmbeddedKafka kafka;
    private RupturaConfig config;
    private String url;

    @BeforeEach
    void startBroker() {
        kafka = EmbeddedKafka.start(folder.resolve("kafka"));
        config = ConfigReader.parse(
                """
                kafka: {bootstrap-servers: "%s", partitions: 2}
                event-time: {quiet-after: 8s}
                metrics: {step: 60s, windows: [PT1M, PT5M, PT15M], scopes: [[], [channel]]}
                detection: {scopes: [[], [channel]]}
                engine: {parallelism: 1, checkpoint-interval: 1s, checkpoint-folder: "%s"}
                store: {folder: "%s"}
                console: {port: 0}
                """.formatted(kafka.bootstrapServers(), folder.resolve("checkpoints"), folder.resolve("store")));
        Topics.createMissing(config.kafka(), 30_000);
    }

    @AfterEach
    void stopBroker() {
        kafka.close();
    }

    @Test
    void anOutageIsSeenAcknowledgedAndAnsweredByANewRevision() throws Exception {
        long end = START + 48 * HOUR;
        NOW.set(end);
        // Before the engine runs: to one that waits for events, the past would come too late.
        EventSender.send(
                kafka.bootstrapServers(),
                new Traffic(3, 150).between(START, end).until(end));
        try (LiveEngine engine = start()) {
            eventually(() -> assertThat(offeredAt(end - 5 * MINUTE)).isPositive());
            assertThat(get("ruptures?state=open").path("ruptures")).isEmpty();

            NOW.set(end + HOUR); // Nothing arrives any more.

            eventually(() -> assertThat(outage().path("state").asText()).isEqualTo("open"));
            JsonNode outage = outage();
            assertThat(Instant.parse(outage.path("detectedAt").asText()).toEpochMilli())
                    .isBetween(end, end + 20 * MINUTE);

            acknowledge(outage.path("id").asText());
            NOW.addAndGet(5 * MINUTE); // What people say is heard when the engine's time comes to it.

            eventually(() -> assertThat(outage().path("state").asText()).isEqualTo("acknowledged"));
            assertThat(outage().path("revision").asInt())
                    .isGreaterThan(outage.path("revision").asInt());
            JsonNode detail = get("ruptures/" + outage.path("id").asText());
            assertThat(detail.at("/commands/0/by").asText()).isEqualTo("ana");
            eventually(() -> assertThat(provenance(end).path("origin").asText()).isIn("live", "store"));
            assertThat(engine.broken()).isNotDone();
        }
    }

    private LiveEngine start() throws Exception {
        // Not NOW::get, which would be a copy of the clock as it stands.
        return LiveEngine.start(config, () -> NOW.get(), new StartListener() {
            @Override
            public void consoleReady(String address) {
                url = address;
            }
        });
    }

    /** The outage that goes on, whichever scope speaks for it; a missing node when there is none. */
    private JsonNode outage() throws Exception {
        return StreamSupport.stream(get("ruptures?state=open").path("ruptures").spliterator(), false)
                .filter(rupture -> rupture.path("kind").asText().equals("channel-outage"))
                .filter(rupture -> !rupture.path("state").asText().equals("suppressed"))
                .findFirst()
                .orElse(JSON.missingNode());
    }

    private double offeredAt(long time) throws Exception {
        JsonNode answer = get("metrics?window=PT5M&names=offered&from=" + Instant.ofEpochMilli(time - HOUR) + "&to="
                + Instant.ofEpochMilli(time));
        JsonNode points = answer.path("points");
        return points.path(points.size() - 1).path("values").path("offered").asDouble();
    }

    private JsonNode provenance(long end) throws Exception {
        return get("provenance?window=PT5M&metric=offered&end=" + Instant.ofEpochMilli(end));
    }

    private void acknowledge(String id) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "api/v1/ruptures/" + id + "/commands"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"kind\":\"acknowledge\",\"by\":\"ana\"}"))
                .build();
        assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(202);
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url + "api/v1/" + path)).build();
        return JSON.readTree(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(PATIENCE).pollInterval(HALF_A_SECOND).untilAsserted(assertion);
    }
}
