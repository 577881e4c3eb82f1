package io.ruptura.deploy.live;

import io.ruptura.broker.Topics;
import io.ruptura.domain.config.EngineConfig;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.jobs.ingest.WallClock;
import io.ruptura.jobs.live.LiveInteractionMetrics;
import io.ruptura.jobs.live.LivePrioritization;
import io.ruptura.jobs.live.LiveRuptureDetection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The whole engine in this process: a broker if it is asked for, and the jobs of the flow. */
public final class LiveEngine implements AutoCloseable {

    private static final int BROKER_TIMEOUT_MILLIS = 10_000;

    private final Parts parts;
    private final LocalCluster cluster;
    private final List<String> resumed;

    private LiveEngine(Parts parts, LocalCluster cluster, List<String> resumed) {
        this.parts = parts;
        this.cluster = cluster;
        this.resumed = resumed;
    }

    /** Starts everything; whatever was started is stopped again when something cannot be. */
    public static LiveEngine start(RupturaConfig config, WallClock clock) throws Exception {
        Parts parts = new Parts();
        try {
            CompletableFuture<Broker> broker = parts.begin("broker", () -> Broker.start(config));
            CompletableFuture<LocalCluster> cluster =
                    parts.begin("jobs", () -> LocalCluster.start(jobs(clock).size(), parallelism(config.engine())));
            Parts.await(broker);
            Topics.createMissing(config.kafka(), BROKER_TIMEOUT_MILLIS);
            return new LiveEngine(parts, Parts.await(cluster), submit(jobs(clock), Parts.await(cluster), config));
        } catch (Exception failed) {
            parts.close();
            throw failed;
        }
    }

    /** The jobs that go on where they were, each with its checkpoint. */
    public List<String> resumed() {
        return resumed;
    }

    /** Completes with the reason when a job ends by itself. */
    public CompletableFuture<String> broken() {
        return cluster.anyEnd();
    }

    @Override
    public void close() {
        parts.close();
    }

    private static List<String> submit(List<LiveJob> jobs, LocalCluster cluster, RupturaConfig config)
            throws Exception {
        List<String> resumed = new ArrayList<>();
        for (LiveJob job : jobs) {
            cluster.submit(job, config).ifPresent(from -> resumed.add(job.name() + " from " + from));
        }
        return List.copyOf(resumed);
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

    private static int parallelism(EngineConfig engine) {
        return engine.parallelism() == 0 ? Runtime.getRuntime().availableProcessors() : engine.parallelism();
    }
}
