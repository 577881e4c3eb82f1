package io.ruptura.jobs.detection;

import static io.ruptura.jobs.detection.Observations.MINUTE;
import static io.ruptura.jobs.detection.Observations.MONDAY_0900;
import static io.ruptura.jobs.detection.Observations.offered;
import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.baseline.Observation;
import io.ruptura.domain.rupture.Candidate;
import io.ruptura.patterns.CompiledPatterns;
import io.ruptura.patterns.PatternCatalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternOperatorTest {

    private static final CompiledPatterns SHIPPED = CompiledPatterns.of(PatternCatalog.shipped(), Map.of());
    private static final CompiledPatterns TIMED = timed();

    @Test
    void raisesWhenTheHoldIsOverAndNotBefore() throws Exception {
        try (PatternRoom harness = new PatternRoom(SHIPPED)) {
            for (int minute = 0; minute <= 3; minute++) {
                harness.see(offered("channel=chat", MONDAY_0900 + minute * MINUTE, 9));
            }
            harness.watermark(MONDAY_0900 + 2 * MINUTE - 2);
            assertThat(harness.raised()).isEmpty();

            harness.watermark(MONDAY_0900 + 2 * MINUTE - 1);
            assertThat(harness.raised()).extracting(Candidate::timeMillis).containsExactly(MONDAY_0900 + 2 * MINUTE);
        }
    }

    @Test
    void theOrderOfArrivalWithinAnInstantDoesNotMatter() throws Exception {
        List<Observation> observations = Observations.restless(7, 60);
        try (PatternRoom one = new PatternRoom(SHIPPED);
                PatternRoom other = new PatternRoom(SHIPPED)) {
            for (Observation observation : observations) {
                one.see(observation);
            }
            for (int i = observations.size() - 1; i >= 0; i--) {
                other.see(observations.get(i));
            }
            one.watermark(Long.MAX_VALUE);
            other.watermark(Long.MAX_VALUE);
            assertThat(one.candidates()).isNotEmpty().containsExactlyInAnyOrderElementsOf(other.candidates());
        }
    }

    @Test
    void anObservationOfATimeAlreadyPassedIsCountedAndDropped() throws Exception {
        try (PatternRoom harness = new PatternRoom(SHIPPED)) {
            harness.see(offered("", MONDAY_0900 + MINUTE, 9));
            harness.watermark(MONDAY_0900 + MINUTE);
            harness.see(offered("", MONDAY_0900, 9));
            harness.see(offered("", MONDAY_0900 + MINUTE, 9));
            harness.watermark(MONDAY_0900 + 2 * MINUTE);

            assertThat(harness.late()).isEqualTo(2);
            assertThat(harness.candidates()).hasSize(1);
        }
    }

    @Test
    void aPatternsOwnTimerFiresAtItsOwnTimeWithoutAnObservation() throws Exception {
        try (PatternRoom harness = new PatternRoom(TIMED)) {
            harness.see(offered("", MONDAY_0900, 9));
            harness.watermark(MONDAY_0900 + 10 * MINUTE);
            assertThat(harness.candidates()).extracting(Candidate::timeMillis).containsExactly(MONDAY_0900 + 90_000);
        }
    }

    @Test
    void nothingHappensAfterTheEndOfTheData() throws Exception {
        try (PatternRoom harness = new PatternRoom(TIMED)) {
            harness.see(offered("", MONDAY_0900, 9));
            harness.see(offered("", MONDAY_0900 + 2 * MINUTE, 9));
            harness.watermark(MONDAY_0900);
            harness.watermark(Long.MAX_VALUE);
            assertThat(harness.candidates())
                    .as("the second wait would end after the data")
                    .extracting(Candidate::timeMillis)
                    .containsExactly(MONDAY_0900 + 90_000);
        }
    }

    @Test
    void theJournalIsEmptyOnceTheHorizonHasPassed() throws Exception {
        try (PatternRoom harness = new PatternRoom(SHIPPED)) {
            harness.see(offered("", MONDAY_0900, 9));
            harness.watermark(MONDAY_0900 + SHIPPED.horizonMillis() + 1);
            assertThat(harness.stateEntries()).as("only the clock is left").isEqualTo(1);
            assertThat(harness.timers()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aRestoredFunctionGoesOnAsIfNothingHadHappened(long seed) throws Exception {
        for (CompiledPatterns patterns : List.of(SHIPPED, TIMED)) {
            List<Observation> observations = Observations.restless(seed, 240);
            List<Candidate> unbroken = run(patterns, observations, List.of());
            List<Candidate> broken = run(patterns, observations, List.of(17, 61, 113, 114, 200));
            assertThat(broken).hasSizeGreaterThan(10).containsExactlyInAnyOrderElementsOf(unbroken);
        }
    }

    @Test
    void rescalingMovesTheSessionsWithTheirKeys() throws Exception {
        List<Observation> observations = Observations.restless(11, 240);
        List<Candidate> unbroken = run(SHIPPED, observations, List.of());
        Map<Long, List<Observation>> byTime = byTime(observations);
        List<Candidate> found = new ArrayList<>();
        OperatorSubtaskState state = null;
        int[] parallelisms = {1, 2, 1};
        int step = 0;
        List<Long> times = List.copyOf(byTime.keySet());
        for (int parallelism : parallelisms) {
            List<PatternRoom> subtasks = new ArrayList<>();
            for (int subtask = 0; subtask < parallelism; subtask++) {
                OperatorSubtaskState part = state == null
                        ? null
                        : AbstractStreamOperatorTestHarness.repartitionOperatorState(
                                state, PatternRoom.MAX_PARALLELISM, subtasks(step), parallelism, subtask);
                subtasks.add(new PatternRoom(SHIPPED, part, parallelism, subtask));
            }
            for (int i = step * 80; i < (step + 1) * 80 && i < times.size(); i++) {
                for (PatternRoom subtask : subtasks) {
                    subtask.seeOwn(byTime.get(times.get(i)));
                    subtask.watermark(times.get(i));
                }
            }
            List<OperatorSubtaskState> snapshots = new ArrayList<>();
            for (PatternRoom subtask : subtasks) {
                snapshots.add(subtask.snapshot());
                found.addAll(subtask.candidates());
                subtask.close();
            }
            state = AbstractStreamOperatorTestHarness.repackageState(snapshots.toArray(OperatorSubtaskState[]::new));
            step++;
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(unbroken);
    }

    private static CompiledPatterns timed() {
        try {
            return CompiledPatterns.of(PatternCatalog.of(Path.of("src/test/resources/epl")), Map.of());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int subtasks(int step) {
        return step == 2 ? 2 : 1;
    }

    private static List<Candidate> run(CompiledPatterns patterns, List<Observation> observations, List<Integer> cuts)
            throws Exception {
        List<Candidate> found = new ArrayList<>();
        PatternRoom harness = new PatternRoom(patterns);
        int step = 0;
        for (Map.Entry<Long, List<Observation>> instant : byTime(observations).entrySet()) {
            for (Observation observation : instant.getValue()) {
                harness.see(observation);
            }
            if (cuts.contains(step++)) {
                // Between the arrival of observations and their time, and with whatever the patterns were waiting for.
                OperatorSubtaskState state = harness.snapshot();
                found.addAll(harness.candidates());
                harness.close();
                harness = new PatternRoom(patterns, state, 1, 0);
            }
            harness.watermark(instant.getKey() - 1);
        }
        found.addAll(harness.candidates());
        harness.close();
        return found;
    }

    private static Map<Long, List<Observation>> byTime(List<Observation> observations) {
        Map<Long, List<Observation>> byTime = new TreeMap<>();
        observations.forEach(seen -> byTime.computeIfAbsent(seen.timeMillis(), at -> new ArrayList<>())
                .add(seen));
        return byTime;
    }
}
