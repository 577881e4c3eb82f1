package io.ruptura.jobs.kafka;

import org.apache.flink.api.common.serialization.SerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Puts a key and a value into a record of one topic; the broker's own partitioner sends equal keys to one partition. Flink's builder for this refuses
 * lambdas: it asks them for their type argument when it describes the job's lineage.
 */
final class KeyedRecordWriter<T> implements KafkaRecordSerializationSchema<T> {

    private final String topic;
    private final SerializationSchema<T> key;
    private final SerializationSchema<T> value;

    KeyedRecordWriter(String topic, SerializationSchema<T> key, SerializationSchema<T> value) {
        this.topic = topic;
        this.key = key;
        this.value = value;
    }

    @Override
    public ProducerRecord<byte[], byte[]> serialize(T element, KafkaSinkContext context, Long timestamp) {
        return new ProducerRecord<>(topic, key.serialize(element), value.serialize(element));
    }
}
