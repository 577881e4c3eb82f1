package io.ruptura.domain.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.EventBuilder;
import io.ruptura.domain.event.EventType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SourceReporterTest {

    private static final long NOON = 1_772_452_800_000L;
    private static final long STEP = 10_000;

    private final SourceReporter reporter = new SourceReporter(STEP);
    private final List<SourceReport> reports = new ArrayList<>();
    private int events;

    @Test
    void saysOnceAStepWhatItHeardOfEachSource() {
        hear("/chat", EventType.INTERACTION_OPENED, NOON);
        hear("/chat", EventType.INTERACTION_OPENED, NOON + 1);
        hear("/chat", EventType.SOURCE_HEARTBEAT, NOON + 2);
        hear("/chat", EventType.INTERACTION_RESOLVED, NOON + 3);
        advance(NOON + STEP - 2);
        assertThat(reports).isEmpty();

        advance(NOON + STEP - 1);
        assertThat(reports)
                .containsExactly(new SourceReport(
                        "/chat",
                        NOON + STEP,
                        NOON + 2,
                        new Arrivals(4, 0, 0),
                        List.of(new PlaceCount("chat", "billing", 2)),
                        List.of(),
                        null));
    }

    @Test
    void whatLiesAheadWaitsForItsStep() {
        hear("/chat", EventType.SOURCE_HEARTBEAT, NOON + STEP);
        advance(NOON + STEP - 1);
        assertThat(reports).isEmpty();

        advance(NOON + 2 * STEP);
        assertThat(reports).extracting(SourceReport::stampMillis).containsExactly(NOON + 2 * STEP);
    }

    @Test
    void whatComesLateTakesEffectWhenItComes() {
        advance(NOON + 15 * STEP);
        hear("/chat", EventType.SOURCE_HEARTBEAT, NOON);
        hear("/chat", EventType.INTERACTION_RESOLVED, NOON + 10 * STEP);
        advance(NOON + 16 * STEP);

        // Two and a half minutes late is one and a half beyond the minute that is allowed.
        Arrivals arrivals = new Arrivals(2, 1, 90_000);
        assertThat(reports)
                .containsExactly(
                        new SourceReport("/chat", NOON + 16 * STEP, NOON, arrivals, List.of(), List.of(), null));
    }

    @Test
    void handsOverEverythingBeforeAStopAndGoesOnAfterIt() {
        advance(NOON);
        hear("/chat", EventType.SOURCE_HEARTBEAT, NOON + 3 * STEP);
        reporter.handOver(reports::add);
        assertThat(reports).extracting(SourceReport::stampMillis).containsExactly(NOON + 4 * STEP);

        SourceReporter restarted = new SourceReporter(STEP);
        restarted.resumeAt(reporter.lastEnd());
        restarted.hear(event("/chat", EventType.SOURCE_HEARTBEAT, NOON - 5 * STEP));
        restarted.advance(Long.MAX_VALUE, reports::add);
        assertThat(reports).extracting(SourceReport::stampMillis).endsWith(NOON + STEP);
    }

    @Test
    void manySourcesDoNotFillTheMemory() {
        for (int i = 0; i < 3 * SourceReporter.MOST_SOURCES; i++) {
            hear("/chat/" + i, EventType.SOURCE_HEARTBEAT, NOON);
        }
        advance(NOON + STEP);

        assertThat(reports).hasSize(SourceReporter.MOST_SOURCES);
    }

    private void hear(String source, EventType type, long time) {
        reporter.hear(event(source, type, time));
    }

    private Event event(String source, EventType type, long time) {
        EventBuilder event =
                EventBuilder.of(type, source, "e-" + ++events, time).subject("I-1");
        if (type == EventType.INTERACTION_OPENED) {
            event.channel("chat")
                    .queue("billing")
                    .opening(new Event.Opening(null, null, Event.Direction.INBOUND, null, null, Map.of()));
        }
        return event.build();
    }

    private void advance(long watermark) {
        reporter.advance(watermark, reports::add);
    }
}
