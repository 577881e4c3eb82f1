package io.ruptura.domain.rupture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ruptura.domain.json.UnreadableRecordException;
import io.ruptura.domain.rupture.Rupture.Background;
import io.ruptura.domain.rupture.Rupture.Contributor;
import io.ruptura.domain.rupture.Rupture.Hypothesis;
import io.ruptura.domain.rupture.Rupture.Impact;
import io.ruptura.domain.rupture.Rupture.RuledOut;
import io.ruptura.domain.rupture.Rupture.Similar;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuptureJsonTest {

    private static final Rupture WORSENED = new Rupture(
            "demand-spike-1",
            2,
            RuptureKind.DEMAND_SPIKE,
            RuptureState.OPEN,
            "worsened",
            Severity.CRITICAL,
            "channel=chat",
            LifecycleStory.NINE,
            LifecycleStory.NINE + 60_000,
            LifecycleStory.NINE + 120_500,
            0,
            0.97,
            Map.of("en", "Demand spike", "pt-BR", "Pico de demanda"),
            "demand-spike@1",
            List.of(new Evidence("offered", "PT5M", 120, 40.2, 28, Double.NaN, 9.3)),
            List.of(new Hypothesis(RuptureKind.DEMAND_SPIKE, 0.92), new Hypothesis(RuptureKind.CAPACITY_DROP, 0.05)),
            List.of(new Contributor("topic", "payment-failed", 0.83)),
            new Impact(310, 290, 75, 5400),
            "demand-spike",
            null,
            null,
            Rupture.Background.NONE);

    private static final String JSON = "{\"id\":\"demand-spike-1\",\"revision\":2,\"kind\":\"demand-spike\","
            + "\"state\":\"open\",\"reason\":\"worsened\",\"severity\":\"critical\",\"scope\":{\"channel\":\"chat\"},"
            + "\"onset\":\"2026-03-02T09:00:00Z\",\"detectedAt\":\"2026-03-02T09:01:00Z\","
            + "\"updatedAt\":\"2026-03-02T09:02:00.500Z\",\"resolvedAt\":null,\"confidence\":0.97,"
            + "\"title\":{\"en\":\"Demand spike\",\"pt-BR\":\"Pico de demanda\"},\"pattern\":\"demand-spike@1\","
            + "\"evidence\":[{\"metric\":\"offered\",\"window\":\"PT5M\",\"observed\":120,\"expected\":40.2,"
            + "\"lower\":28,\"upper\":null,\"surprise\":9.3}],"
            + "\"hypotheses\":[{\"kind\":\"demand-spike\",\"weight\":0.92},{\"kind\":\"capacity-drop\",\"weight\":0.05}],"
            + "\"contributors\":[{\"dimension\":\"topic\",\"value\":\"payment-failed\",\"share\":0.83}],"
            + "\"impact\":{\"interactions\":310,\"customers\":290,\"projectedBreaches\":75,\"drainSeconds\":5400},"
            + "\"plan\":\"demand-spike\",\"parent\":null,\"mergedInto\":null}";

    @Test
    void writesExactlyTheContract() {
        assertThat(new String(RuptureJson.write(WORSENED), UTF_8)).isEqualTo(JSON);
    }

    @Test
    void readsWhatItWrites() {
        assertThat(RuptureJson.read(RuptureJson.write(WORSENED))).isEqualTo(WORSENED);
    }

    @Test
    void evidenceOfAScopeWithLittleHistoryIsLabelledAndReadBack() {
        Evidence labelled = new Evidence("offered", "PT5M", 120, 40.2, 28, 55, 9.3).labelled(true);
        String json =
                JSON.replace("\"upper\":null,\"surprise\":9.3", "\"upper\":55,\"surprise\":9.3,\"coldStart\":true");

        Rupture read = RuptureJson.read(json.getBytes(UTF_8));

        assertThat(read.evidence()).containsExactly(labelled);
        assertThat(new String(RuptureJson.write(read), UTF_8)).isEqualTo(json);
    }

    @Test
    void whatIsKnownBesideTheContractIsAddedAndReadBack() {
        Rupture explained = WORSENED.explained(
                WORSENED.contributors(),
                new Impact(310, Double.NaN, 75, Double.NaN),
                new Background(
                        List.of(new RuledOut(
                                "capacity-drop",
                                Map.of("en", "agents are there", "pt-BR", "há atendentes"),
                                "agents_online",
                                12,
                                11.5)),
                        List.of(new Similar(
                                "demand-spike-0", LifecycleStory.NINE, RuptureKind.DEMAND_SPIKE, 0.9, 42, "itself")),
                        LifecycleStory.NINE + 60_000));

        String json = new String(RuptureJson.write(explained), UTF_8);

        assertThat(json)
                .contains("\"impact\":{\"interactions\":310,\"projectedBreaches\":75}")
                .contains("\"ruledOut\":[{\"kind\":\"capacity-drop\"")
                .contains("\"minutes\":42,\"resolvedBy\":\"itself\"")
                .endsWith("\"expectedEnd\":\"2026-03-02T09:01:00Z\"}");
        assertThat(RuptureJson.read(json.getBytes(UTF_8))).isEqualTo(explained);
    }

    @Test
    void readsWhatTheLifecycleWritesInEveryState() {
        LifecycleStory story = new LifecycleStory()
                .see(
                        0,
                        SeenCandidate.spike().at(0),
                        SeenCandidate.spike().in("").at(0))
                .pass(60);

        assertThat(story.revisions()).hasSize(5).allSatisfy(rupture -> assertThat(
                        RuptureJson.read(RuptureJson.write(rupture)))
                .isEqualTo(rupture));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"revision\":2 | \"revision\":\"2\" | revision must be a whole number, was \"2\"",
                "\"revision\":2 | \"revision\":3000000000 | revision must be a whole number up to 2147483647, was 3000000000",
                "\"state\":\"open\" | \"state\":\"ajar\" | state must be a state such as open, was \"ajar\"",
                "\"metric\":\"offered\" | \"metric\":7 | evidence[].metric must be a string, was 7",
                "\"onset\":\"2026-03-02T09:00:00Z\" | \"onset\":\"today\" |"
                        + " onset must be an RFC 3339 instant such as 2026-03-02T12:00:00Z, was \"today\"",
                "\"id\":\"demand-spike-1\", | '' | id is missing",
            })
    void refusesWhatIsNotARuptureAndSaysWhy(String before, String after, String message) {
        assertThat(JSON).contains(before);
        assertThatThrownBy(() -> RuptureJson.read(JSON.replace(before, after).getBytes(UTF_8)))
                .isInstanceOf(UnreadableRecordException.class)
                .hasMessage(message);
    }
}
