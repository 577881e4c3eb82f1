package io.ruptura.jobs.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.ruptura.domain.policy.Policy;
import io.ruptura.domain.sla.SlaEvent;
import io.ruptura.domain.sla.SlaMemory;
import io.ruptura.domain.sla.SlaMoment.Kind;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.types.PojoTestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlaOperatorTest {

    private static final String OFFICE = "calendars: [{id: office, version: 3, weekly: {mon-fri: ['08:00-18:00']}}]\n";
    private static final String HOUR = OFFICE + "sla: {policies: [{id: all, clocks: [" + clock("1h") + "]}]}";

    @ParameterizedTest
    @ValueSource(classes = {InteractionMoment.class, SlaMemory.class, SlaEvent.class, Policy.class})
    void whatSitsInStateAndCrossesTheStreamNeedsNoKryo(Class<?> type) {
        assertThatCode(() -> PojoTestUtils.assertSerializedAsPojoWithoutKryo(type))
                .doesNotThrowAnyException();
    }

    @Test
    void whatTimeAloneBringsIsToldWhenEventTimeReachesIt() throws Exception {
        try (ClockRoom room = new ClockRoom(HOUR)) {
            room.opened("09:00").at("09:00");
            assertThat(room.told())
                    .containsExactly(
                            "09:00 first-response#1 activate PENDING r0",
                            "09:00 first-response#1 apply_sla PENDING r0");
            room.at("09:44");
            assertThat(room.told()).isEmpty();
            room.at("09:45");
            assertThat(room.told()).containsExactly("09:45 first-response#1 update_status IMMINENT_BREACH r0");
            room.at("11:00");
            assertThat(room.told()).containsExactly("10:00 first-response#1 breach BREACHING r0");
            assertThat(room.timers()).isZero();
        }
    }

    @Test
    void anInteractionWithTooManyEventsIsNamedAndItsEndStillHeard() throws Exception {
        try (ClockRoom room = new ClockRoom("metrics: {max-events-per-interaction: 10}\n" + HOUR)) {
            room.opened("09:00");
            for (int minute = 10; minute < 40; minute++) {
                room.see("09:" + minute, Kind.BOT_SPOKE);
            }
            room.see("09:41", Kind.RESOLVED)
                    .see("09:42", Kind.REOPENED)
                    .see("09:50", Kind.CLOSED)
                    .at("09:55");

            assertThat(room.conditions()).hasSize(1);
            assertThat(room.conditions().get(0))
                    .startsWith("clocks /test I-1 DOUBTFUL interaction I-1 of /test has 10 events")
                    .contains("metrics.max-events-per-interaction");
            assertThat(room.told())
                    .contains("09:41 first-response#1 update_status CANCELLED r0")
                    .doesNotContain("09:50 first-response#1 update_status CANCELLED r0");
        }
    }

    @Test
    void aClockGoesOnWhereARestartFoundIt() throws Exception {
        for (var backend : new org.apache.flink.runtime.state.StateBackend[] {
            new HashMapStateBackend(), new EmbeddedRocksDBStateBackend()
        }) {
            try (ClockRoom room = new ClockRoom(HOUR, SlaTiming.live(), backend)) {
                room.opened("09:00").at("09:50").told();
                room.restart(HOUR).at("09:55");
                assertThat(room.told()).isEmpty();
                room.at("10:00");
                assertThat(room.told()).containsExactly("10:00 first-response#1 breach BREACHING r0");
            }
        }
    }

    @Test
    void eventsOfOneInstantInAnyOrderTellTheSame() throws Exception {
        try (ClockRoom room = new ClockRoom(HOUR)) {
            room.see("09:30", Kind.PERSON_REPLIED).opened("09:00").at("12:00");

            assertThat(room.told())
                    .containsExactly(
                            "09:00 first-response#1 activate PENDING r0",
                            "09:00 first-response#1 apply_sla PENDING r0",
                            "09:30 first-response#1 fulfill ACHIEVED r0");
        }
    }

    @Test
    void aLateReplyTakesTheBreachBack() throws Exception {
        try (ClockRoom room = new ClockRoom(HOUR)) {
            room.opened("09:00").at("10:30").told();

            room.see("09:40", Kind.PERSON_REPLIED).at("10:31");

            assertThat(room.told())
                    .containsExactly(
                            "09:40 first-response#1 fulfill ACHIEVED r1",
                            "10:30 first-response#1 update_status ACHIEVED r1");
            // The warning and the breach.
            assertThat(room.last().retracts()).hasSize(2);
        }
    }

    @Test
    void aPolicyPutWhileRunningIsAnsweredAndMovesOpenClocksAndTheirTimers() throws Exception {
        try (ClockRoom room = new ClockRoom(HOUR)) {
            room.opened("09:00").at("09:10").told();

            room.put(Policy.Kind.SLA, "all", "{id: all, version: 2, clocks: [" + clock("30m") + "]}", "09:10");
            assertThat(room.answers()).containsExactly("sla/all OK accepted as all@2");
            assertThat(room.told()).containsExactly("09:10 first-response#1 apply_sla PENDING r1");
            assertThat(room.last().clock().previousTargetMillis()).isEqualTo(3_600_000);
            assertThat(room.last().clock().targetMillis()).isEqualTo(1_800_000);
            assertThat(room.last().clock().policy()).isEqualTo("all@2");

            room.at("12:00");
            assertThat(room.told())
                    .containsExactly(
                            "09:15 first-response#1 update_status IMMINENT_BREACH r1",
                            "09:30 first-response#1 breach BREACHING r1");
        }
    }

    @Test
    void aCalendarPutWhileRunningMovesThemToo() throws Exception {
        try (ClockRoom room = new ClockRoom(HOUR)) {
            room.opened("09:00").at("10:10").told();

            room.put(
                    Policy.Kind.CALENDAR,
                    "office",
                    "{id: office, version: 4, weekly: {mon-fri: ['09:30-18:00']}}",
                    "10:10");

            assertThat(room.told()).containsExactly("10:10 first-response#1 apply_sla PENDING r1");
            assertThat(room.answers()).as("interaction-metrics answers").isEmpty();
            room.at("10:15");
            assertThat(room.told()).containsExactly("10:15 first-response#1 update_status IMMINENT_BREACH r1");
        }
    }

    @Test
    void aRefusedPolicyChangesNothingAndSaysWhy() throws Exception {
        try (ClockRoom room = new ClockRoom(HOUR)) {
            room.opened("09:00").at("09:10").told();

            room.put(Policy.Kind.SLA, "all", "{id: all, version: 2, clocks: [{metric: resolution}]}", "09:10");

            assertThat(room.answers())
                    .containsExactly(
                            "sla/all REFUSED line 1: sla.policies[0].clocks[0].target must be given (e.g. 30m)");
            assertThat(room.told()).isEmpty();
        }
    }

    @Test
    void policiesPutWhileRunningSurviveARestartAndOthersAreNoBusinessOfClocks() throws Exception {
        try (ClockRoom room = new ClockRoom(HOUR)) {
            room.put(Policy.Kind.SLA, "all", "{id: all, version: 2, clocks: [" + clock("30m") + "]}", "08:00")
                    .put(Policy.Kind.PATTERN, "mine", "select * from Nothing", "08:00");
            assertThat(room.answers()).hasSize(1);

            room.restart(HOUR).opened("09:00").at("09:31");

            assertThat(room.told()).endsWith("09:30 first-response#1 breach BREACHING r0");
        }
    }

    @Test
    void anotherFileAfterARestartSaysSo() throws Exception {
        try (ClockRoom room = new ClockRoom(HOUR)) {
            room.opened("09:00").at("09:10").told();

            room.restart(HOUR.replace("target: 1h", "target: 40m")).at("09:20");

            assertThat(room.told()).containsExactly("09:20 first-response#1 apply_sla PENDING r1");
        }
    }

    @Test
    void aBoundedHistoryIsReadWhenWhatIsLateHasComeAndNoFurtherThanItsEnd() throws Exception {
        long hour = 3_600_000;
        long untilTen = java.time.Instant.parse("2026-03-02T10:00:00Z").toEpochMilli();
        try (ClockRoom room = new ClockRoom(HOUR, new SlaTiming(hour, untilTen - 1), new HashMapStateBackend())) {
            room.opened("09:00").at("09:59");
            assertThat(room.told()).isEmpty();
            room.see("09:20", Kind.PERSON_REPLIED).end();
            assertThat(room.told())
                    .containsExactly(
                            "09:00 first-response#1 activate PENDING r0",
                            "09:00 first-response#1 apply_sla PENDING r0",
                            "09:20 first-response#1 fulfill ACHIEVED r0");
        }
        try (ClockRoom room = new ClockRoom(HOUR, new SlaTiming(hour, untilTen - 1), new HashMapStateBackend())) {
            room.opened("09:00").end();
            assertThat(room.told()).endsWith("09:45 first-response#1 update_status IMMINENT_BREACH r0");
        }
    }

    @Test
    void whatIsOverIsForgottenInTheEnd() throws Exception {
        try (ClockRoom room = new ClockRoom(HOUR)) {
            room.opened("09:00").see("09:10", Kind.CLOSED).at("2026-05-31T09:09:00Z");
            assertThat(room.remembered()).isPositive();
            room.at("2026-05-31T09:10:00Z");
            assertThat(room.remembered()).isZero();
            assertThat(room.timers()).isZero();
        }
        try (ClockRoom room = new ClockRoom(HOUR)) {
            room.opened("09:00").see("09:10", Kind.ABANDONED).at("2026-03-03T09:10:00Z");
            assertThat(room.remembered()).isZero();
        }
    }

    private static String clock(String target) {
        return "{metric: first-response, target: " + target + ", warn-before: 15m}";
    }
}
