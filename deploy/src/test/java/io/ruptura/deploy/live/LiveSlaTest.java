package io.ruptura.deploy.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ruptura.broker.EmbeddedKafka;
import io.ruptura.broker.Topics;
import io.ruptura.deploy.fixture.EventSender;
import io.ruptura.deploy.fixture.TopicTail;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.Event.Customer;
import io.ruptura.domain.event.Event.Direction;
import io.ruptura.domain.event.Event.Opening;
import io.ruptura.domain.event.EventBuilder;
import io.ruptura.domain.event.EventType;
import io.ruptura.domain.policy.Policy;
import io.ruptura.domain.policy.PolicyJson;
import io.ruptura.jobs.execution.Checkpoints;
import io.ruptura.jobs.live.LiveSla;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job of the clocks between its topics: a policy put while it runs, and a breach of which only a clock that survived a restart can know. */
class LiveSlaTest {

    private static final long NINE = Instant.parse("2026-03-02T09:00:00Z").toEpochMilli();
    private static final long MINUTE = 60_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Static, because Flink copies what it runs. */
    private static final AtomicLong NOW = new AtomicLong();

    @TempDir
    Path folder;

    @Test
    void aPolicyPutWhileItRunsIsAnsweredAndItsClockSurvivesARestart() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"))) {
            RupturaConfig config = config(kafka.bootstrapServers());
            Topics.createMissing(config.kafka(), 30_000);
            NOW.set(NINE + MINUTE);
            EventSender.send(kafka.bootstrapServers(), List.of(opened()));
            try (TopicTail<String> told = tail(kafka, "sla-events");
                    TopicTail<String> health = tail(kafka, "health")) {
                try (LocalCluster cluster = start(config)) {
                    awaitLine(told, "\"type\":\"apply_sla\"", "\"targetSeconds\":7200");

                    put(kafka, "{id: all, version: 2, clocks: [{metric: first-response, target: 1h}]}");

                    awaitLine(health, "\"name\":\"sla/all\"", "accepted as all@2");
                    awaitLine(told, "\"previousTargetSeconds\":7200", "\"targetSeconds\":3600");
                    long before = Checkpoints.latest(folder.resolve("checkpoints/" + LiveSla.NAME))
                            .map(checkpoint -> checkpoint.toFile().lastModified())
                            .orElse(0L);
                    await().atMost(PATIENCE)
                            .until(() -> Checkpoints.latest(folder.resolve("checkpoints/" + LiveSla.NAME))
                                    .map(checkpoint -> checkpoint.toFile().lastModified() > before)
                                    .orElse(false));
                    assertThat(cluster.anyEnd()).isNotDone();
                }
                NOW.set(NINE + 90 * MINUTE);
                try (LocalCluster cluster = start(config)) {
                    awaitLine(told, "\"type\":\"breach\"", "\"time\":\"2026-03-02T10:00:00Z\"", "\"policy\":\"all@2\"");
                    assertThat(cluster.anyEnd()).isNotDone();
                }
            }
        }
    }

    private RupturaConfig config(String bootstrapServers) {
        return ConfigReader.parse("""
                kafka: {bootstrap-servers: "%s", partitions: 2}
                event-time: {quiet-after: 1s}
                sla: {policies: [{id: all, clocks: [{metric: first-response, target: 2h}]}]}
                engine: {parallelism: 2, checkpoint-interval: 1s, checkpoint-folder: "%s"}
                """.formatted(bootstrapServers, folder.resolve("checkpoints")));
    }

    private static LocalCluster start(RupturaConfig config) throws Exception {
        LocalCluster cluster = LocalCluster.start(1, 2);
        // Not NOW::get, which would be a copy of the clock as it stands.
        cluster.submit(
                new LiveJob(
                        LiveSla.NAME,
                        true,
                        (environment, settings) -> LiveSla.attach(environment, settings, () -> NOW.get())),
                config);
        return cluster;
    }

    private static Event opened() {
        return EventBuilder.of(EventType.INTERACTION_OPENED, "/test", "e-1", NINE)
                .subject("I-1")
                .channel("chat")
                .queue("support")
                .opening(new Opening(
                        null, null, Direction.INBOUND, new Customer("c-1", null, Double.NaN, null), null, Map.of()))
                .build();
    }

    private static void put(EmbeddedKafka kafka, String text) {
        Policy policy = new Policy(Policy.Kind.SLA, "all", text, "ana", NOW.get());
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            var unused = producer.send(new ProducerRecord<>("policies", policy.key(), PolicyJson.write(policy)));
            producer.flush();
        }
    }

    private static TopicTail<String> tail(EmbeddedKafka kafka, String topic) {
        return new TopicTail<>(kafka.bootstrapServers(), topic, value -> new String(value, UTF_8));
    }

    private static void awaitLine(TopicTail<String> topic, String... parts) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(topic.values())
                .anySatisfy(line -> assertThat(line).contains(parts)));
    }
}
