package io.ruptura.jobs.kafka;

import io.ruptura.domain.config.runtime.KafkaConfig;
import io.ruptura.domain.json.UnreadableRecordException;
import java.util.Properties;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.metrics.Counter;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one of the engine's own topics from its start. A record that is not the engine's is skipped with a warning that says where it is, and counted as
 * {@code unreadable}: somebody else wrote to the topic, and stopping would help nobody.
 */
public final class TopicReader<T> implements KafkaRecordDeserializationSchema<T> {

    private static final Logger LOG = LoggerFactory.getLogger(TopicReader.class);

    private final Class<T> type;
    private final RecordReader<T> reader;
    private transient Counter unreadable;

    private TopicReader(Class<T> type, RecordReader<T> reader) {
        this.type = type;
        this.reader = reader;
    }

    /** {@code step} names the consumer group, which is only for monitoring: where to go on is in the checkpoints. */
    public static <T> KafkaSource<T> source(
            KafkaConfig kafka, String topic, String step, Class<T> type, RecordReader<T> reader) {
        Properties properties = new Properties();
        properties.putAll(kafka.properties());
        return KafkaSource.<T>builder()
                .setProperties(properties)
                .setBootstrapServers(kafka.bootstrapServers())
                .setGroupId(kafka.group() + "-" + step)
                .setClientIdPrefix(kafka.group() + "-" + step)
                .setTopics(topic)
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setDeserializer(new TopicReader<>(type, reader))
                .build();
    }

    @Override
    public void open(DeserializationSchema.InitializationContext context) {
        unreadable = context.getMetricGroup().counter("unreadable");
    }

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<T> out) {
        T read;
        try {
            read = record.value() == null
                    ? reader.removed(record.key(), record.timestamp())
                    : reader.read(record.value(), record.timestamp());
        } catch (UnreadableRecordException foreign) {
            unreadable.inc();
            LOG.warn(
                    "skipped {} partition {} offset {}: {}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    foreign.getMessage());
            return;
        }
        if (read != null) {
            out.collect(read);
        }
    }

    @Override
    public TypeInformation<T> getProducedType() {
        return TypeInformation.of(type);
    }
}
