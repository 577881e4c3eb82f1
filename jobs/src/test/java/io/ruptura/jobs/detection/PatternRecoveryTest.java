package io.ruptura.jobs.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.baseline.Observation;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.policy.Policy;
import io.ruptura.domain.rupture.Candidate;
import io.ruptura.patterns.CompiledPatterns;
import io.ruptura.patterns.PatternCatalog;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patterns in a job that fails again and again find what they find in an unbroken one. */
class PatternRecoveryTest {

    @RegisterExtension
    private static final MiniClusterExtension CLUSTER = new MiniClusterExtension();

    private static final int STEPS = 360;
    private static final CompiledPatterns PATTERNS = CompiledPatterns.of(PatternCatalog.shipped(), Map.of());

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
        String run = "patterns-" + backend + seed + failures;
        StreamExecutionEnvironment env =
                StreamExecutionEnvironment.getExecutionEnvironment(RecoverySettings.of(backend, checkpoints));
        DataStream<Observation> observations = FailingSource.of(
                env,
                run,
                TypeInformation.of(Observation.class),
                () -> Observations.restless(seed, STEPS),
                Observation::timeMillis,
                failures,
                100);
        DataStream<Policy> policies = env.fromData(new Policy(Policy.Kind.PATTERN, "none", null, null, 0))
                .filter(policy -> false);
        Kept.keep(
                observations
                        .keyBy(seen -> "service")
                        .connect(policies.broadcast())
                        .transform(
                                "patterns",
                                TypeInformation.of(Candidate.class),
                                new PatternOperator(
                                        PATTERNS, ConfigReader.defaults().detection())),
                run);
        env.execute(run);

        assertThat(FailingSource.failed(run))
                .as("every planned failure happened")
                .isEqualTo(failures);
        return Kept.of(run, Candidate.class);
    }
}
