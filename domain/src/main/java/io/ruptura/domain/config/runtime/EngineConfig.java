package io.ruptura.domain.config.runtime;

import io.ruptura.domain.config.binding.Setting;
import java.io.Serializable;
import java.time.Duration;

/** How the engine runs. */
public record EngineConfig(
        @Setting(value = "Parallel subtasks; 0 means one per core.", byDefault = "0", min = 0, max = 1024)
        int parallelism,

        @Setting(value = "Where state lives.", byDefault = "heap", example = "rocksdb")
        StateBackend stateBackend,

        @Setting(value = "Time between checkpoints.", byDefault = "10s", min = 0.1, max = 86400)
        Duration checkpointInterval,

        @Setting(value = "Folder of checkpoints.", byDefault = "data/checkpoints")
        String checkpointFolder,

        @Setting(value = "Start Kafka in this process instead of connecting to one.", byDefault = "false")
        boolean embeddedKafka,

        @Setting(value = "Folder of the embedded broker.", byDefault = "data/kafka")
        String kafkaFolder)
        implements Serializable {

    /** Keyed state on the heap, or in RocksDB when it is larger than memory. */
    public enum StateBackend {
        HEAP,
        ROCKSDB
    }
}
