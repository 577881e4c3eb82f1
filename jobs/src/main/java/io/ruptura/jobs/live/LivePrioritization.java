package io.ruptura.jobs.live;

import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.runtime.KafkaConfig;
import io.ruptura.domain.rupture.Rupture;
import io.ruptura.jobs.ingest.LiveClock;
import io.ruptura.jobs.ingest.WallClock;
import io.ruptura.jobs.kafka.EngineTopics;
import io.ruptura.jobs.prioritization.PrioritizationJob;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** interactions and ruptures → prioritization → signals. Dead letters of the interactions are written by interaction-metrics, once. */
public final class LivePrioritization {

    public static final String NAME = "prioritization";

    private LivePrioritization() {}

    public static void main(String[] args) throws Exception {
        RupturaConfig config = JobMain.config(args);
        StreamExecutionEnvironment environment = JobMain.environment(config, NAME);
        attach(environment, config, new LiveClock());
        environment.execute(NAME);
    }

    public static void attach(StreamExecutionEnvironment environment, RupturaConfig config, WallClock clock) {
        KafkaConfig kafka = config.kafka();
        DataStream<Rupture> ruptures = environment
                .fromSource(
                        EngineTopics.rupturesSource(kafka, NAME),
                        TopicTime.unhurried(Rupture::updatedAtMillis),
                        "Read ruptures")
                .uid("read-ruptures");

        PrioritizationJob.wire(LiveIngest.read(environment, config, NAME, clock).events(), ruptures, config)
                .sinkTo(EngineTopics.signalsSink(kafka))
                .uid("write-signals")
                .name("Write signals");
    }
}
