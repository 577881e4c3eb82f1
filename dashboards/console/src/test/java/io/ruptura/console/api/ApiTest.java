package io.ruptura.console.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.ruptura.console.fixture.ApiSchemas;
import io.ruptura.console.fixture.FeedReader;
import io.ruptura.console.fixture.Http;
import io.ruptura.console.fixture.RememberedHistory;
import io.ruptura.console.fixture.RunningConsole;
import io.ruptura.console.fixture.Ruptures;
import io.ruptura.console.fixture.ScriptedClocks;
import io.ruptura.console.fixture.ScriptedService;
import io.ruptura.domain.rupture.RuptureState;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The API as a program meets it; every answer is held against the description that the server gives of itself. */
class ApiTest {

    private static final RememberedHistory HISTORY = new RememberedHistory();

    @TempDir
    static Path folder;

    @AutoClose
    private static RunningConsole running;

    private static ApiSchemas schemas;

    @BeforeAll
    static void start() throws Exception {
        running = RunningConsole.start(folder, "", HISTORY);
        schemas = new ApiSchemas(answer("/api/v1/openapi.json"));
        running.service().beginSpike();
        running.service().advance(ScriptedService.STEP_MILLIS);
        await().until(() -> answer("/api/v1/ruptures").path("ruptures").size() == 1);
    }

    @AfterEach
    void storeIsUp() {
        HISTORY.goDown(false);
    }

    @Test
    void saysWhatTheServiceIs() throws Exception {
        JsonNode service = valid("Service", "/api/v1/service");

        assertThat(service.path("title").asText()).isEqualTo("Acme");
        assertThat(service.path("zone").asText()).isEqualTo("UTC");
        assertThat(service.path("retentionDays").asInt()).isEqualTo(90);
        assertThat(service.path("scopes").findValuesAsText("id")).contains("", "channel=chat,queue=billing");
        assertThat(service.path("serviceLevel").path("byChannel").path("email").asInt())
                .isEqualTo(14_400);
        assertThat(service.path("metrics").findValuesAsText("name")).contains("offered", "service_level");
    }

    @Test
    void saysHowPromisesStand() throws Exception {
        ScriptedClocks.at(running.service().now()).forEach(running.service()::send);
        running.service().flush();
        await().until(() -> answer("/api/v1/promises").path("clocks").size() == 3);

        JsonNode chat = valid("Promises", "/api/v1/promises?scope=channel%3Dchat");

        assertThat(chat.path("clocks")).hasSize(1);
        assertThat(chat.path("next")).hasSize(5);
    }

    @Test
    void givesNumbersOverTimeFromTheStore() throws Exception {
        JsonNode metrics = valid(
                "Metrics",
                "/api/v1/metrics?scope=channel%3Dchat&window=PT1H&names=offered,service_level"
                        + "&from=2026-03-02T00:00:00Z&to=2026-03-02T06:00:00%2B00:00&resolution=PT2H");

        assertThat(HISTORY.lastQuestion())
                .isEqualTo("channel=chat PT1H [offered, service_level] 1772409600000 1772431200000 7200000");
        assertThat(metrics.path("points")).hasSize(2);
        assertThat(metrics.path("points").get(1).path("end").asText()).isEqualTo("2026-03-02T06:00:00Z");
        assertThat(metrics.path("points").get(1).path("values").has("service_level"))
                .as("an undefined value is left out")
                .isFalse();
    }

    @Test
    void givesExpectationsOverTime() throws Exception {
        JsonNode bands = valid("Expectations", "/api/v1/expectations?to=2026-03-02T06:00:00Z");

        assertThat(HISTORY.lastQuestion()).isEqualTo(" offered PT5M 1772409600000 1772431200000");
        assertThat(bands.path("points").get(0).path("expected").asDouble()).isEqualTo(12.5);
    }

    @Test
    void givesTheRupturesThatGoOnWithoutTheStore() throws Exception {
        HISTORY.goDown(true);

        JsonNode ruptures = valid("Ruptures", "/api/v1/ruptures?state=open");

        assertThat(ruptures.path("ruptures").findValuesAsText("state")).containsExactly("open");
        assertThat(Http.get(running.url("/api/v1/ruptures?state=ended")).statusCode())
                .isEqualTo(503);
    }

    @Test
    void givesOneRuptureWithItsPlan() throws Exception {
        String id = answer("/api/v1/ruptures").findValuesAsText("id").get(0);

        JsonNode detail = valid("RuptureDetail", "/api/v1/ruptures/" + id);

        assertThat(detail.path("rupture").path("kind").asText()).isEqualTo("demand-spike");
        assertThat(detail.path("revisions")).hasSize(1);
        assertThat(detail.path("planMarkdown").asText()).startsWith("# Demand spike");
        for (String language : List.of("pt-BR,pt;q=0.9,en;q=0.8", "pt")) {
            HttpResponse<String> portuguese =
                    Http.get(running.url("/api/v1/ruptures/" + id), "Accept-Language", language);
            assertThat(Http.json(portuguese).path("planMarkdown").asText()).startsWith("# Pico de demanda");
        }
    }

