package io.ruptura.jobs.live;

import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.runtime.KafkaConfig;
import io.ruptura.domain.policy.Policy;
import io.ruptura.jobs.ingest.LiveClock;
import io.ruptura.jobs.ingest.WallClock;
import io.ruptura.jobs.kafka.EngineTopics;
import io.ruptura.jobs.sla.SlaJob;
import io.ruptura.jobs.sla.SlaTiming;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** interactions and policies → sla-clocks → sla-events and the answers to policies. Dead letters of the interactions are written by interaction-metrics, once. */
public final class LiveSla {

    public static final String NAME = "sla-clocks";

    private LiveSla() {}

    public static void main(String[] args) throws Exception {
        RupturaConfig config = JobMain.config(args);
        StreamExecutionEnvironment environment = JobMain.environment(config, NAME);
        attach(environment, config, new LiveClock());
        environment.execute(NAME);
    }

    public static void attach(StreamExecutionEnvironment environment, RupturaConfig config, WallClock clock) {
        KafkaConfig kafka = config.kafka();
        DataStream<Policy> policies = LivePolicies.read(environment, kafka, NAME);

        SlaJob.Outputs outputs = SlaJob.wire(
                LiveIngest.read(environment, config, NAME, clock).events(), policies, config, SlaTiming.live());
        outputs.events()
                .sinkTo(EngineTopics.slaEventsSink(kafka))
                .uid("write-sla-events")
                .name("Write events of clocks");
        outputs.answers()
                .sinkTo(EngineTopics.healthSink(kafka))
                .uid("write-answers")
                .name("Write the answers to policies");
        outputs.conditions()
                .sinkTo(EngineTopics.healthSink(kafka))
                .uid("write-full-memories")
                .name("Write of which interactions clocks take in no more");
    }
}
