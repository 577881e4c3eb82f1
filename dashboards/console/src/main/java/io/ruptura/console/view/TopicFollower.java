package io.ruptura.console.view;

import io.ruptura.domain.config.runtime.KafkaConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the engine's topics in a thread of its own: far enough back for the whole picture, then as records come. It belongs to no consumer group and
 * commits nothing: each start reads the picture again, and so does each return of a broker that was lost for good.
 */
public final class TopicFollower implements AutoCloseable {

    /** How far back the topics that are not compacted are read, per partition: minutes of a large service, hours of a small one. */
    private static final long LAST_RECORDS = 20_000;

    private static final Duration POLL = Duration.ofMillis(200);
    private static final int RETRY_MILLIS = 1_000;
    private static final int STOP_MILLIS = 2_000;
    private static final Logger LOG = LoggerFactory.getLogger(TopicFollower.class);

    private final KafkaConfig kafka;
    private final TopicReading reading;
    private final Consumer<Records> sink;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread = new Thread(this::follow, "console-topics");
    private volatile KafkaConsumer<byte[], byte[]> reader;

    private TopicFollower(KafkaConfig kafka, Consumer<Records> sink) {
        this.kafka = kafka;
        this.reading = new TopicReading(kafka);
        this.sink = sink;
        thread.setDaemon(true);
    }

    /** Hands every reading that is not empty to {@code sink}, from its own thread. */
    public static TopicFollower start(KafkaConfig kafka, Consumer<Records> sink) {
        TopicFollower follower = new TopicFollower(kafka, sink);
        follower.thread.start();
        return follower;
    }

    @Override
    public void close() {
        stopped.countDown();
        KafkaConsumer<byte[], byte[]> current = reader;
        if (current != null) {
            current.wakeup();
        }
        try {
            thread.join(STOP_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        do {
            try (KafkaConsumer<byte[], byte[]> consumer =
                    new KafkaConsumer<>(client(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                reader = consumer;
                seek(consumer);
                while (stopped.getCount() > 0) {
                    Records records = reading.read(consumer.poll(POLL));
                    if (!records.isEmpty()) {
                        sink.accept(records);
                    }
                }
            } catch (WakeupException stop) {
                return;
            } catch (KafkaException lost) {
                LOG.warn("reading the topics at {} failed, trying again", kafka.bootstrapServers(), lost);
            }
        } while (!isStoppedWithin(RETRY_MILLIS));
    }

    private boolean isStoppedWithin(int millis) {
        try {
            return stopped.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void seek(KafkaConsumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : reading.topics()) {
            consumer.partitionsFor(topic)
                    .forEach(found -> partitions.add(new TopicPartition(topic, found.partition())));
        }
        consumer.assign(partitions);
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        for (TopicPartition partition : partitions) {
            long beginning = beginnings.get(partition);
            boolean whole = reading.readFromTheBeginning().contains(partition.topic());
            consumer.seek(partition, whole ? beginning : Math.max(beginning, ends.get(partition) - LAST_RECORDS));
        }
    }

    private Map<String, Object> client() {
        Map<String, Object> client = new HashMap<>(kafka.properties());
        client.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
        client.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        client.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        client.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
        return client;
    }
}
