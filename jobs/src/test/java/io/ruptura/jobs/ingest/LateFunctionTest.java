package io.ruptura.jobs.ingest;

import static io.ruptura.jobs.ingest.Records.NOON;
import static io.ruptura.jobs.ingest.Records.at;
import static io.ruptura.jobs.ingest.Records.minutes;
import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.event.DeadLetter;
import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.RejectionReason;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LateFunctionTest {

    private OneInputStreamOperatorTestHarness<SourcedEvent, Event> harness;

    @BeforeEach
    void open() throws Exception {
        harness = new OneInputStreamOperatorTestHarness<>(
                new ProcessOperator<>(new LateFunction(ConfigReader.defaults().eventTime())));
        harness.open();
    }

    @AfterEach
    void close() throws Exception {
        harness.close();
    }

    @Test
    void anEventAsOldAsAllowedIsNotTooLateAndOneOlderIs() throws Exception {
        harness.processWatermark(new Watermark(NOON - 1));
        process(NOON - minutes(60));
        assertThat(harness.getSideOutput(DecodeFunction.DEAD_LETTERS)).isNull();

        process(NOON - minutes(60) - 1);
        DeadLetter letter =
                harness.getSideOutput(DecodeFunction.DEAD_LETTERS).element().getValue();
        assertThat(letter.reason()).isEqualTo(RejectionReason.TOO_LATE);
        assertThat(letter.eventTimeMillis()).isEqualTo(NOON - minutes(60) - 1);
        assertThat(letter.detail())
                .isEqualTo("more than the allowed lateness of 3600 s before 2026-03-02T12:00:00.000Z");
    }

    @Test
    void whatIsTooLateStillGoesOnToItsTimeline() throws Exception {
        harness.processWatermark(new Watermark(NOON - 1));
        process(NOON - minutes(600));
        assertThat(harness.extractOutputValues()).extracting(Event::timeMillis).containsExactly(NOON - minutes(600));
    }

    @Test
    void nothingIsTooLateBeforeTimeBegan() throws Exception {
        process(0);
        assertThat(harness.getSideOutput(DecodeFunction.DEAD_LETTERS)).isNull();
    }

    private void process(long time) throws Exception {
        harness.processElement(new StreamRecord<>(at(0, time), time));
    }
}
