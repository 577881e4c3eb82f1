package io.ruptura.jobs.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.EventBuilder;
import io.ruptura.domain.event.EventType;
import io.ruptura.domain.health.Health;
import io.ruptura.domain.health.Health.Status;
import io.ruptura.domain.health.SourceMemory;
import io.ruptura.domain.health.SourcePulse;
import java.time.Instant;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.apache.flink.types.PojoTestUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SourceHealthTest {

    private static final long NOON = Instant.parse("2026-03-02T12:00:00Z").toEpochMilli();
    private static final long MINUTE = 60_000;

    private OneInputStreamOperatorTestHarness<Event, SourcePulse> counting;
    private KeyedOneInputStreamOperatorTestHarness<String, SourcePulse, Health> watching;

    @BeforeEach
    void open() throws Exception {
        counting = new OneInputStreamOperatorTestHarness<>(new SourcePulseOperator());
        counting.open();
        watching = new KeyedOneInputStreamOperatorTestHarness<>(
                new KeyedProcessOperator<>(new SourceHealthFunction(end -> end < NOON)),
                SourcePulse::source,
                Types.STRING);
        watching.open();
    }

    @AfterEach
    void close() throws Exception {
        counting.close();
        watching.close();
    }

    @Test
    void whatSitsInStateAndCrossesTheStreamNeedsNoKryo() {
        for (Class<?> type : List.of(SourcePulse.class, SourceMemory.class, Health.class)) {
            assertThatCode(() -> PojoTestUtils.assertSerializedAsPojoWithoutKryo(type))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void aStepIsOneRecordOfEachSource() throws Exception {
        for (int i = 0; i < 9; i++) {
            hear(i % 3 == 0 ? "/phone" : "/chat", NOON + i * 1_000L);
        }
        advance(NOON + 12_000);
        assertThat(counting.extractOutputValues())
                .containsExactlyInAnyOrder(
                        new SourcePulse("/chat", NOON + 10_000, 6, NOON + 8_000, 0),
                        new SourcePulse("/phone", NOON + 10_000, 3, NOON + 6_000, 0));
    }

    @Test
    void aSourceThatFallsSilentIsToldOfThoughNothingComes() throws Exception {
        for (long time = NOON - 60 * MINUTE; time < NOON + MINUTE; time += 5_000) {
            hear("/chat", time);
            advance(time);
        }
        assertThat(told())
                .isNotEmpty()
                .allMatch(health -> health.asOfMillis() >= NOON)
                .allMatch(SourceHealthTest::isOk);
        advance(NOON + 10 * MINUTE);
        List<Health> told = told();
        assertThat(told.get(told.size() - 1).status()).isEqualTo(Status.QUIET);
        assertThat(told.get(told.size() - 1).newestMillis()).isEqualTo(NOON + MINUTE - 5_000);
        hear("/chat", NOON + 11 * MINUTE);
        advance(NOON + 12 * MINUTE);
        assertThat(told().get(told().size() - 1).status()).isEqualTo(Status.OK);
    }

    @Test
    void aSourceThatIsGoneForLongIsForgotten() throws Exception {
        hear("/old", NOON);
        advance(NOON + MINUTE);
        advance(NOON + 8 * 24 * 60 * MINUTE);
        assertThat(watching.numKeyedStateEntries()).isZero();
        assertThat(watching.numEventTimeTimers()).isZero();
    }

    private static boolean isOk(Health health) {
        return health.status() == Status.OK;
    }

    private void hear(String source, long time) throws Exception {
        Event event = EventBuilder.of(EventType.INTERACTION_CLOSED, source, "e-" + time, time)
                .subject("I-1")
                .build();
        counting.processElement(event, time);
    }

    private void advance(long time) throws Exception {
        int before = counting.extractOutputValues().size();
        counting.processWatermark(time - 1);
        List<SourcePulse> pulses = counting.extractOutputValues();
        for (SourcePulse pulse : pulses.subList(before, pulses.size())) {
            watching.processElement(pulse, pulse.stampMillis());
        }
        watching.processWatermark(time - 1);
    }

    private List<Health> told() {
        return watching.extractOutputValues();
    }
}
