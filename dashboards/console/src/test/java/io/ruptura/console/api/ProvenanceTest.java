package io.ruptura.console.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.ruptura.console.fixture.ApiSchemas;
import io.ruptura.console.fixture.Http;
import io.ruptura.console.fixture.RememberedHistory;
import io.ruptura.console.fixture.RunningConsole;
import io.ruptura.console.fixture.ScriptedNumbers;
import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.schedule.Window;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a number comes from, as a program asks it: of what is seen live, what was corrected, and what the store alone knows. */
class ProvenanceTest {

    private static final RememberedHistory HISTORY = new RememberedHistory();
    private static final String CHAT = "channel=chat";
    private static final long NINE = RunningConsole.MONDAY_0900;

    private static final String SETTINGS = """
            zone: America/Sao_Paulo
            calendars:
              - {id: phone, weekly: {mon-fri: ['08:00-18:00']}, channels: [phone]}
              - {id: support, version: 3, weekly: {mon-sun: ['00:00-24:00']}}
            metrics:
              service-level: {variant: sl-b, threshold: 30s, by-channel: {email: 4h}}
            """;

    @TempDir
    static Path folder;

    @AutoClose
    private static RunningConsole running;

    @BeforeAll
    static void start() {
        running = RunningConsole.start(folder, SETTINGS, HISTORY);
    }

    @AfterEach
    void storeIsUp() {
        HISTORY.goDown(false);
    }

    @Test
    void theNewestNumberIsExplainedWithItsDefinitionAndRules() throws Exception {
        JsonNode answer = eventually("scope=channel%3Dchat&window=PT5M&metric=service_level");

        assertThat(answer.at("/metric/description/pt-BR").asText()).startsWith("Na variante");
        assertThat(answer.at("/metric/description/en").asText()).startsWith("In the variant");
        assertThat(answer.at("/serviceLevel/variant").asText()).isEqualTo("SL-B");
        assertThat(answer.at("/serviceLevel/formula").asText()).contains("left within T");
        assertThat(answer.at("/serviceLevel/thresholdSeconds").asDouble()).isEqualTo(30);
        assertThat(answer.at("/window/localEnd").asText()).isEqualTo("2026-03-02T06:00:00-03:00");
        assertThat(answer.at("/origin").asText()).isEqualTo("live");
    }

    @Test
    void aMeanSaysHowManyItIsMadeOf() throws Exception {
        JsonNode answer = eventually("scope=channel%3Dchat&metric=first_response_seconds_p90");

        assertThat(answer.at("/contributing/metric").asText()).isEqualTo("answered");
        assertThat(answer.at("/contributing/count").asDouble()).isPositive();
        assertThat(answer.at("/metric/formula").asText()).startsWith("90th percentile of");
        assertThat(answer.has("serviceLevel")).isFalse();
    }

    @Test
    void aCorrectionIsShownWithWhatWasSaidBefore() throws Exception {
        WindowMetrics said = ScriptedNumbers.window(CHAT, Window.PT15M, NINE, false);
        running.service().send(revised(said, 0, 20));
        running.service().send(revised(said, 1, 23));
        running.service().flush();
        String question = "scope=channel%3Dchat&window=PT15M&metric=offered&end=2026-03-02T09:00:00Z";
        await().until(() -> ask(question).statusCode() == 200
                && Http.json(ask(question)).path("revision").asInt() == 1);

        JsonNode answer = valid(question);

        assertThat(answer.path("value").asDouble()).isEqualTo(23);
        assertThat(answer.path("lateChanges").asInt()).isEqualTo(1);
        assertThat(answer.path("correctionsComplete").asBoolean()).isTrue();
        assertThat(answer.at("/corrections/0/from").asDouble()).isEqualTo(20);
        assertThat(answer.at("/corrections/0/to").asDouble()).isEqualTo(23);
        assertThat(answer.at("/corrections/0/asOf").asText()).isEqualTo("2026-03-02T09:00:01Z");
        assertThat(answer.path("calendar").asText()).isEqualTo("support@3");
        assertThat(answer.at("/calendars/0/zone").asText()).isEqualTo("America/Sao_Paulo");
    }

    @Test
    void whatTheStoreAloneKnowsIsSaidToComeFromThere() throws Exception {
        JsonNode answer = valid("scope=channel%3Dphone&window=PT1H&metric=offered&end=2026-02-27T15:00:00Z");

        assertThat(answer.path("origin").asText()).isEqualTo("store");
        assertThat(answer.path("revision").asInt()).isEqualTo(1);
        assertThat(answer.path("corrections")).isEmpty();
        assertThat(answer.path("correctionsComplete").asBoolean()).isFalse();
        assertThat(answer.path("completeness").asDouble()).isEqualTo(0.5);
        assertThat(answer.path("calendar").asText()).isEqualTo("phone@1");
        assertThat(answer.at("/window/start").asText()).isEqualTo("2026-02-27T14:00:00Z");
    }

    @Test
    void whatIsNotKnownIsRefusedInWords() throws Exception {
        HttpResponse<String> nowhere = ask("scope=channel%3Dpigeon");
        assertThat(nowhere.statusCode()).isEqualTo(404);
        assertThat(Http.json(nowhere).at("/error/key").asText()).isEqualTo("scope");
        assertThat(ask("metric=ofered").statusCode()).isEqualTo(400);
        assertThat(ask("end=yesterday").statusCode()).isEqualTo(400);

        HISTORY.goDown(true);
        assertThat(ask("end=2026-02-27T15:00:00Z").statusCode()).isEqualTo(503);
    }

    private static WindowMetrics revised(WindowMetrics said, int revision, double offered) {
        double[] values = said.values().clone();
        values[Metric.OFFERED.ordinal()] = offered;
        return new WindowMetrics(
                said.scope(),
                said.window(),
                said.startMillis(),
                said.endMillis(),
                revision,
                said.asOfMillis() + revision * 1_000L,
                1,
                "support@3",
                true,
                values);
    }

    private static JsonNode eventually(String question) throws Exception {
        await().until(() -> ask(question).statusCode() == 200);
        return valid(question);
    }

    private static JsonNode valid(String question) throws Exception {
        HttpResponse<String> response = ask(question);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(ApiSchemas.shipped().mistakes("Provenance", Http.json(response)))
                .isEmpty();
        return Http.json(response);
    }

    private static HttpResponse<String> ask(String question) throws Exception {
        return Http.get(running.url("/api/v1/provenance?" + question));
    }
}
