package io.ruptura.console.view;

import io.ruptura.domain.baseline.band.ExpectedBandJson;
import io.ruptura.domain.config.runtime.KafkaConfig;
import io.ruptura.domain.health.HealthJson;
import io.ruptura.domain.json.UnreadableRecordException;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.WindowMetricsJson;
import io.ruptura.domain.rupture.RuptureJson;
import io.ruptura.domain.rupture.command.CommandJson;
import io.ruptura.domain.sla.SlaEventJson;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what the topics hold into records. What cannot be read is left out and said once per poll, with its address. Serves one thread. */
final class TopicReading {

    private static final Logger LOG = LoggerFactory.getLogger(TopicReading.class);

    private final KafkaConfig kafka;
    private final WindowMetricsJson metrics = new WindowMetricsJson();

    TopicReading(KafkaConfig kafka) {
        this.kafka = kafka;
    }

    /** The topics it can read. */
    List<String> topics() {
        return List.of(
                kafka.metrics(),
                kafka.expectations(),
                kafka.ruptures(),
                kafka.health(),
                kafka.commands(),
                kafka.slaEvents());
    }

    /** The topics whose past is short enough to be read from its beginning: they are compacted to the newest record of each key. */
    List<String> readFromTheBeginning() {
        return List.of(kafka.ruptures(), kafka.health());
    }

    Records read(Iterable<ConsumerRecord<byte[], byte[]>> polled) {
        Records records = Records.empty();
        int unreadable = 0;
        String first = "";
        for (ConsumerRecord<byte[], byte[]> record : polled) {
            try {
                add(record, records);
            } catch (UnreadableRecordException | IOException | IllegalArgumentException | DateTimeException wrong) {
                first = unreadable++ == 0 ? address(record) + ": " + wrong.getMessage() : first;
            }
        }
        if (unreadable > 0) {
            LOG.warn("{} records could not be read and are not shown; the first is {}", unreadable, first);
        }
        return records;
    }

    private void add(ConsumerRecord<byte[], byte[]> record, Records records) throws IOException {
        String topic = record.topic();
        byte[] value = record.value();
        if (value == null) {
            return; // A tombstone: compaction forgets the key, and so does time here.
        }
        if (topic.equals(kafka.metrics())) {
            records.metrics().add(complete(metrics.read(value)));
        } else if (topic.equals(kafka.expectations())) {
            records.bands().add(ExpectedBandJson.read(value));
        } else if (topic.equals(kafka.ruptures())) {
            records.ruptures().add(RuptureJson.read(value));
        } else if (topic.equals(kafka.health())) {
            records.health().add(HealthJson.read(value));
        } else if (topic.equals(kafka.slaEvents())) {
            records.clocks().add(SlaEventJson.read(value));
        } else {
            records.commands().add(CommandJson.read(value, record.timestamp()));
        }
    }

    private static WindowMetrics complete(WindowMetrics read) {
        if (read.window() == null || read.endMillis() == 0) {
            throw new UnreadableRecordException("window or end is missing");
        }
        return read;
    }

    private static String address(ConsumerRecord<byte[], byte[]> record) {
        return record.topic() + "-" + record.partition() + "@" + record.offset();
    }
}
