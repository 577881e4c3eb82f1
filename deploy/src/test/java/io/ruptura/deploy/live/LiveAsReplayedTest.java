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
import io.ruptura.domain.event.Event.OperationKind;
import io.ruptura.domain.event.EventBuilder;
import io.ruptura.domain.event.EventType;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the engine says of a history while it runs is what a replay of it says. The telephone breaks for an hour; later work on it is announced, and takes twice
 * as long as was said.
 */
class LiveAsReplayedTest {

    private static final long START = Instant.parse("2026-03-02T00:00:00Z").toEpochMilli();
    private static final long HOUR = TimeUnit.HOURS.toMillis(1);
    private static final long OUTAGE = START + 40 * HOUR;
    private static final long WORK = START + 46 * HOUR;
    private static final long END = START + 54 * HOUR;
    /** Three times that of a silence of one in ten to the 4.4 at 75 calls an hour: the baseline is two days old. */
    private static final long DEADLINE = TimeUnit.MINUTES.toMillis(30);

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Static, because Flink copies what it runs. */
    private static final AtomicLong NOW = new AtomicLong(END);

    @TempDir
    static Path folder;

    /** Every revision of the two outages of the telephone. */
    private static List<Rupture> live;

    private static List<Rupture> replayed;

    @BeforeAll
    static void runBoth() throws Exception {
        List<Event> events = events();
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"))) {
            RupturaConfig config = config(kafka);
            Topics.createMissing(config.kafka(), 30_000);
            EventSender.send(kafka.bootstrapServers(), events);
            live = live(kafka, config);
            replayed = replayed(events, config);
        }
    }

    @Test
    void saysTheSame() {
        assertThat(live).containsExactlyElementsOf(replayed);
    }

    @Test
    void saysWhomAnOutageTouchesAndWhatMakesIt() {
        List<Rupture> outage =
                live.stream().filter(rupture -> rupture.onsetMillis() < WORK).toList();

        assertThat(outage.get(outage.size() - 1).impact().interactions())
                .as("contacts of an hour by one of two channels, 75 on average")
                .isBetween(50.0, 110.0);
        assertThat(outage).anySatisfy(rupture -> assertThat(rupture.contributors())
                .extracting(Rupture.Contributor::dimension)
                .contains("queue"));
    }

    @Test
    void raisesWhatIsStillBrokenAfterAnnouncedWorkWithinItsDeadline() {
        List<Rupture> outage =
                live.stream().filter(rupture -> rupture.onsetMillis() >= WORK).toList();

        assertThat(outage).extracting(Rupture::reason).startsWith("opened").endsWith("recovered");
        assertThat(outage.get(0).onsetMillis()).isEqualTo(WORK + HOUR);
        assertThat(outage.get(0).detectedAtMillis()).isLessThanOrEqualTo(WORK + HOUR + DEADLINE);
    }

    private static List<Event> events() {
        List<Event> events = new ArrayList<>(new Traffic(3, 150)
                .between(START, OUTAGE)
                .between(OUTAGE, OUTAGE + HOUR, "chat")
                .between(OUTAGE + HOUR, WORK)
                .between(WORK, WORK + 2 * HOUR, "chat")
                .between(WORK + 2 * HOUR, END)
                .until(END));
        events.add(EventBuilder.of(EventType.OPERATION_PLANNED, "/plans", "p-1", WORK - HOUR)
                .plannedOperation(Map.of("channel", "phone"), WORK, WORK + HOUR, OperationKind.MAINTENANCE, Double.NaN)
                .build());
        events.sort(Comparator.comparingLong(Event::timeMillis));
        return events;
    }

    private static List<Rupture> live(EmbeddedKafka kafka, RupturaConfig config) throws Exception {
        try (LiveEngine engine = LiveEngine.start(config, () -> NOW.get());
                TopicTail<Rupture> ruptures =
                        new TopicTail<>(kafka.bootstrapServers(), "ruptures", RuptureJson::read)) {
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> isOver(outages(ruptures.values())));
            assertThat(engine.broken()).isNotDone();
            return outages(ruptures.values());
        }
    }

    private static boolean isOver(List<Rupture> outages) {
        return outages.stream()
                .anyMatch(rupture -> rupture.state() == RuptureState.RESOLVED && rupture.onsetMillis() >= WORK);
    }

    private static List<Rupture> replayed(List<Event> events, RupturaConfig config) throws Exception {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (Event event : events) {
            lines.write(EventWriter.toBytes(event));
            lines.write('\n');
        }
        Path history = Files.write(folder.resolve("history.jsonl"), lines.toByteArray());
        Path out = folder.resolve("replayed");
        new Replay(new ReplayPlan(List.of(history.toString()), out, 2, 0, END, false, "test"), config).run();
        return outages(Files.readAllLines(out.resolve("ruptures.jsonl")).stream()
                .map(line -> RuptureJson.read(line.getBytes(UTF_8)))
                .toList());
    }

    private static List<Rupture> outages(Collection<Rupture> ruptures) {
        return ruptures.stream()
                .filter(rupture -> rupture.kind() == RuptureKind.CHANNEL_OUTAGE
                        && rupture.scope().equals("channel=phone")
                        && rupture.detectedAtMillis() >= OUTAGE)
                .toList();
    }

    private static RupturaConfig config(EmbeddedKafka kafka) {
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
