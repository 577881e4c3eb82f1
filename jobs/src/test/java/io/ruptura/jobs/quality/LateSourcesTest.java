package io.ruptura.jobs.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.EventBuilder;
import io.ruptura.domain.event.EventType;
import io.ruptura.domain.metric.pane.PaneDelta;
import io.ruptura.domain.metric.schedule.MetricsSchedule;
import io.ruptura.domain.metric.schedule.Window;
import io.ruptura.domain.quality.SourceReport;
import io.ruptura.domain.quality.SourceReporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A source delivers half of what it has eight minutes late, for an hour: the scope it feeds is told, and told when that is over. */
class LateSourcesTest {

    private static final long NINE = 1_772_442_000_000L;
    private static final long MINUTE = 60_000;
    private static final String CHAT = "channel=chat";

    private final SourceReporter reporter = new SourceReporter(MINUTE);
    private final List<PaneDelta> told = new ArrayList<>();
    private KeyedTwoInputStreamOperatorTestHarness<String, SourceReport, NewScope, PaneDelta> sources;
    private int events;

    @BeforeEach
    void open() throws Exception {
        MetricsSchedule schedule =
                new MetricsSchedule(MINUTE, List.of(Window.PT1M), List.of(), 0, Long.MAX_VALUE, 60 * MINUTE, "UTC");
        sources = new KeyedTwoInputStreamOperatorTestHarness<>(
                new KeyedCoProcessOperator<>(new SourcesFunction(ConfigReader.defaults(), schedule)),
                report -> "",
                scope -> "",
                Types.STRING);
        sources.open();
    }

    @AfterEach
    void close() throws Exception {
        sources.close();
    }

    @Test
    void aScopeIsToldThatItsNewsAreLateAndWhenTheyNoLongerAre() throws Exception {
        sources.processElement2(new StreamRecord<>(new NewScope(CHAT, NINE + MINUTE), NINE));
        sources.processElement2(new StreamRecord<>(new NewScope("channel=phone", NINE + MINUTE), NINE));
        play(0, 120, 0);
        assertThat(told).isEmpty();

        play(120, 180, 8);
        assertThat(told).isNotEmpty().allMatch(delta -> delta.scope().equals(CHAT));
        PaneDelta newest = told.get(told.size() - 1);
        assertThat(newest.unseen().losses()).isEmpty();
        assertThat(newest.unseen().delays().get(0).share()).isCloseTo(0.45, within(0.1));

        play(180, 220, 0);
        assertThat(told.get(told.size() - 1).unseen().delays()).isEmpty();
    }

    /** Each minute a contact and an answer by each of two sources; of the chat's the answer is so many minutes late. */
    private void play(int from, int to, int late) throws Exception {
        for (int minute = from; minute < to; minute++) {
            long time = NINE + minute * MINUTE;
            for (String channel : List.of("phone", "chat")) {
                hear(EventType.SOURCE_HEARTBEAT, channel, time);
                hear(EventType.INTERACTION_OPENED, channel, time + 1000);
                long lag = channel.equals("chat") && minute >= from + late ? late * MINUTE : 0;
                hear(EventType.INTERACTION_MESSAGE, channel, time + 2000 - lag);
                hear(EventType.INTERACTION_RESOLVED, channel, time + 3000 - lag);
            }
            reporter.advance(time + MINUTE - 1, report -> take(report));
            sources.processBothWatermarks(new Watermark(time + MINUTE - 1));
            sources.extractOutputValues().stream().skip(told.size()).forEach(told::add);
        }
    }

    private void hear(EventType type, String channel, long time) {
        EventBuilder event = EventBuilder.of(type, "/" + channel, "e-" + ++events, time);
        if (type == EventType.INTERACTION_OPENED) {
            event.channel(channel).queue("support");
            event.opening(new Event.Opening(null, null, Event.Direction.INBOUND, null, null, Map.of()));
        }
        reporter.hear(event.build());
    }

    private void take(SourceReport report) {
        try {
            sources.processElement1(new StreamRecord<>(report, report.stampMillis()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
