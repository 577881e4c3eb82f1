package io.ruptura.jobs.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.event.Event.OperationKind;
import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.schedule.Window;
import io.ruptura.domain.plan.Announcement;
import io.ruptura.domain.plan.Plan;
import io.ruptura.domain.policy.Policy;
import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.RuptureKind;
import io.ruptura.domain.rupture.RuptureState;
import io.ruptura.domain.rupture.command.Command;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole way from window metrics to ruptures, broken and unbroken. */
class RuptureDetectionJobTest {

    @RegisterExtension
    private static final MiniClusterExtension CLUSTER =
            new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
                    .setNumberTaskManagers(1)
                    .setNumberSlotsPerTaskManager(2)
                    .build());

    private static final long START = 1_772_409_600_000L;
    private static final long MINUTE = 60_000;
    private static final int USUAL = 2 * 24 * 60;
    private static final int SPIKE_ENDS = USUAL + 30;
    private static final int SILENCE_BEGINS = SPIKE_ENDS + 90;
    private static final int SILENCE_ENDS = SILENCE_BEGINS + 40;
    private static final int END = SILENCE_ENDS + 90;

    @TempDir
    private Path checkpoints;

    @ParameterizedTest
    @CsvSource({"hashmap, 1, 1", "rocksdb, 2, 2"})
    void aJobThatFailsFindsTheRupturesOfOneThatDoesNot(String backend, int parallelism, long seed) throws Exception {
        int windows = windows().size();
        Set<Long> failures = new TreeSet<>();
        new SplittableRandom(seed).longs(3, windows * 9L / 10, windows).forEach(failures::add);

        Set<Rupture> unbroken = run(backend, parallelism, Set.of());
        Set<Rupture> broken = run(backend, parallelism, failures);

        assertThat(broken).containsExactlyInAnyOrderElementsOf(unbroken);
        assertThat(unbroken)
                .filteredOn(rupture -> rupture.scope().equals("channel=chat"))
                .extracting(Rupture::kind, Rupture::state)
                .contains(
                        tuple(RuptureKind.DEMAND_SPIKE, RuptureState.OPEN),
                        tuple(RuptureKind.DEMAND_SPIKE, RuptureState.RESOLVED),
                        tuple(RuptureKind.CHANNEL_OUTAGE, RuptureState.OPEN),
                        tuple(RuptureKind.CHANNEL_OUTAGE, RuptureState.RESOLVED));
        assertThat(unbroken).noneMatch(rupture -> rupture.scope().equals("channel=phone"));
        assertThat(unbroken)
                .as("every one says whom it touches")
                .filteredOn(rupture -> rupture.kind() == RuptureKind.DEMAND_SPIKE)
                .allMatch(rupture -> rupture.impact().interactions() > 0);
        assertThat(unbroken)
                .as("found soon, with the onset of the evidence")
                .filteredOn(rupture -> rupture.revision() == 0)
                .allMatch(rupture -> rupture.detectedAtMillis() - rupture.onsetMillis() <= 20 * MINUTE);
    }

    private Set<Rupture> run(String backend, int parallelism, Set<Long> failures) throws Exception {
        String run = "detection-" + backend + parallelism + failures;
        StreamExecutionEnvironment env =
                StreamExecutionEnvironment.getExecutionEnvironment(RecoverySettings.of(backend, checkpoints));
        env.setParallelism(parallelism);
        DataStream<WindowMetrics> prompt = FailingSource.of(
                env,
                run,
                TypeInformation.of(WindowMetrics.class),
                RuptureDetectionJobTest::windows,
                WindowMetrics::endMillis,
                failures,
                2_000);
        DataStream<Command> commands = env.fromData(new Command(
                        "c-1", Command.Kind.APPROVE, "none", Map.of(), Long.MAX_VALUE, "a person", null, START))
                .filter(command -> false);
        DataStream<Policy> policies = env.fromData(new Policy(Policy.Kind.PATTERN, "none", null, null, 0))
                .filter(policy -> false);
        DataStream<Announcement> announcements = env.fromData(
                        new Announcement(new Plan("none", OperationKind.HOLIDAY, "", 0, 1, Double.NaN, 0), null))
                .filter(announced -> false);
        Kept.keep(
                RuptureDetectionJob.wire(
                                prompt,
                                new RuptureDetectionJob.People(commands, policies, announcements),
                                ConfigReader.defaults(),
                                Outlook.none())
                        .ruptures(),
                run);
        env.execute(run);

        assertThat(FailingSource.failed(run))
                .as("every planned failure happened")
                .isEqualTo(failures);
        return Kept.of(run, Rupture.class);
    }

    /** Days of two contacts a minute on two channels; then one has a spike and, later, falls silent. */
    private static List<WindowMetrics> windows() {
        SplittableRandom random = new SplittableRandom(5);
        List<WindowMetrics> windows = new ArrayList<>();
        double[][] lastFive = new double[2][5];
        String[] scopes = {"channel=chat", "channel=phone"};
        for (int minute = 1; minute <= END; minute++) {
            for (int scope = 0; scope < scopes.length; scope++) {
                double usual = random.nextInt(5);
                lastFive[scope][minute % 5] = scope == 0 ? chat(minute, usual) : usual;
                double sum = 0;
                for (double value : lastFive[scope]) {
                    sum += value;
                }
                windows.add(window(scopes[scope], Window.PT1M, minute, lastFive[scope][minute % 5]));
                windows.add(window(scopes[scope], Window.PT5M, minute, sum));
            }
        }
        return windows;
    }

    private static double chat(int minute, double usual) {
        if (minute > USUAL && minute <= SPIKE_ENDS) {
            return 10;
        }
        return minute > SILENCE_BEGINS && minute <= SILENCE_ENDS ? 0 : usual;
    }

    private static WindowMetrics window(String scope, Window window, int minute, double offered) {
        double[] values = new double[Metric.values().length];
        values[Metric.OFFERED.ordinal()] = offered;
        values[Metric.ANSWERED.ordinal()] = offered;
        long end = START + minute * MINUTE;
        return new WindowMetrics(scope, window, end - window.millis(), end, 0, end, 1, null, true, values);
    }
}
