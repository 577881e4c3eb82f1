package io.ruptura.deploy.live;

import io.ruptura.archive.store.Store;
import io.ruptura.broker.Topics;
import io.ruptura.deploy.policies.PatternFolder;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.runtime.EngineConfig;
import io.ruptura.jobs.ingest.WallClock;
import io.ruptura.jobs.live.LiveArchive;
import io.ruptura.jobs.live.LiveInteractionMetrics;
import io.ruptura.jobs.live.LivePrioritization;
import io.ruptura.jobs.live.LiveRuptureDetection;
import io.ruptura.jobs.live.LiveSla;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The whole engine in this process: a broker if it is asked for, the store, the jobs of the flow, and the console.
 *
 * <p>What is configured must start, or nothing does. Once it runs, the jobs that find ruptures depend on none of the rest: a store that is down delays history, and
 * an archive that ends is reported on the topic {@code health}.
 */
public final class LiveEngine implements AutoCloseable {

    private static final int BROKER_TIMEOUT_MILLIS = 10_000;
    private static final int JOBS = 5;

    private final Parts parts;
    private final LocalCluster cluster;
    private final List<String> resumed;

    private LiveEngine(Parts parts, LocalCluster cluster, List<String> resumed) {
        this.parts = parts;
        this.cluster = cluster;
        this.resumed = resumed;
    }

    /** As {@link #start(RupturaConfig, WallClock, StartListener)}, with nobody listening. */
    public static LiveEngine start(RupturaConfig config, WallClock clock) throws Exception {
        return start(config, clock, new StartListener() {});
    }

    /**
     * Starts everything; whatever was started is stopped again when something cannot be.
     *
     * @throws EngineStartException when the operator can put it right
     * @throws io.ruptura.broker.BrokerUnreachableException when the broker does not answer
     */
    public static LiveEngine start(RupturaConfig config, WallClock clock, StartListener listener) throws Exception {
        Parts parts = new Parts();
        try {
            return start(config, clock, listener, parts);
        } catch (Exception failed) {
            parts.close();
            throw failed;
        }
    }

    private static LiveEngine start(RupturaConfig config, WallClock clock, StartListener listener, Parts parts)
            throws Exception {
        CompletableFuture<Broker> broker = parts.begin("broker", () -> Broker.start(config));
        CompletableFuture<Store> store = parts.begin("store", () -> openStore(config));
        CompletableFuture<LocalCluster> starting =
                parts.begin("jobs", () -> LocalCluster.start(JOBS, parallelism(config.engine())));
        Parts.await(broker);
        Topics.createMissing(config.kafka(), BROKER_TIMEOUT_MILLIS);
        // People wait for the page: what the jobs need comes after it.
        Parts.await(parts.begin(
                "console", () -> Console.start(config, Parts.await(store).history(), clock, listener)));
        listener.topicsReady();
        LocalCluster cluster = Parts.await(starting);
        List<String> resumed = submit(jobs(config, clock, Parts.await(store)), cluster, config);
        Parts.await(parts.begin("job-watch", () -> JobWatch.start(cluster, config.kafka(), clock)));
        if (config.detection().patternsFolder() != null) {
            Path folder = Path.of(config.detection().patternsFolder());
            Parts.await(parts.begin("patterns-folder", () -> PatternFolder.watch(folder, config.kafka(), clock)));
        }
        return new LiveEngine(parts, cluster, resumed);
    }

    /** The jobs that go on where they were, each with its checkpoint. */
    public List<String> resumed() {
        return resumed;
    }

    /** Completes with the reason when a job that finds ruptures ends by itself. */
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

    private static List<LiveJob> jobs(RupturaConfig settings, WallClock clock, Store store) {
        List<LiveJob> jobs = new ArrayList<>(List.of(
                new LiveJob(
                        LiveInteractionMetrics.NAME,
                        true,
                        (environment, config) -> LiveInteractionMetrics.attach(environment, config, clock)),
                new LiveJob(
                        LiveRuptureDetection.NAME,
                        true,
                        (environment, config) -> LiveRuptureDetection.attach(environment, config, clock)),
                new LiveJob(
                        LivePrioritization.NAME,
                        true,
                        (environment, config) -> LivePrioritization.attach(environment, config, clock))));
        if (settings.sla().isConfigured()) {
            jobs.add(new LiveJob(
                    LiveSla.NAME, true, (environment, config) -> LiveSla.attach(environment, config, clock)));
        }
        if (store.keepsHistory()) {
            jobs.add(new LiveJob(
                    LiveArchive.NAME,
                    false,
                    (environment, config) -> LiveArchive.attach(environment, config, store.connection(), clock)));
        }
        return jobs;
    }

    private static Store openStore(RupturaConfig config) {
        try {
            return Store.open(config.store());
        } catch (IllegalStateException | IllegalArgumentException | UncheckedIOException unusable) {
            throw new EngineStartException(unusable.getMessage(), unusable);
        }
    }

    private static int parallelism(EngineConfig engine) {
        return engine.parallelism() == 0 ? Runtime.getRuntime().availableProcessors() : engine.parallelism();
    }
}
