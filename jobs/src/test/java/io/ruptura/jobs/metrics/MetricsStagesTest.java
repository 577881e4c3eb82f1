package io.ruptura.jobs.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.EventType;
import io.ruptura.domain.metric.schedule.MetricsSchedule;
import io.ruptura.domain.metric.schedule.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.flink.runtime.state.StateBackend;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MetricsStagesTest {

    private static final List<Window> WINDOWS = List.of(Window.PT1M, Window.PT5M, Window.PT15M);
    private static final List<Event> EVENTS = RandomHistories.events(7, 60, 3_000_000);

    static Stream<Named<Supplier<StateBackend>>> backends() {
        return Stream.of(
                Named.of("heap", HashMapStateBackend::new), Named.of("rocksdb", EmbeddedRocksDBStateBackend::new));
    }

    @ParameterizedTest
    @MethodSource("backends")
    void restartsWithMoreAndFewerSubtasksChangeNothing(Supplier<StateBackend> backend) throws Exception {
        List<String> unbroken;
        try (Stages stages = new Stages(replay(), HashMapStateBackend::new, 1)) {
            stages.take(EVENTS);
            stages.advance(Long.MAX_VALUE);
            unbroken = stages.published();
        }
        try (Stages stages = new Stages(replay(), backend, 1)) {
            int[] subtasks = {2, 3, 1, 2};
            int part = EVENTS.size() / (subtasks.length + 1);
            for (int i = 0; i < subtasks.length; i++) {
                stages.take(EVENTS.subList(i * part, (i + 1) * part));
                stages.restart(subtasks[i]);
            }
            stages.take(EVENTS.subList(subtasks.length * part, EVENTS.size()));
            stages.advance(Long.MAX_VALUE);

            assertThat(stages.published()).containsExactlyInAnyOrderElementsOf(unbroken);
        }
    }

    @Test
    void aCheckpointBeforeTheFirstWatermarkLosesNothing() throws Exception {
        try (Stages stages = new Stages(replay(), HashMapStateBackend::new, 1)) {
            stages.restart(2);
            stages.take(EVENTS);
            stages.restart(1);
            stages.advance(Long.MAX_VALUE);
            assertThat(stages.published()).anyMatch(line -> line.startsWith("final"));
        }
    }

    @Test
    void aPastReadInOneGoIsPublishedFromItsBeginningAndByTheMinuteWhileBehind() throws Exception {
        long switchAt = RandomHistories.START + 2_400_000;
        List<String> all = readInOneGo(Pace.steady());
        List<String> published = readInOneGo(end -> end <= switchAt);

        assertThat(all).anyMatch(line -> endOf(line) <= RandomHistories.START + 300_000);
        assertThat(all).containsAll(published);
        List<String> leftOut = new ArrayList<>(all);
        leftOut.removeAll(published);
        assertThat(leftOut).hasSizeGreaterThan(published.size()).allMatch(line -> endOf(line) < switchAt + 60_000);
        assertThat(leftOut).filteredOn(line -> !line.contains("PT15M")).noneMatch(line -> endOf(line) % 60_000 == 0);
    }

    private static List<String> readInOneGo(Pace pace) throws Exception {
        try (Stages stages = new Stages(tenSeconds(), HashMapStateBackend::new, 2, pace)) {
            for (Event event : EVENTS) {
                stages.hold(event);
            }
            stages.restart(3);
            stages.advance(RandomHistories.START + 3_000_000);
            return stages.published();
        }
    }

    private static long endOf(String line) {
        int at = line.indexOf("\"end\":\"") + "\"end\":\"".length();
        return Instant.parse(line.substring(at, line.indexOf('"', at))).toEpochMilli();
    }

    @Test
    void forgetsInteractionsSomeTimeAfterTheyEnd() throws Exception {
        try (Stages stages = new Stages(live(), HashMapStateBackend::new, 2)) {
            stages.take(List.of(
                    RandomHistories.event(EventType.INTERACTION_OPENED, "abandoned", 0),
                    RandomHistories.event(EventType.INTERACTION_OPENED, "resolved", 1),
                    RandomHistories.event(EventType.INTERACTION_OPENED, "open", 2),
                    RandomHistories.event(EventType.INTERACTION_ABANDONED, "abandoned", 3),
                    RandomHistories.event(EventType.INTERACTION_RESOLVED, "resolved", 4)));
            assertThat(stages.timelineEntries()).isEqualTo(3);

            stages.advanceTimelines(RandomHistories.START + Duration.ofHours(25).toMillis());
            assertThat(stages.timelineEntries()).as("resolved may be reopened").isEqualTo(2);

            stages.advanceTimelines(RandomHistories.START + Duration.ofDays(91).toMillis());
            assertThat(stages.timelineEntries()).as("the open one stays").isEqualTo(1);
            assertThat(stages.timelineTimers()).isZero();
        }
    }

    @Test
    void endsWhenAllInputHasEnded() throws Exception {
        for (MetricsSchedule schedule : List.of(live(), replay())) {
            try (Stages stages = new Stages(schedule, HashMapStateBackend::new, 2)) {
                stages.take(EVENTS);
                stages.advance(Long.MAX_VALUE);
                assertThat(stages.windowTimers()).isZero();
                assertThat(stages.published()).isNotEmpty();
            }
        }
    }

    @Test
    void whatIsShuffledDoesNotRiseWithTraffic() throws Exception {
        assertThat(shuffled(RandomHistories.events(3, 5_000, 1_200_000)))
                .isLessThan((int) (1.5 * shuffled(RandomHistories.events(3, 500, 1_200_000))));
    }

    private static int shuffled(List<Event> events) throws Exception {
        try (Stages stages = new Stages(live(), HashMapStateBackend::new, 2)) {
            stages.take(events);
            return stages.shuffled();
        }
    }

    private static MetricsSchedule replay() {
        long until = EVENTS.stream().mapToLong(Event::timeMillis).max().orElseThrow();
        return new MetricsSchedule(60_000, WINDOWS, WINDOWS, 0, until, RandomHistories.LATENESS, "UTC");
    }

    private static MetricsSchedule tenSeconds() {
        return new MetricsSchedule(10_000, WINDOWS, List.of(), 0, Long.MAX_VALUE, RandomHistories.LATENESS, "UTC");
    }

    private static MetricsSchedule live() {
        return new MetricsSchedule(60_000, WINDOWS, List.of(), 0, Long.MAX_VALUE, RandomHistories.LATENESS, "UTC");
    }
}
