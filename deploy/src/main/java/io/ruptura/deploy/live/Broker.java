package io.ruptura.deploy.live;

import io.ruptura.broker.EmbeddedKafka;
import io.ruptura.domain.config.RupturaConfig;
import java.nio.file.Path;
import java.util.Optional;

/** The broker the engine reads and writes: one in this process when it is asked for, else somebody else's, which is left alone. */
record Broker(Optional<EmbeddedKafka> embedded) implements AutoCloseable {

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
        int colon = address.lastIndexOf(':');
        if (!address.matches("(127\\.0\\.0\\.1|localhost):\\d{1,5}")) {
            throw new IllegalArgumentException(
                    "kafka.bootstrap-servers must be an address of this machine with engine.embedded-kafka, was "
                            + address + " (e.g. 127.0.0.1:9092)");
        }
        return EmbeddedKafka.start(
                Path.of(config.engine().kafkaFolder()).toAbsolutePath(),
                Integer.parseInt(address.substring(colon + 1)));
    }
}
