package io.ruptura.jobs.execution;

import io.ruptura.domain.config.runtime.EngineConfig;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;

/** Flink's settings, in one place. Records that Flink cannot serialize natively are refused everywhere, and records are never changed after they were sent. */
public final class FlinkSettings {

    private FlinkSettings() {}

    /** A job that runs until it is stopped and goes on where it was. */
    public static Configuration live(EngineConfig engine, String jobName) {
        Configuration settings = basic();
        if (engine.parallelism() > 0) {
            settings.set(CoreOptions.DEFAULT_PARALLELISM, engine.parallelism());
        }
        settings.set(
                StateBackendOptions.STATE_BACKEND,
                switch (engine.stateBackend()) {
                    case HEAP -> "hashmap";
                    case ROCKSDB -> "rocksdb";
                });
        settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, engine.checkpointInterval());
        settings.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                checkpointFolder(engine, jobName).toUri().toString());
        settings.set(
                CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
        settings.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
        // A broker that is away for a night must not end the job.
        settings.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
        settings.set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_INITIAL_BACKOFF, Duration.ofSeconds(1));
        settings.set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_MAX_BACKOFF, Duration.ofMinutes(1));
        return settings;
    }

    /** A job over a bounded history: it fails at once and for good, and starts again from nothing. */
    public static Configuration replay(int parallelism) {
        Configuration settings = basic();
        settings.set(CoreOptions.DEFAULT_PARALLELISM, parallelism);
        settings.set(StateBackendOptions.STATE_BACKEND, "hashmap");
        settings.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
        return settings;
    }

    /** Where the checkpoints of one job are. */
    public static Path checkpointFolder(EngineConfig engine, String jobName) {
        return Path.of(engine.checkpointFolder()).toAbsolutePath().normalize().resolve(jobName);
    }

    private static Configuration basic() {
        Configuration settings = new Configuration();
        settings.set(PipelineOptions.GENERIC_TYPES, false);
        settings.set(PipelineOptions.OBJECT_REUSE, true);
        return settings;
    }
}
