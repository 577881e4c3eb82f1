package io.ruptura.benchmarks.metrics;

import io.ruptura.benchmarks.BenchmarkResult;
import io.ruptura.benchmarks.SteadyTraffic;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.event.EventWriter;
import io.ruptura.domain.metric.pane.PaneDelta;
import io.ruptura.jobs.execution.FlinkSettings;
import io.ruptura.jobs.ingest.Ingest;
import io.ruptura.jobs.ingest.IngestTime;
import io.ruptura.jobs.ingest.RawRecord;
import io.ruptura.jobs.metrics.InteractionMetricsJob;
import io.ruptura.jobs.metrics.MetricsSchedules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** Records shuffled to the second stage of interaction-metrics per step, at a rate and at ten times that rate: they should be the same. */
public final class ShuffledRecords {

    private static final long START = Instant.parse("2026-03-02T12:00:00Z").toEpochMilli();
    private static final int SECONDS = 120;

    private ShuffledRecords() {}

    /** Argument: date. */
    public static void main(String[] args) throws Exception {
        Map<String, Object> figures = new LinkedHashMap<>();
        for (int rate : new int[] {200, 2_000}) {
            long shuffled = shuffled(rate);
            long steps = SECONDS * 1000L / MetricsSchedules.live(config()).stepMillis();
            figures.put("recordsPerStepAt" + rate + "EventsPerSecond", shuffled / steps);
        }
        BenchmarkResult.write("shuffled-records", args[0], figures);
    }

    private static long shuffled(int rate) throws Exception {
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.createLocalEnvironment(FlinkSettings.replay(2));
        DataStream<RawRecord> records = environment
                .fromData(events(rate), org.apache.flink.api.common.typeinfo.TypeInformation.of(RawRecord.class))
                .setParallelism(1);
        InteractionMetricsJob.deltas(
                        Ingest.wire(records, IngestTime.history(Long.MAX_VALUE), config())
                                .events(),
                        config(),
                        MetricsSchedules.live(config()))
                .map(new Counting())
                .sinkTo(new DiscardingSink<>());
        return environment.execute("shuffled-records").<Long>getAccumulatorResult(Counting.NAME);
    }

    private static List<RawRecord> events(int rate) {
        SteadyTraffic traffic = new SteadyTraffic(START, rate);
        List<RawRecord> records = new ArrayList<>();
        for (int i = 0; i < rate * SECONDS; i++) {
            records.add(new RawRecord("benchmark", -1, i, EventWriter.toBytes(traffic.next()), null));
        }
        return records;
    }

    private static RupturaConfig config() {
        return io.ruptura.domain.config.reading.ConfigReader.defaults();
    }

    private static final class Counting extends RichMapFunction<PaneDelta, PaneDelta> {
        static final String NAME = "deltas";
        private transient LongCounter deltas;

        @Override
        public void open(OpenContext context) {
            deltas = new LongCounter();
            getRuntimeContext().addAccumulator(NAME, deltas);
        }

        @Override
        public PaneDelta map(PaneDelta delta) {
            deltas.add(1);
            return delta;
        }
    }
}
