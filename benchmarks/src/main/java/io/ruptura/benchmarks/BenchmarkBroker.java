package io.ruptura.benchmarks;

import io.ruptura.broker.EmbeddedKafka;
import io.ruptura.broker.Topics;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.EventWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A broker in this process with the engine's topics, in a folder that is removed at the end. */
public final class BenchmarkBroker implements AutoCloseable {

    private static final String INTERACTIONS = "interactions";
    private static final int TIMEOUT_MILLIS = 30_000;

    private final Path folder;
    private final EmbeddedKafka kafka;

    public BenchmarkBroker() throws IOException {
        folder = Files.createTempDirectory("ruptura-benchmark");
        kafka = EmbeddedKafka.start(folder.resolve("kafka"));
        Topics.createMissing(config("heap", 1).kafka(), TIMEOUT_MILLIS);
    }

    public RupturaConfig config(String stateBackend, int parallelism) {
        return config(stateBackend, parallelism, INTERACTIONS);
    }

    /** A configuration that reads its events from this topic. */
    public RupturaConfig config(String stateBackend, int parallelism, String topic) {
        return ConfigReader.parse("""
                kafka: {bootstrap-servers: "%s", interactions: "%s"}
                event-time: {quiet-after: 1s}
                engine: {state-backend: %s, parallelism: %d, checkpoint-folder: "%s"}
                """.formatted(
                        kafka.bootstrapServers(), topic, stateBackend, parallelism, folder.resolve("checkpoints")));
    }

    public KafkaProducer<String, byte[]> producer() {
        Properties properties = new Properties();
        properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
        properties.put(ProducerConfig.LINGER_MS_CONFIG, "5");
        // A topic that was created just now may refuse the first batch: the next must not overtake it.
        properties.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, "1");
        return new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
    }

    /** Sends so many events; those of an interaction to one partition. */
    public void fill(SteadyTraffic traffic, int events) {
        fill(traffic, events, INTERACTIONS);
    }

    /** The same on this topic, which is created if need be. */
    public void fill(SteadyTraffic traffic, int events, String topic) {
        Topics.createMissing(config("heap", 1, topic).kafka(), TIMEOUT_MILLIS);
        try (KafkaProducer<String, byte[]> producer = producer()) {
            for (int i = 0; i < events; i++) {
                var unused = producer.send(record(traffic.next(), topic));
            }
            producer.flush();
        }
    }

    public static ProducerRecord<String, byte[]> record(Event event) {
        return record(event, INTERACTIONS);
    }

    private static ProducerRecord<String, byte[]> record(Event event, String topic) {
        return new ProducerRecord<>(topic, event.subject(), EventWriter.toBytes(event));
    }

    /** Where a benchmark may write; removed at the end. */
    public Path folder() {
        return folder;
    }

    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    @Override
    public void close() throws IOException {
        kafka.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
