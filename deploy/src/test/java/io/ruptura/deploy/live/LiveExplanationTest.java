package io.ruptura.deploy.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ruptura.broker.EmbeddedKafka;
import io.ruptura.broker.Topics;
import io.ruptura.deploy.fixture.EventSender;
import io.ruptura.deploy.fixture.TopicTail;
import io.ruptura.deploy.fixture.Traffic;
import io.ruptura.deploy.replay.Replay;
import io.ruptura.deploy.replay.ReplayPlan;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.EventWriter;
import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.RuptureJson;
import io.ruptura.domain.rupture.RuptureKind;
import io.ruptura.domain.rupture.RuptureState;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the engine says of a rupture while it runs is what a replay of the same events says. */
class LiveExplanationTest {

    private static final long START = Instant.parse("2026-03-02T00:00:00Z").toEpochMilli();
    private static final long HOUR = TimeUnit.HOURS.toMillis(1);
    private static final long OUTAGE = START + 40 * HOUR;
    private static final long END = START + 48 * HOUR;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** Static, because Flink copies what it runs. */
    private static final AtomicLong NOW = new AtomicLong(END);

    @TempDir
    Path folder;

    @Test
    void saysOfARuptureWhatAReplayOfTheSameEventsSays() throws Exception {
        List<Event> events = new Traffic(3, 150)
                .between(START, OUTAGE)
                .between(OUTAGE, OUTAGE + HOUR, "chat")
                .between(OUTAGE + HOUR, END)
                .until(END);
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"))) {
            RupturaConfig config = config(kafka);
            Topics.createMissing(config.kafka(), 30_000);
            EventSender.send(kafka.bootstrapServers(), events);

            List<Rupture> live = live(kafka, config);
            List<Rupture> replayed = replayed(events, config);

            assertThat(live).containsExactlyElementsOf(replayed);
            assertThat(live.get(live.size() - 1).impact().interactions())
                    .as("contacts of an hour by one of two channels, 75 on average")
                    .isBetween(50.0, 110.0);
            assertThat(live).anySatisfy(rupture -> assertThat(rupture.contributors())
                    .extracting(Rupture.Contributor::dimension)
                    .contains("queue"));
        }
    }

    private List<Rupture> live(EmbeddedKafka kafka, RupturaConfig config) throws Exception {
        try (LiveEngine engine = LiveEngine.start(config, () -> NOW.get());
                TopicTail<Rupture> ruptures =
                        new TopicTail<>(kafka.bootstrapServers(), "ruptures", RuptureJson::read)) {
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).until(() -> isOver(ruptures));
            assertThat(engine.broken()).isNotDone();
            return outage(ruptures.values());
        }
    }

    private static boolean isOver(TopicTail<Rupture> ruptures) {
        return outage(ruptures.values()).stream().anyMatch(rupture -> rupture.state() == RuptureState.RESOLVED);
    }

    private List<Rupture> replayed(List<Event> events, RupturaConfig config) throws Exception {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (Event event : events) {
            lines.write(EventWriter.toBytes(event));
            lines.write('\n');
        }
        Path history = Files.write(folder.resolve("history.jsonl"), lines.toByteArray());
        Path out = folder.resolve("replayed");
        new Replay(new ReplayPlan(List.of(history.toString()), out, 2, 0, END, false, "test"), config).run();
        return outage(Files.readAllLines(out.resolve("ruptures.jsonl")).stream()
                .map(line -> RuptureJson.read(line.getBytes(UTF_8)))
                .toList());
    }

    /** Every revision of the outage of the telephone. */
    private static List<Rupture> outage(Collection<Rupture> ruptures) {
        return ruptures.stream()
                .filter(rupture -> rupture.kind() == RuptureKind.CHANNEL_OUTAGE
                        && rupture.scope().equals("channel=phone")
                        && rupture.detectedAtMillis() >= OUTAGE)
                .toList();
    }

    private RupturaConfig config(EmbeddedKafka kafka) {
        return ConfigReader.parse("""
                kafka: {bootstrap-servers: "%s", partitions: 2}
                event-time: {quiet-after: 8s}
                metrics: {step: 60s, windows: [PT1M, PT5M, PT15M], scopes: [[], [channel], [channel, queue]]}
                detection: {scopes: [[], [channel]]}
                engine: {parallelism: 2, checkpoint-interval: 1s, checkpoint-folder: "%s"}
                store: {kind: none}
                console: {enabled: false}
                """.formatted(kafka.bootstrapServers(), folder.resolve("checkpoints")));
    }
}
