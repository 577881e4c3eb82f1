package io.ruptura.benchmarks.metrics;

import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.event.Event;
import io.ruptura.domain.metric.schedule.MetricsSchedule;
import io.ruptura.jobs.ingest.Ingest;
import io.ruptura.jobs.ingest.IngestTime;
import io.ruptura.jobs.ingest.LiveClock;
import io.ruptura.jobs.ingest.RawRecord;
import io.ruptura.jobs.kafka.EngineTopics;
import io.ruptura.jobs.kafka.TopicWriter;
import io.ruptura.jobs.metrics.InteractionMetricsJob;
import io.ruptura.jobs.metrics.MetricsSchedules;
import io.ruptura.jobs.metrics.Pace;
import java.util.function.BiConsumer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** The job interaction-metrics, cut off after each of its stages, and the job it is measured against. */
@SuppressWarnings("ImmutableEnumChecker") // The wirings are lambdas without state.
enum Pipeline {
    /** Records copied from topic to topic, never looked into. */
    PASS_THROUGH("pass-through", (records, config) -> records.map(RawRecord::value)
            .returns(byte[].class)
            .sinkTo(TopicWriter.sink(config.kafka(), config.kafka().signals(), value -> null, value -> value))),

    DECODE("decode", (records, config) -> events(records, config).sinkTo(new DiscardingSink<>())),

    TIMELINES("timelines", (records, config) -> InteractionMetricsJob.deltas(
                    events(records, config), config, schedule(config))
            .sinkTo(new DiscardingSink<>())),

    WINDOWS("windows", (records, config) -> InteractionMetricsJob.wire(
                    events(records, config), config, schedule(config), Pace.steady())
            .prompt()
            .sinkTo(EngineTopics.metricsSink(config.kafka())));

    private final String label;
    private final BiConsumer<DataStream<RawRecord>, RupturaConfig> wiring;

    Pipeline(String label, BiConsumer<DataStream<RawRecord>, RupturaConfig> wiring) {
        this.label = label;
        this.wiring = wiring;
    }

    String label() {
        return label;
    }

    void attach(DataStream<RawRecord> records, RupturaConfig config) {
        wiring.accept(records, config);
    }

    private static DataStream<Event> events(DataStream<RawRecord> records, RupturaConfig config) {
        return Ingest.wire(records, IngestTime.live(config.eventTime(), new LiveClock()), config)
                .events();
    }

    private static MetricsSchedule schedule(RupturaConfig config) {
        return MetricsSchedules.live(config);
    }
}
