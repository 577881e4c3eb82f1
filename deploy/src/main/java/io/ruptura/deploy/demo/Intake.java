package io.ruptura.deploy.demo;

import io.ruptura.domain.config.runtime.KafkaConfig;
import io.ruptura.domain.metric.WindowMetricsJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** How far the engine has come: looks at the newest record of {@code metrics} only, which costs nothing however many there are. */
final class Intake implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final WindowMetricsJson json = new WindowMetricsJson();
    private long newestMillis;

    Intake(KafkaConfig kafka) {
        consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        partitions = consumer.partitionsFor(kafka.metrics()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
    }

    /** End of the newest window published so far; 0 while there is none. */
    long newestMillis() {
        consumer.endOffsets(partitions).forEach((partition, end) -> consumer.seek(partition, Math.max(0, end - 1)));
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(PATIENCE)) {
            newestMillis = Math.max(newestMillis, end(record.value()));
        }
        return newestMillis;
    }

    @Override
    public void close() {
        consumer.close();
    }

    private long end(byte[] metrics) {
        try {
            return json.read(metrics).endMillis();
        } catch (IOException foreign) {
            throw new UncheckedIOException(foreign);
        }
    }
}
