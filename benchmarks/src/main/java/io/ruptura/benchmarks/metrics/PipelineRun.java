package io.ruptura.benchmarks.metrics;

import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.jobs.execution.FlinkSettings;
import io.ruptura.jobs.ingest.InteractionsTopic;
import io.ruptura.jobs.ingest.RawRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** One run of a pipeline over all that stands in the topic of interactions, timed from its first record. */
final class PipelineRun {

    private PipelineRun() {}

    static double eventsPerSecond(Pipeline pipeline, RupturaConfig config, String label) throws Exception {
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.createLocalEnvironment(FlinkSettings.live(config.engine(), label));
        DataStream<RawRecord> records = environment
                .fromSource(
                        InteractionsTopic.reading(config.kafka(), label)
                                .setBounded(OffsetsInitializer.latest())
                                .build(),
                        WatermarkStrategy.noWatermarks(),
                        "Read interactions")
                .map(new FirstRecord());
        pipeline.attach(records, config);
        JobExecutionResult result = environment.execute(label);
        long nanos = System.nanoTime() - result.<Long>getAccumulatorResult(FirstRecord.AT_NANOS);
        return 1e9 * result.<Long>getAccumulatorResult(FirstRecord.RECORDS) / nanos;
    }

    static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
