package io.ruptura.jobs.live;

import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.runtime.KafkaConfig;
import io.ruptura.domain.policy.Policy;
import io.ruptura.jobs.health.SourceHealthJob;
import io.ruptura.jobs.ingest.Ingested;
import io.ruptura.jobs.ingest.InteractionsTopic;
import io.ruptura.jobs.ingest.LiveClock;
import io.ruptura.jobs.ingest.WallClock;
import io.ruptura.jobs.kafka.EngineTopics;
import io.ruptura.jobs.metrics.InteractionMetricsJob;
import io.ruptura.jobs.metrics.MetricsSchedules;
import io.ruptura.jobs.metrics.Pace;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** interactions and policies → interaction-metrics → metrics, dead-letters, the health of sources and the answers to calendars and service levels. */
public final class LiveInteractionMetrics {

    public static final String NAME = "interaction-metrics";

    private LiveInteractionMetrics() {}

    public static void main(String[] args) throws Exception {
        RupturaConfig config = JobMain.config(args);
        StreamExecutionEnvironment environment = JobMain.environment(config, NAME);
        attach(environment, config, new LiveClock());
        environment.execute(NAME);
    }

    public static void attach(StreamExecutionEnvironment environment, RupturaConfig config, WallClock clock) {
        KafkaConfig kafka = config.kafka();
        Ingested ingested = LiveIngest.read(environment, config, NAME, clock);
        DataStream<Policy> policies = LivePolicies.read(environment, kafka, NAME);
        Pace pace = Pace.following(clock, config.metrics().catchUpAfter());
        InteractionMetricsJob.Outputs outputs =
                InteractionMetricsJob.wire(ingested.events(), policies, config, MetricsSchedules.live(config), pace);
        ingested.deadLetters()
                .union(outputs.refused())
                .sinkTo(InteractionsTopic.deadLetters(kafka))
                .uid("write-dead-letters")
                .name("Write dead letters");

        outputs.prompt()
                .sinkTo(EngineTopics.metricsSink(kafka))
                .uid("write-metrics")
                .name("Write metrics");

        outputs.conditions()
                .sinkTo(EngineTopics.healthSink(kafka))
                .uid("write-data-quality")
                .name("Write what is in doubt");
        outputs.answers()
                .sinkTo(EngineTopics.healthSink(kafka))
                .uid("write-answers")
                .name("Write the answers to policies");

        SourceHealthJob.wire(ingested.events(), pace)
                .sinkTo(EngineTopics.healthSink(kafka))
                .uid("write-source-health")
                .name("Write the health of sources");
    }
}
