package io.ruptura.jobs.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.event.Event.OperationKind;
import io.ruptura.domain.health.Health;
import io.ruptura.domain.plan.Foresight;
import io.ruptura.domain.plan.Plan;
import io.ruptura.domain.policy.Policy;
import io.ruptura.domain.rupture.Candidate;
import io.ruptura.domain.rupture.Evidence;
import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.RuptureKind;
import io.ruptura.domain.rupture.Severity;
import io.ruptura.domain.rupture.candidate.Interruptions;
import io.ruptura.domain.rupture.command.Command;
import io.ruptura.domain.rupture.lifecycle.LifecyclePolicy;
import io.ruptura.domain.rupture.lifecycle.LifecycleState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.apache.flink.types.PojoTestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LifecycleFunctionTest {

    /** 2026-03-02T09:00:00Z, a Monday. */
    private static final long NINE = 1_772_442_000_000L;

    private static final long MINUTE = 60_000;
    private static final String CHAT = "channel=chat";
    private static final String ALL = "";
    private static final String PATCHES =
            "{id: patches, matchers: {channel: chat}, from: '2026-03-02T09:00:00Z', to: '2026-03-02T09:30:00Z'}";

    @ParameterizedTest
    @ValueSource(classes = {Candidate.class, Command.class, Said.class, Rupture.class, LifecycleState.class})
    void whatSitsInStateAndCrossesTheStreamNeedsNoKryo(Class<?> type) {
        assertThatCode(() -> PojoTestUtils.assertSerializedAsPojoWithoutKryo(type))
                .doesNotThrowAnyException();
    }

    @Test
    void candidatesWaitForTheirInstantAndTheirOrderDoesNotMatter() throws Exception {
        try (Harness one = new Harness(null);
                Harness other = new Harness(null)) {
            one.see(0, CHAT, ALL).see(1, ALL, CHAT);
            assertThat(one.told()).isEmpty();
            one.watermark(at(1)).end();
            other.see(1, CHAT, ALL).see(0, ALL, CHAT).watermark(at(1)).end();

            assertThat(one.told()).containsExactly("0 channel=chat open opened", "0  suppressed grouped");
            assertThat(other.ruptures()).isEqualTo(one.ruptures());
        }
    }

    @Test
    void anInstantIsDueAsSoonAsTheMillisecondBeforeItIsOver() throws Exception {
        try (Harness harness = new Harness(null)) {
            harness.see(3, CHAT).watermark(at(3) - 2);
            assertThat(harness.told()).isEmpty();
            harness.watermark(at(3) - 1);
            assertThat(harness.told()).containsExactly("3 channel=chat open opened");
        }
    }

    @Test
    void timeAloneResolvesWhatIsNotSeenAnyMore() throws Exception {
        try (Harness harness = new Harness(null)) {
            harness.see(0, CHAT).watermark(at(5) - 1);
            assertThat(harness.told()).containsExactly("0 channel=chat open opened");
            harness.watermark(at(30));
            assertThat(harness.told())
                    .containsExactly(
                            "0 channel=chat open opened",
                            "5 channel=chat monitoring recovering",
                            "15 channel=chat resolved recovered");
        }
    }

    @Test
    void aCandidateOfTheInstantOfADeadlineKeepsTheRuptureOpen() throws Exception {
        try (Harness harness = new Harness(null)) {
            harness.see(0, CHAT).watermark(at(1)).see(5, CHAT).watermark(at(9));
            assertThat(harness.told()).containsExactly("0 channel=chat open opened");
        }
    }

    @Test
    void theEndOfAHistoryResolvesNothingButLosesNoCandidate() throws Exception {
        try (Harness harness = new Harness(null)) {
            harness.see(0, CHAT).watermark(at(1)).see(2, CHAT).see(8, CHAT).end();

            assertThat(harness.told())
                    .containsExactly(
                            "0 channel=chat open opened",
                            "7 channel=chat monitoring recovering",
                            "8 channel=chat open reopened");
        }
    }

    @Test
    void aCommandActsOnceAtTheNextMoveOfTime() throws Exception {
        try (Harness harness = new Harness(null)) {
            harness.see(0, CHAT).watermark(at(1));
            Command acknowledge = new Command(
                    "c-1",
                    Command.Kind.ACKNOWLEDGE,
                    harness.ruptures().get(0).id(),
                    Map.of(),
                    Long.MAX_VALUE,
                    "ana",
                    null,
                    at(1));
            harness.order(acknowledge).order(acknowledge).watermark(at(1) + 1);
            harness.order(acknowledge).watermark(at(2));

            assertThat(harness.told())
                    .containsExactly(
                            "0 channel=chat open opened", "1 channel=chat acknowledged acknowledged-by-person");
        }
    }

    @Test
    void aCommandBeforeAnythingElseIsNoTrouble() throws Exception {
        try (Harness harness = new Harness(null)) {
            Command silence = new Command(
                    "c-1", Command.Kind.SILENCE, null, Map.of("channel", "chat"), at(60), "ana", null, at(0));
            harness.order(silence).watermark(at(0)).see(1, CHAT).watermark(at(2));

            assertThat(harness.told()).containsExactly("1 channel=chat suppressed silenced");
        }
    }

    @Test
    void aCommandOfAHistoryActsAtItsTimeHoweverEarlyItCame() throws Exception {
        try (Harness harness = new Harness(null, true)) {
            Command silence = new Command(
                    "c-1", Command.Kind.SILENCE, null, Map.of("channel", "chat"), at(60), "ana", null, at(3));
            harness.order(silence)
                    .see(1, CHAT)
                    .watermark(at(2))
                    .watermark(at(3))
                    .see(4, CHAT)
                    .watermark(at(4));

            assertThat(harness.told())
                    .containsExactly("1 channel=chat open opened", "3 channel=chat suppressed silenced");
        }
    }

    @Test
    void aMarkIsAnsweredOnceByWhatItTaught() throws Exception {
        try (Harness harness = new Harness(null)) {
            harness.watermark(at(0));
            Command missed = new Command(
                    "c-1",
                    Command.Kind.MISSED,
                    null,
                    Map.of("kind", "demand-spike", "channel", "chat"),
                    at(0),
                    "ana",
                    null,
                    at(0));
            harness.order(missed).watermark(at(1)).order(missed).watermark(at(2));

            assertThat(harness.lessons())
                    .extracting(Health::name)
                    .containsExactly("demand-spike/*", "demand-spike/" + CHAT);
        }
    }

    @Test
    void workThatWasAnnouncedKeepsWhatBreaksUntilItEnds() throws Exception {
        try (Harness harness = new Harness(null)) {
            harness.watermark(at(0)).hear(work(5, 30));
            for (int minute = 6; minute <= 35; minute++) {
                harness.see(minute, CHAT).watermark(at(minute));
            }

            assertThat(harness.told())
                    .containsExactly("6 channel=chat suppressed maintenance", "30 channel=chat open plan-ended");
        }
    }

    @Test
    void workThatIsHeardOfTooLateKeepsNothingThatWasOpen() throws Exception {
        try (Harness harness = new Harness(null)) {
            harness.see(6, CHAT)
                    .watermark(at(6))
                    .hear(work(5, 30))
                    .watermark(at(7))
                    .see(8, CHAT, "channel=phone")
                    .watermark(at(8));

            assertThat(harness.told()).containsExactly("6 channel=chat open opened", "8 channel=phone open opened");
        }
    }

    @Test
    void theQuietTimeOfAnOutageIsThatOfTheHoursPutMeanwhile() throws Exception {
        Policy closesAtTen = new Policy(
                Policy.Kind.CALENDAR,
                "chat",
                "{id: chat, zone: UTC, channels: [chat], weekly: {mon-sun: ['00:00-09:10']}}",
                "ana",
                at(2));
        try (Harness always = new Harness(null);
                Harness closes = new Harness(null)) {
            for (Harness harness : List.of(always, closes)) {
                harness.watermark(at(1)).see(outage(8)).watermark(at(2));
            }
            closes.hear(closesAtTen);
            always.watermark(at(60));
            closes.watermark(at(60));

            assertThat(always.told())
                    .containsSubsequence("8 channel=chat open opened", "13 channel=chat monitoring recovering");
            assertThat(closes.told()).containsExactly("8 channel=chat open opened");
        }
    }

    @Test
    void maintenanceThatIsPutKeepsWhatBreaksUntilItIsRemovedWhateverRestarts() throws Exception {
        try (Harness killed = new Harness(null)) {
            killed.watermark(at(0)).put(PATCHES).see(6, CHAT).watermark(at(6));
            assertThat(killed.told()).containsExactly("6 channel=chat suppressed maintenance");
            try (Harness restored = new Harness(killed.snapshot())) {
                restored.see(7, CHAT, "channel=chat,queue=billing").watermark(at(7));
                restored.put("{id: patches, version: 0}").see(8, CHAT).watermark(at(8));
                restored.put(null).see(9, CHAT).watermark(at(9));

                assertThat(restored.told())
                        .containsExactly(
                                "7 channel=chat,queue=billing suppressed maintenance",
                                "9 channel=chat open plan-ended");
            }
        }
    }

    @Test
    void aPlanHeardBeforeAnythingElseIsKnownAfterARestart() throws Exception {
        try (Harness killed = new Harness(null)) {
            killed.hear(work(5, 30));
            try (Harness restored = new Harness(killed.snapshot())) {
                restored.see(6, CHAT).watermark(at(6));

                assertThat(restored.told()).containsExactly("6 channel=chat suppressed maintenance");
            }
        }
    }

    @Test
    void aKilledRunSaysTheSameAsAnUnbrokenOne() throws Exception {
        for (int cut = 0; cut <= 40; cut += 3) {
            try (Harness unbroken = new Harness(null);
                    Harness killed = new Harness(null)) {
                minutes(unbroken, 0, 40);
                minutes(killed, 0, cut);
                List<Rupture> told = new ArrayList<>(killed.ruptures());
                OperatorSubtaskState state = killed.snapshot();
                minutes(killed, cut, cut + 2);
                try (Harness restored = new Harness(state)) {
                    minutes(restored, cut, 40);
                    told.addAll(restored.ruptures());
                }
                assertThat(told).isEqualTo(unbroken.ruptures()).hasSizeGreaterThan(5);
            }
        }
    }

    /** Chat is seen for ten minutes, the whole service for twenty, chat again at 33; each a minute ahead of the watermark. */
    private static void minutes(Harness harness, int from, int until) throws Exception {
        for (int minute = from; minute < until; minute++) {
            if (minute < 10 || minute == 33) {
                harness.see(minute + 1, CHAT);
            }
            if (minute < 20) {
                harness.see(minute + 1, ALL);
            }
            harness.watermark(at(minute));
        }
    }

    private static Plan work(int from, int to) {
        return new Plan("work", OperationKind.MAINTENANCE, CHAT, at(from), at(to), Double.NaN, at(0));
    }

    private static long at(int minute) {
        return NINE + minute * MINUTE;
    }

    private static Candidate outage(int minute) {
        Candidate spike = candidate(CHAT, minute);
        return new Candidate(
                RuptureKind.CHANNEL_OUTAGE,
                "channel-outage@1",
                CHAT,
                spike.timeMillis(),
                spike.onsetMillis(),
                spike.strength(),
                spike.severity(),
                spike.confidence(),
                spike.evidence());
    }

    private static Candidate candidate(String scope, int minute) {
        double surprise = scope.equals(CHAT) ? 9 : 5;
        return new Candidate(
                RuptureKind.DEMAND_SPIKE,
                "demand-spike@1",
                scope,
                at(minute),
                at(minute) - MINUTE,
                Candidate.Strength.RAISE,
                Severity.MAJOR,
                0.9,
                List.of(new Evidence("offered", "PT5M", 120, 40, 28, 55, surprise)));
    }

    /** The operator of one service unit. */
    private static final class Harness implements AutoCloseable {

        private final KeyedTwoInputStreamOperatorTestHarness<String, Candidate, Said, Rupture> operator;

        Harness(OperatorSubtaskState state) throws Exception {
            this(state, false);
        }

        Harness(OperatorSubtaskState state, boolean isHistory) throws Exception {
            LifecyclePolicy policy = new LifecyclePolicy(5 * MINUTE, 10 * MINUTE, 5 * MINUTE, 24 * 60 * MINUTE);
            operator = new KeyedTwoInputStreamOperatorTestHarness<>(
                    new KeyedCoProcessOperator<>(new LifecycleFunction(
                            policy, ConfigReader.defaults(), Foresight.NONE, Interruptions.UNLIMITED, isHistory)),
                    seen -> "service",
                    said -> "service",
                    Types.STRING);
            if (state != null) {
                operator.initializeState(state);
            }
            operator.open();
        }

        Harness see(int minute, String... scopes) throws Exception {
            for (String scope : scopes) {
                operator.processElement1(candidate(scope, minute), at(minute));
            }
            return this;
        }

        Harness order(Command command) throws Exception {
            operator.processElement2(Said.of(command), command.timeMillis());
            return this;
        }

        Harness hear(Plan plan) throws Exception {
            operator.processElement2(Said.of(Notice.of(plan)), plan.knownAtMillis());
            return this;
        }

        Harness see(Candidate candidate) throws Exception {
            operator.processElement1(candidate, candidate.timeMillis());
            return this;
        }

        Harness put(String text) throws Exception {
            return hear(new Policy(Policy.Kind.MAINTENANCE, "patches", text, "ana", at(0)));
        }

        Harness hear(Policy policy) throws Exception {
            operator.processElement2(Said.of(Notice.of(policy)), policy.timeMillis());
            return this;
        }

        Harness watermark(long time) throws Exception {
            operator.processBothWatermarks(new Watermark(time));
            return this;
        }

        void end() throws Exception {
            watermark(Long.MAX_VALUE);
        }

        List<Rupture> ruptures() {
            return operator.extractOutputValues();
        }

        List<Health> lessons() {
            return operator.getSideOutput(LifecycleFunction.LESSONS).stream()
                    .map(StreamRecord::getValue)
                    .toList();
        }

        List<String> told() {
            return ruptures().stream()
                    .map(rupture -> "%d %s %s %s"
                            .formatted(
                                    (rupture.updatedAtMillis() - NINE) / MINUTE,
                                    rupture.scope(),
                                    rupture.state().wireName(),
                                    rupture.reason()))
                    .toList();
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
