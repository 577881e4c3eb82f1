package io.ruptura.jobs.kafka;

import io.ruptura.domain.config.runtime.KafkaConfig;
import java.util.Properties;
import org.apache.flink.api.common.serialization.SerializationSchema;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * Writes one of the engine's topics at once and at least once: after a failure records since the last checkpoint come again. Each carries its own identity
 * (scope, window and end; id and revision), so a reader can tell. Holding them back until a checkpoint commits would make every alert late.
 */
public final class TopicWriter {

    private TopicWriter() {}

    public static <T> KafkaSink<T> sink(
            KafkaConfig kafka, String topic, SerializationSchema<T> key, SerializationSchema<T> value) {
        Properties properties = new Properties();
        properties.put(ProducerConfig.LINGER_MS_CONFIG, "5");
        // Filled only while a past is caught up with, when requests by the thousand would cost more than what is in
        // them.
        properties.put(ProducerConfig.BATCH_SIZE_CONFIG, "262144");
        properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        properties.putAll(kafka.properties());
        return KafkaSink.<T>builder()
                .setBootstrapServers(kafka.bootstrapServers())
                .setKafkaProducerConfig(properties)
                .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
                .setRecordSerializer(new KeyedRecordWriter<>(topic, key, value))
                .build();
    }
}
