package io.ruptura.deploy.policies;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ruptura.domain.config.runtime.KafkaConfig;
import io.ruptura.domain.json.UnreadableRecordException;
import io.ruptura.domain.policy.Policy;
import io.ruptura.domain.policy.PolicyJson;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topic of policies as those see it who put them. */
final class PolicyTopic implements AutoCloseable {

    private static final String PATIENCE_MILLIS = "10000";

    private final KafkaConfig kafka;
    private final KafkaProducer<byte[], byte[]> producer;

    PolicyTopic(KafkaConfig kafka) {
        this.kafka = kafka;
        Map<String, Object> client = new HashMap<>(kafka.properties());
        client.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
        client.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MILLIS);
        this.producer = new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Puts or removes a policy, and comes back when the broker has it. */
    void put(Policy policy) throws InterruptedException {
        byte[] text = policy.isRemoved() ? null : PolicyJson.write(policy);
        try {
            producer.send(new ProducerRecord<>(kafka.policies(), policy.key().getBytes(UTF_8), text))
                    .get();
        } catch (ExecutionException failed) {
            throw new KafkaException(failed.getCause());
        }
    }

    /** The newest policies that have not been removed, by key. */
    Map<String, Policy> newest() {
        Map<String, Policy> newest = new TreeMap<>();
        try (TopicReading reading = TopicReading.fromStart(kafka, kafka.policies())) {
            reading.toEnd(record -> {
                String key = record.key() == null ? "" : new String(record.key(), UTF_8);
                if (record.value() == null) {
                    newest.remove(key);
                    return;
                }
                try {
                    newest.put(key, PolicyJson.read(record.value(), record.timestamp()));
                } catch (UnreadableRecordException foreign) {
                    // The engine skips it, too, and says so in its log.
                    newest.remove(key);
                }
            });
        }
        return newest;
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
    }
}
