package io.ruptura.jobs.ingest;

import io.ruptura.domain.config.runtime.EventTimeConfig;
import io.ruptura.domain.config.runtime.KafkaConfig;
import io.ruptura.domain.event.DeadLetter;
import io.ruptura.domain.event.DeadLetterWriter;
import io.ruptura.domain.plan.Announcement;
import io.ruptura.jobs.kafka.TopicWriter;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/** The two topics of ingest: interactions in, dead letters out. */
public final class InteractionsTopic {

    private InteractionsTopic() {}

    /**
     * Reads the interactions from the start of the topic; where to go on after a stop is in the checkpoints, exactly once.
     *
     * @param step names the consumer group, which is only for monitoring
     */
    public static KafkaSource<RawRecord> source(KafkaConfig kafka, String step) {
        return reading(kafka, step).build();
    }

    /** Only what platforms announce, read from the start of the topic as well. */
    public static KafkaSource<Announcement> announcements(
            KafkaConfig kafka, EventTimeConfig time, String step, WallClock clock) {
        return reading(kafka, step, new AnnouncementReader(time, clock)).build();
    }

    /** The same, for whoever wants to read only a part. */
    public static KafkaSourceBuilder<RawRecord> reading(KafkaConfig kafka, String step) {
        return reading(kafka, step, new RawRecordReader());
    }

    private static <T> KafkaSourceBuilder<T> reading(
            KafkaConfig kafka, String step, KafkaRecordDeserializationSchema<T> reader) {
        Properties properties = new Properties();
        // What a producer took back never happened.
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.putAll(kafka.properties());
        return KafkaSource.<T>builder()
                .setProperties(properties)
                .setBootstrapServers(kafka.bootstrapServers())
                .setGroupId(kafka.group() + "-" + step)
                .setClientIdPrefix(kafka.group() + "-" + step)
                .setTopics(kafka.interactions())
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setDeserializer(reader);
    }

    /** Writes dead letters at once; the key is the address, so that one written again after a failure can be told. */
    public static KafkaSink<DeadLetter> deadLetters(KafkaConfig kafka) {
        return TopicWriter.sink(
                kafka,
                kafka.deadLetters(),
                letter -> letter.address().getBytes(StandardCharsets.UTF_8),
                DeadLetterWriter::toBytes);
    }
}
