package io.ruptura.jobs.live;

import io.ruptura.archive.HistoryConnection;
import io.ruptura.archive.store.Store;
import io.ruptura.domain.baseline.band.ExpectedBand;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.runtime.KafkaConfig;
import io.ruptura.domain.metric.Selection;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.rupture.Rupture;
import io.ruptura.jobs.archive.ArchiveJob;
import io.ruptura.jobs.archive.ArchiveTarget;
import io.ruptura.jobs.ingest.LiveClock;
import io.ruptura.jobs.ingest.WallClock;
import io.ruptura.jobs.kafka.EngineTopics;
import java.time.ZoneId;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** metrics, ruptures and expectations → archive → the store, and health. */
public final class LiveArchive {

    public static final String NAME = "archive";

    private LiveArchive() {}

    /** For a store outside of this process: one inside would end with this method, while the job goes on elsewhere. */
    public static void main(String[] args) throws Exception {
        RupturaConfig config = JobMain.config(args);
        StreamExecutionEnvironment environment = JobMain.environment(config, NAME);
        attach(environment, config, Store.outside(config.store()), new LiveClock());
        environment.execute(NAME);
    }

    public static void attach(
            StreamExecutionEnvironment environment,
            RupturaConfig config,
            HistoryConnection connection,
            WallClock clock) {
        KafkaConfig kafka = config.kafka();
        // No checkpoint completes while the store is away. That is no reason to start again from the last one.
        environment.getCheckpointConfig().setTolerableCheckpointFailureNumber(Integer.MAX_VALUE);
        DataStream<WindowMetrics> metrics =
                read(environment, EngineTopics.metricsSource(kafka, NAME, Selection.EVERYTHING), "metrics");
        DataStream<Rupture> ruptures = read(environment, EngineTopics.rupturesSource(kafka, NAME), "ruptures");
        DataStream<ExpectedBand> bands =
                read(environment, EngineTopics.expectationsSource(kafka, NAME), "expectations");

        ArchiveJob.wire(metrics, ruptures, bands, new ArchiveTarget(connection, ZoneId.of(config.zone()), clock))
                .sinkTo(EngineTopics.healthSink(kafka))
                .uid("write-health")
                .name("Write health")
                .setParallelism(1);
    }

    /** What is stored carries its own time, so nobody waits for any. */
    private static <T> DataStream<T> read(StreamExecutionEnvironment environment, KafkaSource<T> topic, String name) {
        return environment
                .fromSource(topic, WatermarkStrategy.noWatermarks(), "Read " + name)
                .uid("read-" + name)
                .setParallelism(1);
    }
}
