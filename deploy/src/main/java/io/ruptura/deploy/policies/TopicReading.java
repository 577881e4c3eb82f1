package io.ruptura.deploy.policies;

import io.ruptura.domain.config.runtime.KafkaConfig;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A topic read without a group: from its start, or what comes from now on. */
final class TopicReading implements AutoCloseable {

    private static final Duration WAIT = Duration.ofMillis(200);

    private final KafkaConsumer<byte[], byte[]> consumer;

    private TopicReading(KafkaConfig kafka, String topic) {
        Map<String, Object> client = new HashMap<>(kafka.properties());
        client.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
        client.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "10000");
        client.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        consumer = new KafkaConsumer<>(client, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
    }

    static TopicReading fromStart(KafkaConfig kafka, String topic) {
        TopicReading reading = new TopicReading(kafka, topic);
        reading.consumer.seekToBeginning(reading.consumer.assignment());
        return reading;
    }

    static TopicReading fromNow(KafkaConfig kafka, String topic) {
        TopicReading reading = new TopicReading(kafka, topic);
        reading.consumer.seekToEnd(reading.consumer.assignment());
        // Seeking waits for the first question: what is asked for later must not be behind it.
        reading.consumer.assignment().forEach(reading.consumer::position);
        return reading;
    }

    /** All that is there now. */
    void toEnd(Consumer<ConsumerRecord<byte[], byte[]>> each) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            next(each);
        }
    }

    /** What came, waiting a moment for it. */
    void next(Consumer<ConsumerRecord<byte[], byte[]>> each) {
        consumer.poll(WAIT).forEach(each);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
