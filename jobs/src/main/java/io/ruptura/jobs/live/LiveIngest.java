package io.ruptura.jobs.live;

import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.jobs.ingest.Ingest;
import io.ruptura.jobs.ingest.IngestTime;
import io.ruptura.jobs.ingest.Ingested;
import io.ruptura.jobs.ingest.InteractionsTopic;
import io.ruptura.jobs.ingest.RawRecord;
import io.ruptura.jobs.ingest.WallClock;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The topic of interactions as every job reads it. */
final class LiveIngest {

    private LiveIngest() {}

    /** {@code job} names the consumer group. */
    static Ingested read(StreamExecutionEnvironment environment, RupturaConfig config, String job, WallClock clock) {
        DataStream<RawRecord> records = environment
                .fromSource(
                        InteractionsTopic.source(config.kafka(), job),
                        WatermarkStrategy.noWatermarks(),
                        "Read interactions")
                .uid("read-interactions");
        return Ingest.wire(records, IngestTime.live(config.eventTime(), clock), config);
    }
}
