package io.ruptura.console.promise;

import static io.ruptura.console.fixture.ScriptedClocks.clock;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ruptura.console.fixture.ScriptedClocks;
import io.ruptura.console.view.LiveView;
import io.ruptura.console.view.Records;
import io.ruptura.domain.scope.Scope;
import io.ruptura.domain.sla.SlaEvent;
import io.ruptura.domain.sla.SlaEventJson;
import io.ruptura.domain.sla.SlaMetric;
import io.ruptura.domain.sla.SlaStatus;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PromisesTest {

    private static final long NOW = 1_772_442_000_000L;
    private static final long MINUTE = 60_000;

    @Test
    void clocksAreCountedByMetricAndTheNextToBreakComeFirst() throws IOException {
        JsonNode all = json(view(ScriptedClocks.at(NOW)), Scope.ALL);

        assertThat(all.path("clocks").toString())
                .isEqualTo(
                        "[{\"metric\":\"first-response\",\"clock\":\"business\",\"breaching\":1,\"imminent\":2,\"running\":12,\"paused\":0},"
                                + "{\"metric\":\"resolution\",\"clock\":\"business\",\"breaching\":0,\"imminent\":0,\"running\":12,\"paused\":1},"
                                + "{\"metric\":\"statutory-answer\",\"clock\":\"calendar\",\"breaching\":0,\"imminent\":0,\"running\":1,\"paused\":0}]");
        assertThat(all.path("next").findValuesAsText("interaction"))
                .containsExactly("I-1001", "I-1002", "I-1010", "I-1011", "I-1012");
        assertThat(all.path("next").get(0).path("due").asText()).isEqualTo("2026-03-02T09:02:00Z");
    }

    @Test
    void aScopeHasItsOwnAndANarrowerOneThanClocksSayIsNotKnown() throws IOException {
        LiveView view = view(ScriptedClocks.at(NOW));

        assertThat(json(view, new Scope("channel=email")).path("clocks").findValuesAsText("metric"))
                .containsExactly("resolution", "statutory-answer");
        assertThat(json(view, new Scope("queue=billing")).path("clocks")).hasSize(3);
        assertThat(json(view, new Scope("queue=orders")).path("clocks")).isEmpty();
        JsonNode narrow = json(view, new Scope("channel=chat,topic=refund"));
        assertThat(narrow.path("known").asBoolean()).isFalse();
        assertThat(narrow.path("clocks")).isEmpty();
    }

    @Test
    void theNewestWordOnAClockCountsAndOneThatIsOverIsForgotten() throws IOException {
        SlaEvent late = clock("I-1", "chat", SlaMetric.RESOLUTION, SlaStatus.BREACHING, NOW, NOW);
        SlaEvent before = clock("I-1", "chat", SlaMetric.RESOLUTION, SlaStatus.PENDING, NOW - MINUTE, NOW);
        SlaEvent after = clock("I-1", "chat", SlaMetric.RESOLUTION, SlaStatus.BREACHED, NOW + MINUTE, NOW);
        LiveView seen = view(List.of(late, before));

        assertThat(json(seen, Scope.ALL).path("clocks").findValuesAsText("breaching"))
                .containsExactly("1");
        Records ended = Records.empty();
        ended.clocks().add(after);
        assertThat(seen.with(ended, NOW).view().clocks()).isEmpty();
    }

    @Test
    void whatIsWrittenOfAClockIsReadAgain() {
        assertThat(ScriptedClocks.at(NOW)).allSatisfy(event -> assertThat(SlaEventJson.read(SlaEventJson.write(event)))
                .isEqualTo(event));
    }

    private static LiveView view(List<SlaEvent> events) {
        Records records = Records.empty();
        records.clocks().addAll(events);
        return LiveView.empty().with(records, NOW).view();
    }

    private static JsonNode json(LiveView view, Scope scope) throws IOException {
        return new ObjectMapper()
                .readTree(Promises.of(view.clocks(), scope, NOW).json());
    }
}
