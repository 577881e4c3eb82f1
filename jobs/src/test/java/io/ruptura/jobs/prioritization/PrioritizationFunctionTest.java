package io.ruptura.jobs.prioritization;

import static io.ruptura.jobs.prioritization.Contacts.closed;
import static io.ruptura.jobs.prioritization.Contacts.opened;
import static io.ruptura.jobs.prioritization.Contacts.rupture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.Priority;
import io.ruptura.domain.priority.AffectingRupture;
import io.ruptura.domain.priority.InteractionChange;
import io.ruptura.domain.priority.Signal;
import io.ruptura.domain.priority.TrackedInteraction;
import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.RuptureState;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.apache.flink.types.PojoTestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrioritizationFunctionTest {

    private static final long HOUR = 3600;

    @ParameterizedTest
    @ValueSource(
            classes = {
                InteractionChange.class,
                TrackedInteraction.class,
                AffectingRupture.class,
                Rupture.class,
                Signal.class
            })
    void whatSitsInStateAndCrossesTheStreamNeedsNoKryo(Class<?> type) {
        assertThatCode(() -> PojoTestUtils.assertSerializedAsPojoWithoutKryo(type))
                .doesNotThrowAnyException();
    }

    @Test
    void nothingIsSaidBeforeTheSecondIsOverOnBothInputs() throws Exception {
        try (Harness harness = new Harness(null)) {
            harness.hear(rupture(RuptureState.OPEN, 100)).see(opened("I-1", "chat", 1));
            harness.eventsAt(200);
            assertThat(harness.told()).isEmpty();
            harness.rupturesAt(200);
            assertThat(harness.told()).containsExactly("101 reprioritize I-1 normal high");
        }
    }

    @Test
    void oneWhoseWaitGrowsIsSeenAtTheNextReview() throws Exception {
        try (Harness harness = new Harness(null)) {
            harness.hear(rupture(RuptureState.OPEN, 60))
                    .see(opened("I-1", "chat", 61))
                    .at(119);
            assertThat(harness.told()).isEmpty();
            harness.at(120);
            assertThat(harness.told()).containsExactly("120 reprioritize I-1 normal high");
        }
    }

    @Test
    void theEndOfAHistoryAppliesWhatIsKnownAndExpiresNothing() throws Exception {
        try (Harness harness = new Harness(null)) {
            harness.see(opened("I-1", "chat", 1))
                    .at(90)
                    .hear(rupture(RuptureState.OPEN, 100))
                    .end();

            assertThat(harness.told()).containsExactly("101 reprioritize I-1 normal high");
        }
    }

    @Test
    void aSignalThatNobodyRevertedExpires() throws Exception {
        try (Harness harness = new Harness(null)) {
            harness.see(opened("I-1", "chat", 1))
                    .hear(rupture(RuptureState.OPEN, 119))
                    .at(6 * HOUR);

            assertThat(harness.told())
                    .containsExactly("120 reprioritize I-1 normal high", "14520 revert I-1 high normal");
        }
    }

    @Test
    void ourOwnEchoChangesNothingAndAPersonsDecisionStands() throws Exception {
        try (Harness harness = new Harness(null)) {
            harness.see(opened("I-1", "chat", 1))
                    .see(opened("I-2", "chat", 1))
                    .hear(rupture(RuptureState.OPEN, 100))
                    .at(110);
            harness.see(Contacts.prioritySet("I-1", Priority.HIGH, Event.Actor.RUPTURA, 112))
                    .see(Contacts.prioritySet("I-2", Priority.LOW, Event.Actor.HUMAN, 112))
                    .hear(rupture(RuptureState.RESOLVED, 130))
                    .at(140);

            assertThat(harness.told())
                    .containsExactly(
                            "101 reprioritize I-1 normal high",
                            "101 reprioritize I-2 normal high",
                            "131 revert I-1 high normal");
        }
    }

    @Test
    void whatIsOverIsForgottenOnceNothingLateCanComeAndNothingIsLeftToTakeBack() throws Exception {
        try (Harness harness = new Harness(null)) {
            harness.see(opened("I-1", "chat", 1))
                    .see(opened("I-2", "phone", 1))
                    .hear(rupture(RuptureState.OPEN, 100))
                    .at(110);
            harness.see(closed("I-1", 112)).see(closed("I-2", 112)).at(120);
            int whileItLasts = harness.stateEntries();
            harness.at(2 * HOUR).hear(rupture(RuptureState.RESOLVED, 2 * HOUR)).at(5 * HOUR);

            assertThat(harness.told())
                    .containsExactly("101 reprioritize I-1 normal high", "7201 revert I-1 high normal");
            assertThat(harness.stateEntries()).isEqualTo(1).isLessThan(whileItLasts);
            assertThat(harness.timers()).isZero();
        }
    }

    @Test
    void aKilledRunSaysTheSameAsAnUnbrokenOne() throws Exception {
        for (int cut = 0; cut <= 300; cut += 23) {
            try (Harness unbroken = new Harness(null);
                    Harness killed = new Harness(null)) {
                seconds(unbroken, 0, 300);
                seconds(killed, 0, cut);
                List<Signal> sent = new ArrayList<>(killed.signals());
                OperatorSubtaskState state = killed.snapshot();
                seconds(killed, cut, cut + 5);
                try (Harness restored = new Harness(state)) {
                    seconds(restored, cut, 300);
                    sent.addAll(restored.signals());
                }
                assertThat(sent).isEqualTo(unbroken.signals()).hasSizeGreaterThan(100);
            }
        }
    }

    /** A contact a second; the rupture opens at 100 and is resolved at 250; the watermark follows a second behind. */
    private static void seconds(Harness harness, int from, int until) throws Exception {
        for (int second = from; second < until; second++) {
            harness.see(opened("I-" + second, second % 3 == 0 ? "phone" : "chat", second));
            if (second >= 50) {
                harness.see(Contacts.answered("I-" + (second - 50), second));
            }
            if (second == 100) {
                harness.hear(rupture(RuptureState.OPEN, second));
            }
            if (second == 250) {
                harness.hear(rupture(RuptureState.RESOLVED, second));
            }
            harness.at(second - 1);
        }
    }

    /** The operator, its events cut down as they are on the way to it. */
    private static final class Harness implements AutoCloseable {

        private final KeyedTwoInputStreamOperatorTestHarness<String, InteractionChange, Rupture, Signal> operator;

        Harness(OperatorSubtaskState state) throws Exception {
            operator = new KeyedTwoInputStreamOperatorTestHarness<>(
                    new KeyedCoProcessOperator<>(new PrioritizationFunction(ConfigReader.defaults())),
                    change -> "service",
                    rupture -> "service",
                    Types.STRING);
            if (state != null) {
                operator.initializeState(state);
            }
            operator.open();
        }

        Harness see(Event event) throws Exception {
            if (InteractionChange.isRelevant(event)) {
                operator.processElement1(InteractionChange.of(event, event.timeMillis()), event.timeMillis());
            }
            return this;
        }

        Harness hear(Rupture rupture) throws Exception {
            operator.processElement2(rupture, rupture.updatedAtMillis());
            return this;
        }

        void eventsAt(long second) throws Exception {
            operator.processWatermark1(new Watermark(Contacts.at(second)));
        }

        void rupturesAt(long second) throws Exception {
            operator.processWatermark2(new Watermark(Contacts.at(second)));
        }

        Harness at(long second) throws Exception {
            operator.processBothWatermarks(new Watermark(Contacts.at(second)));
            return this;
        }

        void end() throws Exception {
            operator.processBothWatermarks(Watermark.MAX_WATERMARK);
        }

        List<Signal> signals() {
            return operator.extractOutputValues();
        }

        List<String> told() {
            return signals().stream()
                    .map(signal -> "%d %s %s %s %s"
                            .formatted(
                                    (signal.issuedAtMillis() - at0()) / 1000,
                                    signal.kind().wireName(),
                                    signal.interaction(),
                                    signal.from().wireName(),
                                    signal.to().wireName()))
                    .toList();
        }

        private static long at0() {
            return Contacts.at(0);
        }

        int stateEntries() {
            return operator.numKeyedStateEntries();
        }

        int timers() {
            return operator.numEventTimeTimers();
        }

        OperatorSubtaskState snapshot() throws Exception {
            return operator.snapshot(1, 1);
        }

        @Override
        public void close() {
            assertThatCode(operator::close).doesNotThrowAnyException();
        }
    }
}