    @Test
    void keepsTheNewestInSightWhenTheStoreIsDown() throws Exception {
        String id = answer("/api/v1/ruptures").findValuesAsText("id").get(0);
        HISTORY.goDown(true);

        assertThat(valid("RuptureDetail", "/api/v1/ruptures/" + id).path("revisions"))
                .hasSize(1);
        assertThat(Http.get(running.url("/api/v1/ruptures/unheard-of")).statusCode())
                .isEqualTo(503);
    }

    @Test
    void saysHowEachPartIsDoing() throws Exception {
        JsonNode health = valid("Health", "/api/v1/health");

        assertThat(health.path("status").asText()).isEqualTo("ok");
        assertThat(health.path("components").findValuesAsText("name"))
                .containsExactly("interaction-metrics", "/asterisk/acme", "/chatwoot/acme", "questdb");
        assertThat(health.path("topics").path("metrics").path("lagSeconds").asDouble())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/metrics?scope=chat                    | scope      | chat",
                "/api/v1/metrics?window=PT2M                   | window     | PT2M",
                "/api/v1/metrics?names=offered,ofered          | names      | ofered",
                "/api/v1/metrics?from=yesterday                | from       | yesterday",
                "/api/v1/metrics?resolution=5                  | resolution | 5",
                "/api/v1/metrics?resolution=-PT5M              | resolution | -PT5M",
                "/api/v1/metrics?from=2020-01-01T00:00:00Z     | from       | 2020-01-01T00:00:00Z",
                "/api/v1/expectations?metric=ofered            | metric     | ofered",
                "/api/v1/ruptures?state=closed                 | state      | closed",
                "/api/v1/ruptures?limit=0                      | limit      | 0",
                "/api/v1/ruptures?limit=many                   | limit      | many",
            })
    void refusesAWrongQuestionWithKeyValueRuleAndExample(String path, String key, String value) throws Exception {
        HttpResponse<String> response = Http.get(running.url(path));
        JsonNode error = Http.json(response).path("error");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(schemas.mistakes("Error", Http.json(response))).isEmpty();
        assertThat(error.path("key").asText()).isEqualTo(key);
        assertThat(error.path("value").asText()).isEqualTo(value);
        assertThat(error.path("rule").asText()).startsWith("must");
        assertThat(error.path("example").asText()).isNotEmpty();
    }

    @Test
    void saysWhatIsNotThere() throws Exception {
        for (String path : List.of("/api/v1/ruptures/unheard-of", "/api/v1/nothing", "/nothing.js")) {
            HttpResponse<String> response = Http.get(running.url(path));

            assertThat(response.statusCode()).as(path).isEqualTo(404);
            assertThat(schemas.mistakes("Error", Http.json(response))).as(path).isEmpty();
        }
    }

    @Test
    void saysThatTheStoreIsDown() throws Exception {
        HISTORY.goDown(true);

        HttpResponse<String> response = Http.get(running.url("/api/v1/metrics"));

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).contains("5");
        assertThat(Http.json(response).path("error").path("key").asText()).isEqualTo("store");
    }

    @Test
    void feedsWhatItsDescriptionSays() throws Exception {
        Map<String, String> schemaOf = Map.of(
                "hello", "FeedHello",
                "snapshot", "FeedSnapshot",
                "metrics", "FeedMetrics",
                "bands", "FeedBands",
                "ruptures", "FeedRuptures",
                "health", "FeedHealth",
                "heartbeat", "FeedHeartbeat");
        try (FeedReader page = FeedReader.open(running.url("/api/v1/feed"), null)) {
            await().until(() -> page.events().size() >= 2);
            running.service().advance(300_000);
            running.service()
                    .send(Ruptures.revision(
                            "ended", 4, RuptureState.RESOLVED, running.service().now()));
            running.service().flush();
            await().until(() ->
                    schemaOf.keySet().stream().allMatch(name -> !page.all(name).isEmpty()));

            for (FeedReader.Event event : page.events()) {
                assertThat(schemas.mistakes(schemaOf.get(event.name()), event.data()))
                        .as(event.name())
                        .isEmpty();
            }
        }
    }

    private static JsonNode valid(String schema, String path) throws Exception {
        JsonNode answer = answer(path);
        assertThat(schemas.mistakes(schema, answer)).as(path).isEmpty();
        return answer;
    }

    private static JsonNode answer(String path) throws Exception {
        HttpResponse<String> response = Http.get(running.url(path));
        assertThat(response.statusCode()).as(path + ": " + response.body()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        return Http.json(response);
    }
}
