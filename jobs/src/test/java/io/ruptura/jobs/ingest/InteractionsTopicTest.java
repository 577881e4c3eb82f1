package io.ruptura.jobs.ingest;

import static io.ruptura.jobs.ingest.Records.NOON;
import static io.ruptura.jobs.ingest.Records.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.broker.EmbeddedKafka;
import io.ruptura.broker.Topics;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.EventWriter;
import io.ruptura.jobs.execution.FlinkSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.util.CloseableIterator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class InteractionsTopicTest {

    @RegisterExtension
    static final MiniClusterExtension CLUSTER = new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
            .setNumberTaskManagers(1)
            .setNumberSlotsPerTaskManager(4)
            .build());

    @TempDir
    Path folder;

    @Test
    void readsBothModesOfCloudEventsAndWritesWhatItCannotReadToTheDeadLetters() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder)) {
            RupturaConfig config = config(kafka);
            Topics.createMissing(config.kafka(), 30_000);
            send(kafka, List.of(structured("s-1"), binary("b-1"), garbage(), tombstone()));

            StreamExecutionEnvironment env =
                    StreamExecutionEnvironment.getExecutionEnvironment(FlinkSettings.replay(2));
            Ingested ingested = Ingest.wire(
                    env.fromSource(
                            InteractionsTopic.source(config.kafka(), "test"),
                            WatermarkStrategy.noWatermarks(),
                            "Read interactions"),
                    IngestTime.live(config.eventTime(), () -> NOON),
                    config);
            ingested.deadLetters().sinkTo(InteractionsTopic.deadLetters(config.kafka()));
            CloseableIterator<Event> events = ingested.events().collectAsync();
            JobClient job = env.executeAsync();

            assertThat(List.of(events.next(), events.next()))
                    .containsExactlyInAnyOrder(event("s-1", NOON), event("b-1", NOON));
            List<ConsumerRecord<String, String>> letters = read(kafka, "dead-letters", 2);
            assertThat(letters)
                    .extracting(ConsumerRecord::value)
                    .anySatisfy(letter -> assertThat(letter)
                            .contains("\"topic\":\"interactions\"", "\"reason\":\"not-json\"", "\"text\":\"garbage\""))
                    .anySatisfy(letter -> assertThat(letter).contains("the record is empty"));
            assertThat(letters).extracting(ConsumerRecord::key).allMatch(key -> key.startsWith("interactions-"));
            job.cancel().get();
        }
    }

    private static RupturaConfig config(EmbeddedKafka kafka) {
        return ConfigReader.parse("kafka:\n  bootstrap-servers: " + kafka.bootstrapServers() + "\n");
    }

    private static ProducerRecord<byte[], byte[]> structured(String id) {
        return new ProducerRecord<>("interactions", EventWriter.toBytes(event(id, NOON)));
    }

    private static ProducerRecord<byte[], byte[]> binary(String id) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>("interactions", new byte[0]);
        Map<String, String> headers = Map.of(
                "ce_specversion", "1.0",
                "ce_id", id,
                "ce_source", "/desk",
                "ce_type", "ruptura.interaction.closed",
                "ce_subject", "I-1",
                "ce_time", "2026-03-02T13:00:00+01:00",
                "content-type", "application/json");
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private static ProducerRecord<byte[], byte[]> garbage() {
        return new ProducerRecord<>("interactions", "garbage".getBytes(StandardCharsets.UTF_8));
    }

    private static ProducerRecord<byte[], byte[]> tombstone() {
        return new ProducerRecord<>("interactions", null);
    }

    private static void send(EmbeddedKafka kafka, List<ProducerRecord<byte[], byte[]>> records) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (ProducerRecord<byte[], byte[]> record : records) {
                producer.send(record).get();
            }
        }
    }

    private static List<ConsumerRecord<String, String>> read(EmbeddedKafka kafka, String topic, int count) {
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        kafka.bootstrapServers(),
                        "group.id",
                        "test",
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            for (int i = 0; i < 30 && records.size() < count; i++) {
                consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
            }
        }
        return records;
    }
}
