package io.ruptura.deploy.live;

import io.ruptura.broker.EmbeddedKafka;
import io.ruptura.domain.config.RupturaConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The broker the engine reads and writes: one in this process when it is asked for, else somebody else's, which is left alone. */
record Broker(Optional<EmbeddedKafka> embedded) implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Broker.class);

    static Broker start(RupturaConfig config) {
        return new Broker(config.engine().embeddedKafka() ? Optional.of(startEmbedded(config)) : Optional.empty());
    }

    @Override
    public void close() {
        embedded.ifPresent(EmbeddedKafka::close);
    }

    /** It listens where the jobs, and whoever sends events, look for it. */
    private static EmbeddedKafka startEmbedded(RupturaConfig config) {
        String address = config.kafka().bootstrapServers();
        if (!address.matches("(127\\.0\\.0\\.1|localhost):\\d{1,5}")) {
            throw new EngineStartException(
                    "kafka.bootstrap-servers must be an address of this machine with engine.embedded-kafka, was "
                            + address + " (e.g. 127.0.0.1:9092)",
                    null);
        }
        int port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
        requireFree(port);
        Path folder = Path.of(config.engine().kafkaFolder()).toAbsolutePath();
        try {
            return EmbeddedKafka.start(folder, port);
        } catch (KafkaException | IllegalStateException unusable) {
            throw new EngineStartException(
                    "engine.kafka-folder cannot be used, perhaps another process uses it: " + folder + ": "
                            + unusable.getMessage(),
                    unusable);
        }
    }

    /** Kafka itself would say so in a page of its log. */
    private static void requireFree(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            LOG.debug("port {} is free", probe.getLocalPort());
        } catch (IOException taken) {
            throw new EngineStartException(
                    "kafka.bootstrap-servers: port " + port
                            + " cannot be listened on, another program has it; stop that"
                            + " one or choose another port (e.g. 127.0.0.1:" + (port + 1) + ")",
                    taken);
        }
    }
}
