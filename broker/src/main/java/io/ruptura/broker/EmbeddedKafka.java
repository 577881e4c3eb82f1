package io.ruptura.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A real Kafka broker (KRaft, one node) in this process, listening on the loopback only. A folder that already holds a log is opened again with what is
 * in it. Its version is the clients' version; another one in the same process does not load.
 */
public final class EmbeddedKafka implements AutoCloseable {

    private static final String HOST = "127.0.0.1";

    private final KafkaRaftServer server;
    private final String bootstrapServers;

    private EmbeddedKafka(KafkaRaftServer server, String bootstrapServers) {
        this.server = server;
        this.bootstrapServers = bootstrapServers;
    }

    /** Starts on a free port. */
    public static EmbeddedKafka start(Path folder) {
        return start(folder, freePort());
    }

    public static EmbeddedKafka start(Path folder, int port) {
        try {
            format(folder);
        } catch (Exception unusable) {
            throw new IllegalStateException("kafka folder cannot be used: " + folder.toAbsolutePath(), unusable);
        }
        KafkaRaftServer server =
                new KafkaRaftServer(new KafkaConfig(properties(folder, port, freePort())), Time.SYSTEM);
        server.startup();
        return new EmbeddedKafka(server, HOST + ":" + port);
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path folder) throws Exception {
        if (Files.exists(folder.resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(folder);
        try (PrintStream silence = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setPrintStream(silence)
                    .setNodeId(1)
                    .setClusterId(Uuid.randomUuid().toString())
                    .addDirectory(folder.toString())
                    .setMetadataLogDirectory(folder.toString())
                    .setControllerListenerName("CONTROLLER")
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .setIgnoreFormatted(true)
                    .run();
        }
    }

    private static Map<String, String> properties(Path folder, int port, int controllerPort) {
        String listeners = "PLAINTEXT://" + HOST + ":" + port;
        Map<String, String> properties = new HashMap<>();
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", "1");
        properties.put("listeners", listeners + ",CONTROLLER://" + HOST + ":" + controllerPort);
        properties.put("advertised.listeners", listeners);
        properties.put("controller.listener.names", "CONTROLLER");
        properties.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        properties.put("controller.quorum.voters", "1@" + HOST + ":" + controllerPort);
        properties.put("log.dirs", folder.toString());
        properties.put("offsets.topic.replication.factor", "1");
        properties.put("offsets.topic.num.partitions", "4");
        properties.put("transaction.state.log.replication.factor", "1");
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("transaction.state.log.num.partitions", "4");
        properties.put("share.coordinator.state.topic.replication.factor", "1");
        properties.put("share.coordinator.state.topic.min.isr", "1");
        properties.put("group.initial.rebalance.delay.ms", "0");
        // Topics are created on purpose, with their own number of partitions and clean-up.
        properties.put("auto.create.topics.enable", "false");
        // Records may carry old or simulated dates: retention and the future check by date would drop or refuse them.
        properties.put("log.retention.ms", "-1");
        properties.put("log.message.timestamp.type", "LogAppendTime");
        // The engine closes before its broker; a stop must not wait for a hand-over to brokers that do not exist.
        properties.put("controlled.shutdown.enable", "false");
        return properties;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException noPort) {
            throw new UncheckedIOException("no free port on " + HOST, noPort);
        }
    }
}
