package io.ruptura.deploy.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ruptura.broker.EmbeddedKafka;
import io.ruptura.broker.Topics;
import io.ruptura.deploy.fixture.TopicTail;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.policy.Policy;
import io.ruptura.domain.policy.PolicyJson;
import io.ruptura.jobs.live.LiveRuptureDetection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job of detection between its topics: the pattern of docs/patterns.md put while it runs, and a broken one. */
class LivePatternsTest {

    private static final long START = Instant.parse("2026-03-02T00:00:00Z").toEpochMilli();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Static, because Flink copies what it runs. */
    private static final AtomicLong NOW = new AtomicLong(START);

    @TempDir
    Path folder;

    @Test
    void aPatternPutWhileItRunsIsAnsweredAndABrokenOneIsRefused() throws Exception {
        String text = Files.readString(Path.of("examples/patterns/blind.epl"));
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"))) {
            RupturaConfig config = config(kafka.bootstrapServers());
            Topics.createMissing(config.kafka(), 30_000);
            try (TopicTail<String> health = tail(kafka, "health");
                    LocalCluster cluster = start(config)) {
                put(kafka, "broken", text.replace("#time(90 sec)", "#keepall"));
                put(kafka, "blind", text);

                awaitLine(health, "\"name\":\"pattern/broken\"", "\"status\":\"refused\"", "line ");
                awaitLine(health, "\"name\":\"pattern/blind\"", "accepted as blind@1");
                assertThat(cluster.anyEnd()).isNotDone();
            }
        }
    }

    @Test
    void maintenancePutWhileItRunsIsAnsweredOnceAndWhatIsWrongIsRefused() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"))) {
            RupturaConfig config = config(kafka.bootstrapServers());
            Topics.createMissing(config.kafka(), 30_000);
            try (TopicTail<String> health = tail(kafka, "health");
                    LocalCluster cluster = start(config)) {
                put(kafka, Policy.Kind.MAINTENANCE, "wrong", "{id: wrong, weekly: {sun: ['02:00-25:00']}}");
                put(kafka, Policy.Kind.MAINTENANCE, "move", "{id: move, weekly: {sun: ['02:00-04:00']}}");
                awaitLine(health, "\"name\":\"maintenance/wrong\"", "\"status\":\"refused\"", "line 1: ");
                awaitLine(health, "\"name\":\"maintenance/move\"", "accepted as move@1");
                put(kafka, Policy.Kind.MAINTENANCE, "move", null);
                awaitLine(health, "\"name\":\"maintenance/move\"", "removed; as in the file again");
                assertThat(health.values()).hasSize(3);
                assertThat(cluster.anyEnd()).isNotDone();
            }
        }
    }

    private RupturaConfig config(String bootstrapServers) {
        return ConfigReader.parse("""
                kafka: {bootstrap-servers: "%s", partitions: 1}
                event-time: {quiet-after: 1s}
                engine: {parallelism: 1, checkpoint-interval: 1s, checkpoint-folder: "%s"}
                """.formatted(bootstrapServers, folder.resolve("checkpoints")));
    }

    private static LocalCluster start(RupturaConfig config) throws Exception {
        LocalCluster cluster = LocalCluster.start(1, 1);
        // Not NOW::get, which would be a copy of the clock as it stands.
        cluster.submit(
                new LiveJob(
                        LiveRuptureDetection.NAME,
                        true,
                        (environment, settings) -> LiveRuptureDetection.attach(environment, settings, () -> NOW.get())),
                config);
        return cluster;
    }

    private static void put(EmbeddedKafka kafka, String id, String text) {
        put(kafka, Policy.Kind.PATTERN, id, text);
    }

    private static void put(EmbeddedKafka kafka, Policy.Kind kind, String id, String text) {
        Policy policy = new Policy(kind, id, text, "ana", NOW.get());
        try (KafkaProducer<String, byte[]> producer = producer(kafka)) {
            var unused = producer.send(
                    new ProducerRecord<>("policies", policy.key(), text == null ? null : PolicyJson.write(policy)));
            producer.flush();
        }
    }

    private static KafkaProducer<String, byte[]> producer(EmbeddedKafka kafka) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private static TopicTail<String> tail(EmbeddedKafka kafka, String topic) {
        return new TopicTail<>(kafka.bootstrapServers(), topic, value -> new String(value, UTF_8));
    }

    private static void awaitLine(TopicTail<String> topic, String... parts) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(topic.values())
                .anySatisfy(line -> assertThat(line).contains(parts)));
    }
}
