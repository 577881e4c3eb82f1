package io.ruptura.console.api.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.ruptura.console.fixture.ApiSchemas;
import io.ruptura.console.fixture.FeedReader;
import io.ruptura.console.fixture.Http;
import io.ruptura.console.fixture.RememberedHistory;
import io.ruptura.console.fixture.RunningConsole;
import io.ruptura.console.fixture.Ruptures;
import io.ruptura.console.fixture.ScriptedService;
import io.ruptura.domain.rupture.command.Command;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandsTest {

    @TempDir
    static Path folder;

    @AutoClose
    private static RunningConsole running;

    private static String spike;

    @BeforeAll
    static void start() throws Exception {
        running = RunningConsole.start(folder, "", new RememberedHistory());
        running.service().beginSpike();
        running.service().advance(ScriptedService.STEP_MILLIS);
        await().until(() -> !ruptures("open").isEmpty());
        spike = ruptures("open").get(0).path("id").asText();
    }

    @Test
    void reachTheEngineAndComeBackAsANewRevision() throws Exception {
        try (FeedReader page = FeedReader.open(running.url("/api/v1/feed"), null)) {
            await().until(() -> page.events().size() >= 2);
            HttpResponse<String> taken = post("{\"kind\":\"annotate\",\"by\":\"ana\",\"text\":\"cobrança em dobro\"}");

            assertThat(taken.statusCode()).isEqualTo(202);
            assertThat(ApiSchemas.shipped().mistakes("Taken", Http.json(taken))).isEmpty();
            running.service().answerCommands();
            await().until(() -> page.all("ruptures").stream()
                    .anyMatch(delta -> delta.findValuesAsText("reason").contains("annotated")));
            JsonNode detail = Http.json(Http.get(running.url("/api/v1/ruptures/" + spike)));
            assertThat(detail.path("commands").findValuesAsText("text")).contains("cobrança em dobro");
        }
    }

    @Test
    void ofTheSameIdAreWrittenOnceHoweverOftenAndAtOnceTheyAreSent() throws Exception {
        String body = "{\"id\":\"once\",\"kind\":\"annotate\",\"by\":\"ana\",\"text\":\"seen\"}";
        ExecutorService people = Executors.newFixedThreadPool(8);
        try {
            List<Callable<HttpResponse<String>>> asking = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                asking.add(() -> post(body));
            }
            for (Future<HttpResponse<String>> answer : people.invokeAll(asking)) {
                assertThat(answer.get().statusCode()).isEqualTo(202);
                assertThat(answer.get().body()).isEqualTo("{\"id\":\"once\"}");
            }
        } finally {
            people.shutdown();
        }
        assertThat(written()).filteredOn(command -> command.id().equals("once")).hasSize(1);
    }

    @Test
    void carryWhoDecidedAndTheTimeOfTheService() throws Exception {
        post("{\"id\":\"quiet\",\"kind\":\"silence\",\"by\":\"rui\",\"until\":\"2026-03-02T18:00:00Z\"}");

        assertThat(written())
                .filteredOn(command -> command.id().equals("quiet"))
                .singleElement()
                .satisfies(command -> {
                    assertThat(command.kind()).isEqualTo(Command.Kind.SILENCE);
                    assertThat(command.rupture()).isEqualTo(spike);
                    assertThat(command.by()).isEqualTo("rui");
                    assertThat(command.timeMillis()).isEqualTo(running.service().now());
                    assertThat(command.untilMillis()).isEqualTo(RunningConsole.MONDAY_0900 + 9 * 3_600_000);
                });
    }

    @Test
    void bySilenceMatchersNameNoRupture() throws Exception {
        HttpResponse<String> taken = Http.postJson(
                running.url("/api/v1/commands"),
                "{\"id\":\"m\",\"kind\":\"silence\",\"by\":\"rui\",\"matchers\":{\"kind\":\"backlog-surge\",\"channel\":\"chat\"}}");

        assertThat(taken.statusCode()).isEqualTo(202);
        assertThat(written())
                .filteredOn(command -> command.id().equals("m"))
                .singleElement()
                .satisfies(command -> {
                    assertThat(command.rupture()).isNull();
                    assertThat(command.matchers()).containsEntry("channel", "chat");
                });
    }

    @Test
    void whatWasMissedIsSaidByKindScopeAndTime() throws Exception {
        HttpResponse<String> taken = Http.postJson(
                running.url("/api/v1/commands"),
                "{\"id\":\"unseen\",\"kind\":\"missed\",\"by\":\"rui\",\"matchers\":{\"kind\":\"backlog-surge\"},"
                        + "\"from\":\"2026-03-01T10:00:00Z\",\"until\":\"2026-03-01T11:00:00Z\"}");

        assertThat(taken.statusCode()).isEqualTo(202);
        assertThat(written())
                .filteredOn(command -> command.id().equals("unseen"))
                .singleElement()
                .satisfies(command -> {
                    assertThat(command.kind()).isEqualTo(Command.Kind.MISSED);
                    assertThat(command.untilMillis() - command.fromMillis()).isEqualTo(3_600_000);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not json                                                             | body     | is not a command",
                "{\"by\":\"ana\"}                                                     | body     | kind is missing",
                "{\"kind\":\"acknowledge\"}                                           | body     | by is missing",
                "{\"kind\":\"explode\",\"by\":\"ana\"}                                | body     | one of acknowledge",
                "{\"kind\":\"approve\",\"by\":\"ana\"}                                | body     | one of acknowledge",
                "{\"kind\":\"annotate\",\"by\":\"ana\"}                               | text     | must be there",
                "{\"kind\":\"silence\",\"by\":\"ana\",\"until\":\"2026-03-01T00:00:00Z\"} | until | must be after now",
                "{\"kind\":\"missed\",\"by\":\"ana\"}                                 | matchers | must say the kind and scope",
                "{\"kind\":\"silence\",\"by\":\"ana\",\"until\":\"tomorrow\"}         | body     | RFC 3339",
                "{\"kind\":\"missed\",\"by\":\"ana\",\"matchers\":{\"kind\":\"demand-spike\"},\"from\":\"2026-03-01T11:00:00Z\",\"until\":\"2026-03-01T10:00:00Z\"} | until | must be after from",
                "{\"kind\":\"missed\",\"by\":\"ana\",\"matchers\":{\"kind\":\"demand-spike\"},\"from\":\"2036-03-01T11:00:00Z\"} | from | must not be after now",
            })
    void thatAreWrongAreRefused(String body, String key, String rule) throws Exception {
        HttpResponse<String> refused = post(body);

        assertThat(refused.statusCode()).isEqualTo(400);
        JsonNode error = Http.json(refused).path("error");
        assertThat(error.path("key").asText()).isEqualTo(key);
        assertThat(error.path("rule").asText()).contains(rule);
    }

    @Test
    void aboutNothingKnownAreRefused() throws Exception {
        assertThat(Http.postJson(
                                running.url("/api/v1/ruptures/unheard-of/commands"),
                                "{\"kind\":\"acknowledge\",\"by\":\"ana\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Http.postJson(running.url("/api/v1/commands"), "{\"kind\":\"silence\",\"by\":\"ana\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(Http.postJson(
                                running.url("/api/v1/commands"),
                                "{\"kind\":\"silence\",\"by\":\"ana\",\"matchers\":{\"kind\":\"spike\"}}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void thatHaveNothingLeftToDoAreRefused() throws Exception {
        running.service().send(Ruptures.falseAlarm("gone", running.service().now()));
        running.service().flush();
        await().until(() -> ruptures("all").stream()
                .anyMatch(rupture -> rupture.path("id").asText().equals("gone")));

        HttpResponse<String> refused = Http.postJson(
                running.url("/api/v1/ruptures/gone/commands"), "{\"kind\":\"acknowledge\",\"by\":\"ana\"}");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("false-alarm");
    }

    @Test
    void thatAreTooLongAreRefused() throws Exception {
        assertThat(post("{\"kind\":\"annotate\",\"by\":\"ana\",\"text\":\"" + "x".repeat(5_000) + "\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("{\"kind\":\"annotate\",\"by\":\"ana\",\"text\":\"" + "x".repeat(70_000) + "\"}")
                        .statusCode())
                .isEqualTo(413);
    }

    private static HttpResponse<String> post(String body) throws Exception {
        return Http.postJson(running.url("/api/v1/ruptures/" + spike + "/commands"), body);
    }

    private static List<Command> written() {
        return running.commandsOnTheTopic();
    }

    private static List<JsonNode> ruptures(String state) throws Exception {
        List<JsonNode> ruptures = new ArrayList<>();
        Http.json(Http.get(running.url("/api/v1/ruptures?state=" + state)))
                .path("ruptures")
                .forEach(ruptures::add);
        return ruptures;
    }
}
