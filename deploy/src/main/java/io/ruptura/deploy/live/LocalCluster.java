package io.ruptura.deploy.live;

import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.jobs.execution.Checkpoints;
import io.ruptura.jobs.execution.FlinkSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.apache.flink.runtime.jobmaster.JobResult;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.util.SerializedThrowable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A Flink cluster in this process. A job that left a checkpoint goes on from it. */
final class LocalCluster implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final Logger LOG = LoggerFactory.getLogger(LocalCluster.class);
    private static final long STOP_SECONDS = 2;

    private final MiniCluster cluster;
    private final int parallelism;
    private final Map<LiveJob, JobID> jobs = new LinkedHashMap<>();

    private LocalCluster(MiniCluster cluster, int parallelism) {
        this.cluster = cluster;
        this.parallelism = parallelism;
    }

    /** A cluster with room for so many jobs of that parallelism. */
    static LocalCluster start(int jobs, int parallelism) throws Exception {
        MiniCluster cluster = new MiniCluster(new MiniClusterConfiguration.Builder()
                .setConfiguration(onThisMachine())
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(jobs * parallelism)
                .withRandomPorts()
                .build());
        cluster.start();
        return new LocalCluster(cluster, parallelism);
    }

    /** All of it is in this process: nobody else's machine has business with its ports. */
    private static Configuration onThisMachine() {
        return new Configuration()
                .set(JobManagerOptions.BIND_HOST, LOOPBACK)
                .set(TaskManagerOptions.BIND_HOST, LOOPBACK)
                .set(RestOptions.BIND_ADDRESS, LOOPBACK);
    }

    /** Starts a job; returns the checkpoint it goes on from, if there is one. */
    Optional<Path> submit(LiveJob job, RupturaConfig config) throws Exception {
        StreamExecutionEnvironment environment =
                new StreamExecutionEnvironment(FlinkSettings.live(config.engine(), job.name()));
        environment.setParallelism(parallelism);
        job.wiring().accept(environment, config);
        StreamGraph graph = environment.getStreamGraph();
        graph.setJobName(job.name());
        graph.setJobId(JobID.generate());
        Optional<Path> checkpoint = latestCheckpoint(job, config);
        checkpoint.ifPresent(folder -> graph.setSavepointRestoreSettings(
                SavepointRestoreSettings.forPath(folder.toUri().toString(), false, RecoveryClaimMode.CLAIM)));
        jobs.put(job, cluster.submitJob(graph).get().getJobID());
        return checkpoint;
    }

    /** Completes with the reason when a job that is needed ends by itself, which a live job does only when it is broken for good. */
    CompletableFuture<String> anyEnd() {
        return CompletableFuture.anyOf(jobs.keySet().stream()
                        .filter(LiveJob::isNeeded)
                        .map(jobs::get)
                        .map(cluster::requestJobResult)
                        .toArray(CompletableFuture[]::new))
                .thenApply(JobResult.class::cast)
                .thenApply(LocalCluster::reason);
    }

    /** How each job is doing, by its name. */
    Map<String, JobStatus> states() {
        Map<String, JobStatus> states = new LinkedHashMap<>();
        jobs.forEach(
                (job, id) -> states.put(job.name(), cluster.getJobStatus(id).join()));
        return states;
    }

    @Override
    public void close() {
        CompletableFuture<?>[] ended = jobs.values().stream()
                .map(job -> cluster.cancelJob(job).thenCompose(cancelled -> cluster.requestJobResult(job)))
                .toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(ended).get(STOP_SECONDS, TimeUnit.SECONDS);
            cluster.closeAsync().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException hanging) {
            // State is in the checkpoints: a task that does not let go in time loses nothing when the process ends.
            LOG.warn("the jobs did not stop within {} s: {}", STOP_SECONDS, String.valueOf(hanging.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String reason(JobResult result) {
        return result.getSerializedThrowable()
                .map(SerializedThrowable::getFullStringifiedStackTrace)
                .orElse("a job ended by itself");
    }

    private static Optional<Path> latestCheckpoint(LiveJob job, RupturaConfig config) throws IOException {
        return Checkpoints.latest(FlinkSettings.checkpointFolder(config.engine(), job.name()));
    }
}
