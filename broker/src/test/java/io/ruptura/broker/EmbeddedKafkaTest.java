package io.ruptura.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ruptura.domain.config.runtime.KafkaConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {

    @TempDir
    Path folder;

    @Test
    void keepsWhatItHeldWhenItStartsAgainOnTheSameFolder() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder)) {
            Topics.createMissing(config(kafka.bootstrapServers()), 20_000);
            try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                    Map.of("bootstrap.servers", kafka.bootstrapServers()),
                    new StringSerializer(),
                    new StringSerializer())) {
                producer.send(new ProducerRecord<>("interactions", 1, 86_400_000L, "k", "from 1970"))
                        .get();
            }
        }
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder)) {
            assertThat(read(kafka.bootstrapServers(), new TopicPartition("interactions", 1)))
                    .containsExactly("from 1970");
        }
    }

    @Test
    void createsTheTopicsThatAreMissingAndLeavesTheOthers() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder);
                Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            Topics.createMissing(config(kafka.bootstrapServers()), 20_000);
            Topics.createMissing(config(kafka.bootstrapServers()), 20_000);

            assertThat(admin.listTopics().names().get())
                    .containsExactlyInAnyOrder(
                            "interactions",
                            "metrics",
                            "ruptures",
                            "signals",
                            "dead-letters",
                            "commands",
                            "expectations",
                            "health",
                            "policies",
                            "sla-events");
            assertThat(cleanup(admin, "ruptures")).isEqualTo("compact");
            assertThat(cleanup(admin, "policies")).isEqualTo("compact");
            assertThat(cleanup(admin, "metrics")).isEqualTo("delete");
        }
    }

    /** A producer that tries once only, over many partitions, so that one that is not led yet shows. */
    @Test
    void takesEveryRecordFromTheMomentTheTopicsAreCreated() throws Exception {
        int partitions = 32;
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder)) {
            Topics.createMissing(config(kafka.bootstrapServers(), partitions), 60_000);
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                    Map.of("bootstrap.servers", kafka.bootstrapServers(), "retries", 0, "enable.idempotence", false),
                    new StringSerializer(),
                    new StringSerializer())) {
                for (int partition = partitions - 1; partition >= 0; partition--) {
                    sent.add(producer.send(new ProducerRecord<>("sla-events", partition, "k", "v")));
                }
            }
            for (Future<RecordMetadata> record : sent) {
                assertThat(record.get().hasOffset()).isTrue();
            }
        }
    }

    @Test
    void saysWhichAddressDoesNotAnswer() {
        assertThatThrownBy(() -> Topics.createMissing(config("127.0.0.1:1"), 500))
                .isInstanceOf(BrokerUnreachableException.class)
                .hasMessageContaining("kafka.bootstrap-servers")
                .hasMessageContaining("127.0.0.1:1");
    }

    private static String cleanup(Admin admin, String topic) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return admin.describeConfigs(List.of(resource))
                .all()
                .get()
                .get(resource)
                .get("cleanup.policy")
                .value();
    }

    private static List<String> read(String bootstrapServers, TopicPartition partition) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "group.id", "test"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            return consumer.poll(Duration.ofSeconds(20)).records(partition).stream()
                    .map(ConsumerRecord::value)
                    .toList();
        }
    }

    private static KafkaConfig config(String bootstrapServers) {
        return config(bootstrapServers, 2);
    }

    private static KafkaConfig config(String bootstrapServers, int partitions) {
        return new KafkaConfig(
                bootstrapServers,
                "ruptura",
                "interactions",
                "metrics",
                "ruptures",
                "signals",
                "dead-letters",
                "commands",
                "expectations",
                "health",
                "policies",
                "sla-events",
                partitions,
                1,
                Map.of());
    }
}
