package io.ruptura.jobs.live;

import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.runtime.KafkaConfig;
import io.ruptura.domain.health.Health;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.plan.Announcement;
import io.ruptura.domain.policy.Policy;
import io.ruptura.domain.rupture.command.Command;
import io.ruptura.jobs.detection.Outlook;
import io.ruptura.jobs.detection.RuptureDetectionJob;
import io.ruptura.jobs.ingest.InteractionsTopic;
import io.ruptura.jobs.ingest.LiveClock;
import io.ruptura.jobs.ingest.WallClock;
import io.ruptura.jobs.kafka.EngineTopics;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** metrics, commands, policies and announcements → rupture-detection → ruptures, expectations and the answers to patterns. */
public final class LiveRuptureDetection {

    public static final String NAME = "rupture-detection";

    private LiveRuptureDetection() {}

    public static void main(String[] args) throws Exception {
        RupturaConfig config = JobMain.config(args);
        StreamExecutionEnvironment environment = JobMain.environment(config, NAME);
        attach(environment, config, new LiveClock());
        environment.execute(NAME);
    }

    public static void attach(StreamExecutionEnvironment environment, RupturaConfig config, WallClock clock) {
        KafkaConfig kafka = config.kafka();
        DataStream<WindowMetrics> metrics = environment
                .fromSource(
                        EngineTopics.metricsSource(kafka, NAME, RuptureDetectionJob.SELECTION),
                        TopicTime.metrics(config, clock),
                        "Read metrics")
                .uid("read-metrics");
        Outlook outlook = Outlook.following(clock, config.metrics().catchUpAfter());
        write(RuptureDetectionJob.wire(metrics, people(environment, config, clock), config, outlook), kafka, clock);
    }

    private static RuptureDetectionJob.People people(
            StreamExecutionEnvironment environment, RupturaConfig config, WallClock clock) {
        KafkaConfig kafka = config.kafka();
        DataStream<Command> commands = environment
                .fromSource(
                        EngineTopics.commandsSource(kafka), TopicTime.unhurried(Command::timeMillis), "Read commands")
                .uid("read-commands");

        DataStream<Policy> policies = LivePolicies.read(environment, kafka, NAME);

        // The group differs from that of the other topics: their lag is told apart.
        DataStream<Announcement> announcements = environment
                .fromSource(
                        InteractionsTopic.announcements(kafka, config.eventTime(), NAME + "-plans", clock),
                        TopicTime.unhurried(Announcement::timeMillis),
                        "Read announcements")
                .uid("read-plans");
        return new RuptureDetectionJob.People(commands, policies, announcements);
    }

    private static void write(RuptureDetectionJob.Outputs outputs, KafkaConfig kafka, WallClock clock) {
        outputs.ruptures()
                .sinkTo(EngineTopics.rupturesSink(kafka))
                .uid("write-ruptures")
                .name("Write ruptures");
        outputs.accounts()
                .map(account -> account.health(clock.nowMillis()))
                .returns(Health.class)
                .uid("tell-shifts")
                .name("Tell what shifts spent")
                .sinkTo(EngineTopics.healthSink(kafka))
                .uid("write-shifts")
                .name("Write what shifts spent");
        outputs.bands()
                .sinkTo(EngineTopics.expectationsSink(kafka))
                .uid("write-expectations")
                .name("Write expectations");
        outputs.answers()
                .sinkTo(EngineTopics.healthSink(kafka))
                .uid("write-answers")
                .name("Write the answers to policies");
    }
}
