package io.ruptura.jobs.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ruptura.domain.baseline.band.ExpectedBand;
import io.ruptura.domain.baseline.band.ExpectedBandJson;
import io.ruptura.domain.config.runtime.KafkaConfig;
import io.ruptura.domain.health.Health;
import io.ruptura.domain.health.HealthJson;
import io.ruptura.domain.metric.Selection;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.policy.Policy;
import io.ruptura.domain.priority.Signal;
import io.ruptura.domain.priority.SignalJson;
import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.RuptureJson;
import io.ruptura.domain.rupture.command.Command;
import io.ruptura.domain.rupture.command.CommandJson;
import io.ruptura.domain.sla.SlaEvent;
import io.ruptura.domain.sla.SlaEventJson;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;

/** The topics between the jobs: who reads and writes what, and by which key. */
public final class EngineTopics {

    private EngineTopics() {}

    /** Keyed by scope, so that the windows of a scope arrive in the order in which they were published. */
    public static KafkaSink<WindowMetrics> metricsSink(KafkaConfig kafka) {
        return TopicWriter.sink(
                kafka,
                kafka.metrics(),
                metrics -> metrics.scope().getBytes(UTF_8),
                new WindowMetricsValue(Selection.EVERYTHING));
    }

    /** {@code step} names the consumer group, here and below. Of the metrics what is wanted. */
    public static KafkaSource<WindowMetrics> metricsSource(KafkaConfig kafka, String step, Selection wanted) {
        return TopicReader.source(kafka, kafka.metrics(), step, WindowMetrics.class, new WindowMetricsValue(wanted));
    }

    /** Keyed by id: compaction keeps the newest revision. */
    public static KafkaSink<Rupture> rupturesSink(KafkaConfig kafka) {
        return TopicWriter.sink(kafka, kafka.ruptures(), rupture -> rupture.id().getBytes(UTF_8), RuptureJson::write);
    }

    public static KafkaSource<Rupture> rupturesSource(KafkaConfig kafka, String step) {
        return TopicReader.source(
                kafka, kafka.ruptures(), step, Rupture.class, (value, recordedMillis) -> RuptureJson.read(value));
    }

    /** Keyed by scope: the last record of a window is the last word on it. */
    public static KafkaSink<ExpectedBand> expectationsSink(KafkaConfig kafka) {
        return TopicWriter.sink(
                kafka, kafka.expectations(), band -> band.scope().getBytes(UTF_8), ExpectedBandJson::write);
    }

    public static KafkaSource<ExpectedBand> expectationsSource(KafkaConfig kafka, String step) {
        return TopicReader.source(
                kafka,
                kafka.expectations(),
                step,
                ExpectedBand.class,
                (value, recordedMillis) -> ExpectedBandJson.read(value));
    }

    /** Keyed by kind and name: compaction keeps the newest state of each part. */
    public static KafkaSink<Health> healthSink(KafkaConfig kafka) {
        return TopicWriter.sink(kafka, kafka.health(), health -> health.key().getBytes(UTF_8), HealthJson::write);
    }

    /** What may change while running, removals included; those of one kind and id in the order in which they were put. */
    public static KafkaSource<Policy> policiesSource(KafkaConfig kafka, String step) {
        return TopicReader.source(kafka, kafka.policies(), step, Policy.class, new PolicyValue());
    }

    /** Keyed by interaction, so that its clocks are told of in order. */
    public static KafkaSink<SlaEvent> slaEventsSink(KafkaConfig kafka) {
        return TopicWriter.sink(
                kafka,
                kafka.slaEvents(),
                event -> (event.source() + " " + event.interaction()).getBytes(UTF_8),
                SlaEventJson::write);
    }

    public static KafkaSource<Command> commandsSource(KafkaConfig kafka) {
        return TopicReader.source(kafka, kafka.commands(), "rupture-detection", Command.class, CommandJson::read);
    }

    /** Keyed by interaction, so that a revert never overtakes what it reverts. */
    public static KafkaSink<Signal> signalsSink(KafkaConfig kafka) {
        return TopicWriter.sink(
                kafka, kafka.signals(), signal -> signal.interaction().getBytes(UTF_8), SignalJson::write);
    }
}
