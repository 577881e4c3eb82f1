package io.ruptura.benchmarks.state;

import io.ruptura.benchmarks.BenchmarkResult;
import io.ruptura.benchmarks.Footprint;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.event.Event;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.jobs.execution.FlinkSettings;
import io.ruptura.jobs.ingest.Ingest;
import io.ruptura.jobs.ingest.IngestTime;
import io.ruptura.jobs.ingest.RawRecord;
import io.ruptura.jobs.metrics.InteractionMetricsJob;
import io.ruptura.jobs.metrics.MetricsSchedules;
import io.ruptura.jobs.metrics.Pace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.state.rocksdb.RocksDBOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/**
 * A million interactions open at once, in RocksDB, through the job interaction-metrics as it runs live but for Kafka: all are opened, then each gets a message
 * of its customer and one of an agent, in the same order, so that every later event finds its interaction among all. Seconds, the rate at the beginning and
 * at the end, bytes in RocksDB and in the checkpoint, and memory at its most.
 */
public final class OpenInteractions {

    private static final int MESSAGES = 2;

    private OpenInteractions() {}

    /** Arguments: date, folder to work in, interactions (1000000), parallelism (2). */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[1])).toAbsolutePath();
        int interactions = args.length > 2 ? Integer.parseInt(args[2]) : 1_000_000;
        int parallelism = args.length > 3 ? Integer.parseInt(args[3]) : 2;
        Path state = Files.createTempDirectory(folder, "rocksdb");
        Path checkpoints = Files.createTempDirectory(folder, "checkpoints");
        try (Footprint footprint = new Footprint(state, checkpoints)) {
            Map<String, Object> figures = run(interactions, parallelism, state, checkpoints);
            figures.put("mostBytesInRocksDb", footprint.mostBytes(state));
            figures.put("mostBytesInCheckpoints", footprint.mostBytes(checkpoints));
            figures.put("rocksDbBytesAnInteraction", footprint.mostBytes(state) / interactions);
            figures.put("checkpointBytesAnInteraction", footprint.mostBytes(checkpoints) / interactions);
            figures.put("mostHeapMib", footprint.mostHeapMib());
            figures.put("mostMemoryOfTheProcessMib", Footprint.mostMemoryMib());
            BenchmarkResult.write("open-interactions", args[0], figures);
        }
    }

    private static Map<String, Object> run(int interactions, int parallelism, Path state, Path checkpoints)
            throws Exception {
        RupturaConfig config = ConfigReader.parse("""
                engine: {state-backend: rocksdb, parallelism: %d, checkpoint-interval: 10s, checkpoint-folder: "%s"}
                """.formatted(parallelism, checkpoints));
        Configuration settings = FlinkSettings.live(config.engine(), "open-interactions");
        settings.set(RocksDBOptions.LOCAL_DIRECTORIES, state.toString());
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.createLocalEnvironment(settings);
        long events = (long) interactions * (1 + MESSAGES);
        DataStream<RawRecord> records = environment
                .fromSequence(0, events - 1)
                .setParallelism(1)
                .map(new LongLivedContacts(interactions))
                .returns(TypeInformation.of(RawRecord.class))
                .setParallelism(1);
        DataStream<Event> read =
                Ingest.wire(records, IngestTime.history(Long.MAX_VALUE), config).events();
        DataStream<WindowMetrics> prompt = InteractionMetricsJob.wire(
                        read, config, MetricsSchedules.live(config), Pace.steady())
                .prompt();
        prompt.sinkTo(new DiscardingSink<>());
        return figures(environment.execute("open-interactions"), interactions, parallelism);
    }

    private static Map<String, Object> figures(JobExecutionResult result, int interactions, int parallelism) {
        long[] at = new long[LongLivedContacts.PARTS + 1];
        for (int part = 0; part < at.length; part++) {
            at[part] = result.<Long>getAccumulatorResult(LongLivedContacts.atNanos(part));
        }
        long end = System.nanoTime();
        double events = (double) interactions * (1 + MESSAGES);
        double perPart = events / LongLivedContacts.PARTS;
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("interactions", interactions);
        figures.put("events", (long) interactions * (1 + MESSAGES));
        figures.put("parallelism", parallelism);
        figures.put("seconds", Math.round((end - at[0]) / 1e8) / 10.0);
        figures.put("eventsPerSecond", Math.round(1e9 * events / (end - at[0])));
        figures.put("eventsPerSecondInTheFirstTenth", Math.round(1e9 * perPart / (at[1] - at[0])));
        figures.put(
                "eventsPerSecondInTheLastTenth",
                Math.round(1e9 * perPart / (at[LongLivedContacts.PARTS] - at[LongLivedContacts.PARTS - 1])));
        return figures;
    }
}
