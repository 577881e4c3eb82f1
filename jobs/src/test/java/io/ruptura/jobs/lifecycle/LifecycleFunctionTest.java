package io.ruptura.jobs.lifecycle;

import static io.ruptura.jobs.lifecycle.LifecycleRoom.ALL;
import static io.ruptura.jobs.lifecycle.LifecycleRoom.CHAT;
import static io.ruptura.jobs.lifecycle.LifecycleRoom.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.ruptura.domain.health.Health;
import io.ruptura.domain.rupture.Candidate;
import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.command.Command;
import io.ruptura.domain.rupture.lifecycle.LifecycleState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.types.PojoTestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LifecycleFunctionTest {

    @ParameterizedTest
    @ValueSource(classes = {Candidate.class, Command.class, Said.class, Rupture.class, LifecycleState.class})
    void whatSitsInStateAndCrossesTheStreamNeedsNoKryo(Class<?> type) {
        assertThatCode(() -> PojoTestUtils.assertSerializedAsPojoWithoutKryo(type))
                .doesNotThrowAnyException();
    }

    @Test
    void candidatesWaitForTheirInstantAndTheirOrderDoesNotMatter() throws Exception {
        try (LifecycleRoom one = new LifecycleRoom(null);
                LifecycleRoom other = new LifecycleRoom(null)) {
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
        try (LifecycleRoom room = new LifecycleRoom(null)) {
            room.see(3, CHAT).watermark(at(3) - 2);
            assertThat(room.told()).isEmpty();
            room.watermark(at(3) - 1);
            assertThat(room.told()).containsExactly("3 channel=chat open opened");
        }
    }

    @Test
    void timeAloneResolvesWhatIsNotSeenAnyMore() throws Exception {
        try (LifecycleRoom room = new LifecycleRoom(null)) {
            room.see(0, CHAT).watermark(at(5) - 1);
            assertThat(room.told()).containsExactly("0 channel=chat open opened");
            room.watermark(at(30));
            assertThat(room.told())
                    .containsExactly(
                            "0 channel=chat open opened",
                            "5 channel=chat monitoring recovering",
                            "15 channel=chat resolved recovered");
        }
    }

    @Test
    void aCandidateOfTheInstantOfADeadlineKeepsTheRuptureOpen() throws Exception {
        try (LifecycleRoom room = new LifecycleRoom(null)) {
            room.see(0, CHAT).watermark(at(1)).see(5, CHAT).watermark(at(9));
            assertThat(room.told()).containsExactly("0 channel=chat open opened");
        }
    }

    @Test
    void theEndOfAHistoryResolvesNothingButLosesNoCandidate() throws Exception {
        try (LifecycleRoom room = new LifecycleRoom(null)) {
            room.see(0, CHAT).watermark(at(1)).see(2, CHAT).see(8, CHAT).end();

            assertThat(room.told())
                    .containsExactly(
                            "0 channel=chat open opened",
                            "7 channel=chat monitoring recovering",
                            "8 channel=chat open reopened");
        }
    }

    @Test
    void aCommandActsOnceAtTheNextMoveOfTime() throws Exception {
        try (LifecycleRoom room = new LifecycleRoom(null)) {
            room.see(0, CHAT).watermark(at(1));
            Command acknowledge = new Command(
                    "c-1",
                    Command.Kind.ACKNOWLEDGE,
                    room.ruptures().get(0).id(),
                    Map.of(),
                    Long.MAX_VALUE,
                    "ana",
                    null,
                    at(1));
            room.order(acknowledge).order(acknowledge).watermark(at(1) + 1);
            room.order(acknowledge).watermark(at(2));

            assertThat(room.told())
                    .containsExactly(
                            "0 channel=chat open opened", "1 channel=chat acknowledged acknowledged-by-person");
        }
    }

    @Test
    void aCommandBeforeAnythingElseIsNoTrouble() throws Exception {
        try (LifecycleRoom room = new LifecycleRoom(null)) {
            Command silence = new Command(
                    "c-1", Command.Kind.SILENCE, null, Map.of("channel", "chat"), at(60), "ana", null, at(0));
            room.order(silence).watermark(at(0)).see(1, CHAT).watermark(at(2));

            assertThat(room.told()).containsExactly("1 channel=chat suppressed silenced");
        }
    }

    @Test
    void aCommandOfAHistoryActsAtItsTimeHoweverEarlyItCame() throws Exception {
        try (LifecycleRoom room = new LifecycleRoom(null, true)) {
            Command silence = new Command(
                    "c-1", Command.Kind.SILENCE, null, Map.of("channel", "chat"), at(60), "ana", null, at(3));
            room.order(silence)
                    .see(1, CHAT)
                    .watermark(at(2))
                    .watermark(at(3))
                    .see(4, CHAT)
                    .watermark(at(4));

            assertThat(room.told()).containsExactly("1 channel=chat open opened", "3 channel=chat suppressed silenced");
        }
    }

    @Test
    void aMarkIsAnsweredOnceByWhatItTaught() throws Exception {
        try (LifecycleRoom room = new LifecycleRoom(null)) {
            room.watermark(at(0));
            Command missed = new Command(
                    "c-1",
                    Command.Kind.MISSED,
                    null,
                    Map.of("kind", "demand-spike", "channel", "chat"),
                    at(0),
                    "ana",
                    null,
                    at(0));
            room.order(missed).watermark(at(1)).order(missed).watermark(at(2));

            assertThat(room.lessons())
                    .extracting(Health::name)
                    .containsExactly("demand-spike/*", "demand-spike/" + CHAT);
        }
    }

    @Test
    void aKilledRunSaysTheSameAsAnUnbrokenOne() throws Exception {
        for (int cut = 0; cut <= 40; cut += 3) {
            try (LifecycleRoom unbroken = new LifecycleRoom(null);
                    LifecycleRoom killed = new LifecycleRoom(null)) {
                minutes(unbroken, 0, 40);
                minutes(killed, 0, cut);
                List<Rupture> told = new ArrayList<>(killed.ruptures());
                OperatorSubtaskState state = killed.snapshot();
                minutes(killed, cut, cut + 2);
                try (LifecycleRoom restored = new LifecycleRoom(state)) {
                    minutes(restored, cut, 40);
                    told.addAll(restored.ruptures());
                }
                assertThat(told).isEqualTo(unbroken.ruptures()).hasSizeGreaterThan(5);
            }
        }
    }

    /** Chat is seen for ten minutes, the whole service for twenty, chat again at 33; each a minute ahead of the watermark. */
    private static void minutes(LifecycleRoom room, int from, int until) throws Exception {
        for (int minute = from; minute < until; minute++) {
            if (minute < 10 || minute == 33) {
                room.see(minute + 1, CHAT);
            }
            if (minute < 20) {
                room.see(minute + 1, ALL);
            }
            room.watermark(at(minute));
        }
    }
}
