package io.ruptura.jobs.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.event.DeadLetter;
import io.ruptura.domain.event.EventType;
import io.ruptura.domain.event.RejectionReason;
import io.ruptura.domain.metric.pane.PaneDelta;
import io.ruptura.domain.metric.schedule.MetricsSchedule;
import io.ruptura.domain.metric.schedule.Window;
import io.ruptura.domain.metric.timeline.TimelineEvent;
import io.ruptura.domain.policy.Policy;
import io.ruptura.jobs.ingest.Tally;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class FullTimelineTest {

    private static final RupturaConfig CONFIG = ConfigReader.parse("metrics: {max-events-per-interaction: 10}");
    private static final MetricsSchedule SCHEDULE = new MetricsSchedule(
            60_000, List.of(Window.PT1M), List.of(), 0, Long.MAX_VALUE, RandomHistories.LATENESS, "UTC");

    @Test
    void eventsBeyondTheMostGoToTheDeadLettersAndAreCounted() throws Exception {
        try (Harness harness = new Harness(null)) {
            harness.messages(0, 13);

            assertThat(harness.refused()).hasSize(3);
            DeadLetter letter = harness.refused().get(0);
            assertThat(letter.reason()).isEqualTo(RejectionReason.TOO_MANY_EVENTS);
            assertThat(letter.detail())
                    .isEqualTo("interaction I-1 of /desk has 10 events already (metrics.max-events-per-interaction)");
            assertThat(letter.headers())
                    .containsOnly(
                            entry("ce_source", "/desk"),
                            entry("ce_subject", "I-1"),
                            entry("ce_type", "ruptura.interaction.message"));
            assertThat(letter.eventTimeMillis()).isEqualTo(RandomHistories.START + 10_000);
            assertThat(harness.counted()).isEqualTo(3);
        }
    }

    @Test
    void whatIsFullStaysFullAfterARestartAndCostsNoMore() throws Exception {
        OperatorSubtaskState state;
        int bytes;
        try (Harness harness = new Harness(null)) {
            harness.messages(0, 10);
            state = harness.snapshot();
            bytes = harness.bytes(state);
        }
        try (Harness restored = new Harness(state)) {
            restored.messages(10, 500);

            assertThat(restored.refused()).hasSize(490);
            assertThat(restored.bytes(restored.snapshot())).isLessThanOrEqualTo(bytes + 64);
        }
    }

    /** One subtask of the operator, told of one interaction. */
    private static final class Harness implements AutoCloseable {

        private final KeyedTwoInputStreamOperatorTestHarness<Tuple2<String, String>, TimelineEvent, Policy, PaneDelta>
                operator;

        Harness(OperatorSubtaskState state) throws Exception {
            operator = new KeyedTwoInputStreamOperatorTestHarness<>(
                    new TimelineOperator(CONFIG, SCHEDULE),
                    event -> Tuple2.of(event.source(), event.subject()),
                    null,
                    Types.TUPLE(Types.STRING, Types.STRING));
            if (state != null) {
                operator.initializeState(state);
            }
            operator.open();
        }

        /** Opened, then messages, those of these numbers, a second apart. */
        void messages(int from, int to) throws Exception {
            for (int i = from; i < to; i++) {
                EventType type = i == 0 ? EventType.INTERACTION_OPENED : EventType.INTERACTION_MESSAGE;
                long time = RandomHistories.START + i * 1000L;
                operator.processElement1(
                        new TimelineEvent(
                                "/desk", "I-1", i, time, 0, (byte) type.ordinal(), null, null, null, 0, List.of(), 0),
                        time);
            }
        }

        List<DeadLetter> refused() {
            return operator.getSideOutput(TimelineOperator.REFUSED).stream()
                    .map(StreamRecord::getValue)
                    .toList();
        }

        long counted() {
            String name = Tally.deadLetters(RejectionReason.TOO_MANY_EVENTS);
            return (Long) operator.getOperator()
                    .getRuntimeContext()
                    .getAccumulator(name)
                    .getLocalValue();
        }

        OperatorSubtaskState snapshot() throws Exception {
            return operator.snapshot(1, 1);
        }

        int bytes(OperatorSubtaskState state) {
            return (int) state.getManagedKeyedState().iterator().next().getStateSize();
        }

        @Override
        public void close() {
            try {
                operator.close();
            } catch (Exception failed) {
                throw new AssertionError(failed);
            }
        }
    }
}
