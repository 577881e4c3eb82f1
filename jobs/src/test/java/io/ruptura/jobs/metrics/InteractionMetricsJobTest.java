package io.ruptura.jobs.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.event.Event;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.WindowMetricsJson;
import io.ruptura.domain.metric.schedule.MetricsSchedule;
import io.ruptura.domain.metric.schedule.Window;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.state.CheckpointListener;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InteractionMetricsJobTest {

    @RegisterExtension
    private static final MiniClusterExtension CLUSTER =
            new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
                    .setNumberSlotsPerTaskManager(4)
                    .build());

    private static final List<Event> EVENTS = RandomHistories.anHourAndAHalf();

    /** More places, topics and teams than are told apart. */
    private static final RupturaConfig CONFIG = ConfigReader.parse("""
            metrics:
              scopes: [[], [channel], [queue], [channel, queue], [topic], [team, priority]]
              max-scopes-per-set: 3
              teams: {day: [A-1, A-2], night: [A-3], weekend: [A-4]}
            """);

    @TempDir
    private Path folder;

    @Test
    void publishesTheSameWhateverTheParallelism() throws Exception {
        List<String> alone = run(new Configuration(), 1, -1);

        assertThat(alone)
                .anyMatch(line -> line.startsWith("final"))
                .anyMatch(line -> line.startsWith("prompt"))
                .anyMatch(line -> line.contains("{\"topic\":\"~other\"}"))
                .anyMatch(line -> line.contains("{\"priority\":\"~other\",\"team\":\"~other\"}"));
        assertThat(run(new Configuration(), 2, -1)).isEqualTo(alone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hashmap", "rocksdb"})
    void aRunThatFailsAndIsRestoredPublishesWhatAnUnbrokenOneDoes(String backend) throws Exception {
        Configuration settings = new Configuration();
        settings.set(StateBackendOptions.STATE_BACKEND, backend);
        settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(20));
        settings.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, folder.toUri().toString());
        settings.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
        settings.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 3);
        settings.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ZERO);

        FailOnce.FAILURES.set(0);

        assertThat(run(settings, 2, EVENTS.size() / 2)).isEqualTo(run(new Configuration(), 1, -1));
        assertThat(FailOnce.FAILURES).hasValue(1);
    }

    /** @param failAt after how many events the job fails once, -1 for never */
    private static List<String> run(Configuration settings, int parallelism, int failAt) throws Exception {
        settings.set(PipelineOptions.GENERIC_TYPES, false);
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(settings);
        env.setParallelism(parallelism);
        long until = EVENTS.stream().mapToLong(Event::timeMillis).max().orElseThrow();
        MetricsSchedule schedule = new MetricsSchedule(
                60_000,
                List.of(Window.PT1M, Window.PT15M),
                List.of(Window.values()),
                0,
                until,
                RandomHistories.LATENESS,
                "UTC");
        GeneratorFunction<Long, Event> events = index -> EVENTS.get(index.intValue());
        RateLimiterStrategy<?> pace =
                failAt < 0 ? RateLimiterStrategy.noOp() : RateLimiterStrategy.perCheckpoint(EVENTS.size() / 8);
        DataStream<Event> source = env.fromSource(
                        new DataGeneratorSource<>(events, EVENTS.size(), pace, TypeInformation.of(Event.class)),
                        WatermarkStrategy.noWatermarks(),
                        "history")
                .setParallelism(1)
                .map(new FailOnce(failAt))
                .setParallelism(1)
                .assignTimestampsAndWatermarks(WatermarkStrategy.<Event>forGenerator(context -> new NewestEvent())
                        .withTimestampAssigner((event, recorded) -> event.timeMillis()))
                .setParallelism(1);
        InteractionMetricsJob.Outputs outputs = InteractionMetricsJob.wire(source, CONFIG, schedule, Pace.steady());
        DataStream<String> lines = outputs.prompt()
                .map(metrics -> "prompt " + line(metrics))
                .union(outputs.finals().map(metrics -> "final " + line(metrics)));
        List<String> collected = new ArrayList<>();
        lines.executeAndCollect().forEachRemaining(collected::add);
        collected.sort(null);
        return collected;
    }

    private static String line(WindowMetrics metrics) {
        return new String(new WindowMetricsJson().write(metrics), StandardCharsets.UTF_8);
    }

    /** Fails at the first checkpoint completed after so many events, once. */
    private static final class FailOnce extends RichMapFunction<Event, Event> implements CheckpointListener {
        static final AtomicInteger FAILURES = new AtomicInteger();

        private final int failAt;
        private int seen;
        private boolean checkpointed;

        FailOnce(int failAt) {
            this.failAt = failAt;
        }

        @Override
        public Event map(Event event) {
            seen++;
            boolean first = getRuntimeContext().getTaskInfo().getAttemptNumber() == 0;
            if (first && failAt >= 0 && seen >= failAt && checkpointed) {
                FAILURES.incrementAndGet();
                throw new IllegalStateException("failing on purpose");
            }
            return event;
        }

        @Override
        public void notifyCheckpointComplete(long checkpointId) {
            checkpointed = true;
        }
    }

    private static final class NewestEvent implements WatermarkGenerator<Event> {
        private long newest = Long.MIN_VALUE;

        @Override
        public void onEvent(Event event, long timestamp, WatermarkOutput output) {
            if (timestamp > newest) {
                newest = timestamp;
                output.emitWatermark(new Watermark(newest - 1));
            }
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {
            // Time comes from the events alone.
        }
    }
}
