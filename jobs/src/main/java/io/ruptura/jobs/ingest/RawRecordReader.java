package io.ruptura.jobs.ingest;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Takes a Kafka record as it is. Its {@code ce_} headers mean a binary-mode CloudEvent, unless the content type says that the value is a whole one
 * (CloudEvents Kafka binding 1.0.2, §3).
 */
final class RawRecordReader implements KafkaRecordDeserializationSchema<RawRecord> {

    private static final byte[] NOTHING = {};

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<RawRecord> out) {
        byte[] value = record.value() == null ? NOTHING : record.value();
        out.collect(new RawRecord(record.topic(), record.partition(), record.offset(), value, attributes(record)));
    }

    /** The attributes of a binary-mode CloudEvent; null when the value holds everything. */
    static Map<String, String> attributes(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> attributes = null;
        for (Header header : record.headers()) {
            if (header.key().startsWith("ce_")) {
                attributes = attributes == null ? new HashMap<>() : attributes;
                attributes.put(header.key(), text(header));
            } else if (header.key().equals("content-type") && text(header).startsWith("application/cloudevents")) {
                return null;
            }
        }
        return attributes;
    }

    private static String text(Header header) {
        return header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public TypeInformation<RawRecord> getProducedType() {
        return TypeInformation.of(RawRecord.class);
    }
}
