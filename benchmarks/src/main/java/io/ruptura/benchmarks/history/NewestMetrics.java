package io.ruptura.benchmarks.history;

import io.ruptura.domain.config.runtime.KafkaConfig;
import io.ruptura.domain.metric.WindowMetricsJson;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** How far the topic of metrics has come. */
final class NewestMetrics implements AutoCloseable {

    private final WindowMetricsJson json = new WindowMetricsJson();
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;

    NewestMetrics(KafkaConfig kafka) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka.bootstrapServers(),
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        1),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        partitions = consumer.partitionsFor(kafka.metrics()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
    }

    /** The end of the last window of the partition furthest back that holds any. */
    long oldest() throws IOException {
        Map<TopicPartition, Long> newest = new HashMap<>();
        consumer.endOffsets(partitions).forEach((partition, end) -> {
            if (end > 0) {
                newest.put(partition, Long.MIN_VALUE);
                consumer.seek(partition, end - 1);
            }
        });
        for (int i = 0; i < newest.size(); i++) {
            for (ConsumerRecord<byte[], byte[]> last : consumer.poll(Duration.ofMillis(200))) {
                newest.put(
                        new TopicPartition(last.topic(), last.partition()),
                        json.read(last.value()).endMillis());
            }
        }
        return newest.values().stream().mapToLong(Long::longValue).min().orElse(Long.MIN_VALUE);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
