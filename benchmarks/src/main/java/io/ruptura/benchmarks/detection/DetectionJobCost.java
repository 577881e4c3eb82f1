package io.ruptura.benchmarks.detection;

import io.ruptura.benchmarks.Footprint;
import io.ruptura.benchmarks.ProcessorTime;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.plan.Announcement;
import io.ruptura.domain.policy.Policy;
import io.ruptura.domain.rupture.command.Command;
import io.ruptura.jobs.detection.Outlook;
import io.ruptura.jobs.detection.RuptureDetectionJob;
import io.ruptura.jobs.execution.FlinkSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.util.Collector;

/**
 * The same as {@link DetectionCost} through the detection job as it is, with its state on the heap and in RocksDB: the processor time of the process beyond
 * that of a job which only makes the windows up and hands them on by scope.
 */
final class DetectionJobCost {

    private static final int STEPS_OF_AN_HOUR = (int) (3_600_000 / DetectionLoad.STEP);

    private DetectionJobCost() {}

    static Map<String, Object> figures(int scopes, int hours) throws Exception {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("scopes", scopes);
        figures.put("hours", hours);
        cpuSeconds("heap", scopes, 1, true);
        double base = cpuSeconds("heap", scopes, hours, false);
        long observations = DetectionCost.judged(scopes, hours * STEPS_OF_AN_HOUR);
        figures.put("observations", observations);
        for (String backend : new String[] {"heap", "rocksdb"}) {
            double seconds = cpuSeconds(backend, scopes, hours, true);
            System.err.printf("%s: %.1f s, of which %.1f for the windows%n", backend, seconds, base);
            figures.put(backend + "ObservationsPerCoreSecond", Math.round(observations / (seconds - base)));
        }
        return figures;
    }

    private static double cpuSeconds(String backend, int scopes, int hours, boolean detects) throws Exception {
        Path folder = Files.createTempDirectory("detection-cost");
        RupturaConfig config = ConfigReader.parse("""
                engine: {state-backend: %s, parallelism: 1, checkpoint-interval: 10s, checkpoint-folder: "%s"}
                """.formatted(backend, folder));
        try (Footprint footprint = new Footprint(folder)) {
            Configuration settings = FlinkSettings.live(config.engine(), "detection-cost");
            StreamExecutionEnvironment environment = StreamExecutionEnvironment.createLocalEnvironment(settings);
            DataStream<WindowMetrics> windows = environment
                    .fromSequence(0, (long) hours * STEPS_OF_AN_HOUR - 1)
                    .flatMap(new Windows(scopes, hours * STEPS_OF_AN_HOUR))
                    .returns(TypeInformation.of(WindowMetrics.class))
                    .assignTimestampsAndWatermarks(WatermarkStrategy.<WindowMetrics>forMonotonousTimestamps()
                            .withTimestampAssigner((window, before) -> window.endMillis() - 1));
            if (detects) {
                RuptureDetectionJob.People people = new RuptureDetectionJob.People(
                        nothing(environment, Command.class),
                        nothing(environment, Policy.class),
                        nothing(environment, Announcement.class));
                RuptureDetectionJob.wire(windows, people, config, Outlook.none())
                        .ruptures()
                        .sinkTo(new DiscardingSink<>());
            } else {
                windows.keyBy(WindowMetrics::scope).sinkTo(new DiscardingSink<>());
            }
            double before = ProcessorTime.ofProcess();
            environment.execute("detection-cost");
            System.err.printf("%s: checkpoints of %,d bytes at most%n", backend, footprint.mostBytes(folder));
            return ProcessorTime.ofProcess() - before;
        }
    }

    private static <T> DataStream<T> nothing(StreamExecutionEnvironment environment, Class<T> type) {
        return environment
                .fromSequence(0, 0)
                .filter(number -> false)
                .map(number -> (T) null)
                .returns(type)
                .assignTimestampsAndWatermarks(WatermarkStrategy.forMonotonousTimestamps());
    }

    /** The windows of one step after the other; in the last twelfth of the time one queue in ten is in trouble. */
    private static final class Windows extends RichFlatMapFunction<Long, WindowMetrics> {

        private static final long serialVersionUID = 1;

        private final int scopes;
        private final int steps;
        private transient DetectionLoad load;

        private Windows(int scopes, int steps) {
            this.scopes = scopes;
            this.steps = steps;
        }

        @Override
        public void open(OpenContext context) {
            load = new DetectionLoad(scopes);
        }

        @Override
        public void flatMap(Long step, Collector<WindowMetrics> out) {
            int troubled = step < steps - steps / 12 ? 0 : scopes / 10;
            load.step(troubled);
            load.windows(troubled).forEach(out::collect);
        }
    }
}
