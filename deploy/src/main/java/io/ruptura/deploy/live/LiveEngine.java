package io.ruptura.deploy.live;

import io.ruptura.broker.EmbeddedKafka;
import io.ruptura.broker.Topics;
import io.ruptura.domain.config.EngineConfig;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.jobs.ingest.WallClock;
import io.ruptura.jobs.live.LiveInteractionMetrics;
import io.ruptura.jobs.live.LivePrioritization;
import io.ruptura.jobs.live.LiveRuptureDetection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The whole engine in this process: a broker if it is asked for, and the jobs of the flow. */
public final class LiveEngine implements AutoCloseable {

    private static final int BROKER_TIMEOUT_MILLIS = 10_000;

    private final EmbeddedKafka broker;
    private final LocalCluster cluster;
    private final List<String> resumed = new ArrayList<>();

    private LiveEngine(EmbeddedKafka broker, LocalCluster cluster) {
        this.broker = broker;
        this.cluster = cluster;
    }

    /** Starts everything; whatever was started is stopped again when something cannot be. */
    public static LiveEngine start(RupturaConfig config, WallClock clock) throws Exception {
        EmbeddedKafka broker = config.engine().embeddedKafka() ? startBroker(config) : null;
        try {
            Topics.createMissing(config.kafka(), BROKER_TIMEOUT_MILLIS);
            LiveEngine engine =
                    new LiveEngine(broker, LocalCluster.start(jobs(clock).size(), parallelism(config.engine())));
            try {
                for (LiveJob job : jobs(clock)) {
                    engine.cluster
                            .submit(job, config)
                            .ifPresent(from -> engine.resumed.add(job.name() + " from " + from));
                }
                return engine;
            } catch (Exception failed) {
                engine.cluster.close();
                throw failed;
            }
        } catch (Exception failed) {
            if (broker != null) {
                broker.close();
            }
            throw failed;
        }
    }

    /** The jobs that go on where they were, each with its checkpoint. */
    public List<String> resumed() {
        return List.copyOf(resumed);
    }

    /** Completes with the reason when a job ends by itself. */
    public CompletableFuture<String> broken() {
        return cluster.anyEnd();
    }

    @Override
    public void close() {
        cluster.close();
        if (broker != null) {
            broker.close();
        }
    }

    private static List<LiveJob> jobs(WallClock clock) {
        return List.of(
                new LiveJob(
                        LiveInteractionMetrics.NAME,
                        (environment, config) -> LiveInteractionMetrics.attach(environment, config, clock)),
                new LiveJob(
                        LiveRuptureDetection.NAME,
                        (environment, config) -> LiveRuptureDetection.attach(environment, config, clock)),
                new LiveJob(
                        LivePrioritization.NAME,
                        (environment, config) -> LivePrioritization.attach(environment, config, clock)));
    }

    /** The embedded broker listens where the jobs, and whoever sends events, look for it. */
    private static EmbeddedKafka startBroker(RupturaConfig config) {
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

    private static int parallelism(EngineConfig engine) {
        return engine.parallelism() == 0 ? Runtime.getRuntime().availableProcessors() : engine.parallelism();
    }
}
