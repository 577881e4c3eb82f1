package io.ruptura.jobs.ingest;

import static io.ruptura.jobs.ingest.Records.NOON;
import static io.ruptura.jobs.ingest.Records.event;
import static io.ruptura.jobs.ingest.Records.minutes;
import static io.ruptura.jobs.ingest.Records.record;
import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.config.runtime.EventTimeConfig;
import io.ruptura.domain.event.DeadLetter;
import io.ruptura.domain.event.RejectionReason;
import java.util.List;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DecodeFunctionTest {

    private static final EventTimeConfig CONFIG = ConfigReader.defaults().eventTime();

    private OneInputStreamOperatorTestHarness<RawRecord, SourcedEvent> harness;

    @BeforeEach
    void open() throws Exception {
        harness =
                new OneInputStreamOperatorTestHarness<>(new ProcessOperator<>(new DecodeFunction(CONFIG, () -> NOON)));
        harness.open();
    }

    @AfterEach
    void close() throws Exception {
        harness.close();
    }

    @Test
    void sendsEventsOnAndTheRestToTheDeadLettersWithTheirAddress() throws Exception {
        harness.processElement(new StreamRecord<>(record(2, 40, event("e-1", NOON))));
        harness.processElement(new StreamRecord<>(record(2, 41, "nope")));
        harness.processElement(new StreamRecord<>(
                record(2, 42, "{\"specversion\":\"1.0\",\"id\":\"x\",\"source\":\"s\",\"type\":\"other\"}")));

        assertThat(harness.extractOutputValues())
                .extracting(SourcedEvent::event)
                .containsExactly(event("e-1", NOON));
        assertThat(letters()).singleElement().satisfies(letter -> {
            assertThat(letter.address()).isEqualTo("interactions-2@41");
            assertThat(letter.reason()).isEqualTo(RejectionReason.NOT_JSON);
            assertThat(letter.value()).asString().isEqualTo("nope");
        });
    }

    @Test
    void countsWhatItDid() throws Exception {
        harness.processElement(new StreamRecord<>(record(0, 1, event("e-1", NOON))));
        harness.processElement(new StreamRecord<>(record(0, 2, "[]")));
        harness.processElement(new StreamRecord<>(record(0, 3, "{\"type\":\"other\"}")));

        assertThat(count(Tally.ACCEPTED)).isEqualTo(1);
        assertThat(count(Tally.UNKNOWN_TYPES)).isEqualTo(1);
        assertThat(count(Tally.deadLetters(RejectionReason.WRONG_TYPE))).isEqualTo(1);
        assertThat(count(Tally.deadLetters(RejectionReason.NOT_JSON))).isZero();
    }

    @Test
    void anEventAheadOfTheClockByMoreThanClocksDifferIsImpossible() throws Exception {
        harness.processElement(new StreamRecord<>(record(0, 1, event("just", NOON + minutes(1)))));
        harness.processElement(new StreamRecord<>(record(0, 2, event("beyond", NOON + minutes(1) + 1))));

        assertThat(harness.extractOutputValues()).hasSize(1);
        assertThat(letters()).extracting(DeadLetter::reason).containsExactly(RejectionReason.IMPOSSIBLE_TIME);
    }

    private long count(String name) {
        return (Long)
                harness.getOperator().getRuntimeContext().getAccumulator(name).getLocalValue();
    }

    private List<DeadLetter> letters() {
        return harness.getSideOutput(DecodeFunction.DEAD_LETTERS).stream()
                .map(StreamRecord::getValue)
                .toList();
    }
}
