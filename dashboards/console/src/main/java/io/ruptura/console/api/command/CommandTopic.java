package io.ruptura.console.api.command;

import io.ruptura.console.api.exchange.Refusal;
import io.ruptura.domain.config.runtime.KafkaConfig;
import io.ruptura.domain.rupture.command.Command;
import io.ruptura.domain.rupture.command.CommandJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Writes commands for the engine, each once by its id: of the last {@link #MOST_REMEMBERED} ids it is known that they were written. Should one be written
 * twice nevertheless, after a restart, the engine applies it once.
 */
public final class CommandTopic implements AutoCloseable {

    private static final int MOST_REMEMBERED = 10_000;
    private static final int SEND_MILLIS = 8_000;
    private static final int ANSWER_MILLIS = 10_000;
    private static final int STOP_MILLIS = 1_000;

    private final String topic;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Map<String, CompletableFuture<Void>> written = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CompletableFuture<Void>> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    public CommandTopic(KafkaConfig kafka) {
        topic = kafka.commands();
        Map<String, Object> client = new HashMap<>(kafka.properties());
        client.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
        client.put(ProducerConfig.ACKS_CONFIG, "all");
        client.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, SEND_MILLIS);
        client.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, SEND_MILLIS / 2);
        client.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, SEND_MILLIS);
        producer = new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Whether one with this id was written lately, or is being written. */
    boolean knows(String id) {
        synchronized (written) {
            return written.containsKey(id);
        }
    }

    /** Returns when the broker has the command, from this call or an earlier one; a {@link Refusal} when it does not take it. */
    void write(Command command) {
        CompletableFuture<Void> mine = new CompletableFuture<>();
        CompletableFuture<Void> earlier;
        synchronized (written) {
            earlier = written.putIfAbsent(command.id(), mine);
        }
        if (earlier == null) {
            send(command, mine);
        }
        await(command.id(), earlier == null ? mine : earlier);
    }

    @Override
    public void close() {
        producer.close(Duration.ofMillis(STOP_MILLIS));
    }

    private void send(Command command, CompletableFuture<Void> acknowledged) {
        String key = command.rupture() == null ? command.id() : command.rupture();
        try {
            // What becomes of it is told to the callback.
            Future<RecordMetadata> unused = producer.send(
                    new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), CommandJson.write(command)),
                    (place, failure) -> complete(acknowledged, failure));
        } catch (KafkaException failure) {
            acknowledged.completeExceptionally(failure);
        }
    }

    private static void complete(CompletableFuture<Void> acknowledged, Exception failure) {
        if (failure == null) {
            acknowledged.complete(null);
        } else {
            acknowledged.completeExceptionally(failure);
        }
    }

    private void await(String id, CompletableFuture<Void> acknowledged) {
        try {
            acknowledged.get(ANSWER_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException notWritten) {
            synchronized (written) {
                written.remove(id, acknowledged);
            }
            throw Refusal.notNow("commands", "were not taken by the broker; nothing was changed, try again");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Refusal.notNow("commands", "cannot be taken, the console is stopping");
        }
    }
}
