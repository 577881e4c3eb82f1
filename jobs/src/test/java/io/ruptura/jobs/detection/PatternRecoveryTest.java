package io.ruptura.jobs.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.baseline.Observation;
import io.ruptura.domain.rupture.Candidate;
import io.ruptura.patterns.CompiledPatterns;
import io.ruptura.patterns.PatternCatalog;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A job that fails again and again finds what an unbroken one finds. */
class PatternRecoveryTest {

    private static final int STEPS = 360;
    private static final CompiledPatterns PATTERNS = CompiledPatterns.of(PatternCatalog.shipped(), Map.of());

    @RegisterExtension
    private static final MiniClusterExtension CLUSTER = new MiniClusterExtension();

    /** Where the tasks, which run in this process, leave what they found and where they have failed; by run. */
    private static final Map<String, Queue<Candidate>> FOUND = new ConcurrentHashMap<>();

    private static final Map<String, Set<Long>> FAILED = new ConcurrentHashMap<>();

    @TempDir
    private Path checkpoints;

    @ParameterizedTest
    @CsvSource({"hashmap, 1", "rocksdb, 2"})
    void failuresAfterCheckpointsChangeNothing(String backend, long seed) throws Exception {
        int observations = Observations.restless(seed, STEPS).size();
        Set<Long> failures = new TreeSet<>();
        new SplittableRandom(seed).longs(3, observations / 4, observations).forEach(failures::add);

        Set<Candidate> unbroken = run(backend, seed, Set.of());
        Set<Candidate> broken = run(backend, seed, failures);

        assertThat(unbroken).hasSizeGreaterThan(50);
        assertThat(broken).containsExactlyInAnyOrderElementsOf(unbroken);
    }

    private Set<Candidate> run(String backend, long seed, Set<Long> failures) throws Exception {
        String run = backend + seed + failures;
        FOUND.put(run, new ConcurrentLinkedQueue<>());
        FAILED.put(run, ConcurrentHashMap.newKeySet());

        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(settings(backend));
        env.setParallelism(1);
        WatermarkStrategy<Observation> time = WatermarkStrategy.<Observation>forGenerator(context -> new AfterEach())
                .withTimestampAssigner((seen, previous) -> seen.timeMillis());
        env.fromSource(source(run, seed, failures), time, "observations")
                .keyBy(seen -> "service")
                .process(new PatternFunction(PATTERNS))
                .map(new Keep(run))
                .sinkTo(new DiscardingSink<>());
        env.execute(run);

        assertThat(FAILED.get(run)).as("every planned failure happened").isEqualTo(failures);
        return Set.copyOf(FOUND.get(run));
    }

    private Configuration settings(String backend) {
        Configuration settings = new Configuration();
        settings.set(PipelineOptions.GENERIC_TYPES, false);
        settings.set(PipelineOptions.OBJECT_REUSE, true);
        settings.set(StateBackendOptions.STATE_BACKEND, backend);
        settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(10));
        settings.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY, checkpoints.toUri().toString());
        settings.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
        settings.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 10);
        settings.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ZERO);
        return settings;
    }

    /** A run that is to fail waits for a checkpoint after every few observations, so that each failure has one shortly before it. */
    private static DataGeneratorSource<Observation> source(String run, long seed, Set<Long> failures) {
        return new DataGeneratorSource<>(
                new Feed(run, seed, Set.copyOf(failures)),
                Observations.restless(seed, STEPS).size(),
                failures.isEmpty() ? RateLimiterStrategy.noOp() : RateLimiterStrategy.perCheckpoint(100),
                TypeInformation.of(Observation.class));
    }

    /** Gives the observations in order, and throws once at each of the planned places. */
    private static final class Feed implements GeneratorFunction<Long, Observation> {
        private final String run;
        private final long seed;
        private final Set<Long> failures;
        private transient List<Observation> observations;

        Feed(String run, long seed, Set<Long> failures) {
            this.run = run;
            this.seed = seed;
            this.failures = failures;
        }

        @Override
        public Observation map(Long index) {
            if (failures.contains(index) && FAILED.get(run).add(index)) {
                throw new IllegalStateException("planned failure at " + index);
            }
            if (observations == null) {
                observations = Observations.restless(seed, STEPS);
            }
            return observations.get(index.intValue());
        }
    }

    /** Moves time on with every observation; those of one instant stay together. */
    private static final class AfterEach implements WatermarkGenerator<Observation> {
        @Override
        public void onEvent(Observation seen, long time, WatermarkOutput output) {
            output.emitWatermark(new Watermark(time - 2));
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {
            // Time moves with the data alone.
        }
    }

    private static final class Keep implements MapFunction<Candidate, Candidate> {
        private final String run;

        Keep(String run) {
            this.run = run;
        }

        @Override
        public Candidate map(Candidate candidate) {
            FOUND.get(run).add(candidate);
            return candidate;
        }
    }
}
