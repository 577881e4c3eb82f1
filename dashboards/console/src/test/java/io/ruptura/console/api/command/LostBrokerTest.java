package io.ruptura.console.api.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.ruptura.console.fixture.FeedReader;
import io.ruptura.console.fixture.Http;
import io.ruptura.console.fixture.RememberedHistory;
import io.ruptura.console.fixture.RunningConsole;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people can still see and do while the broker is down. */
class LostBrokerTest {

    private static final String SILENCE = "{\"kind\":\"silence\",\"by\":\"ana\",\"matchers\":{\"channel\":\"chat\"}}";

    @TempDir
    Path folder;

    @Test
    void showsWhatItKnewAndSaysThatCommandsAreNotTaken() throws Exception {
        try (RunningConsole running = RunningConsole.start(folder, "", new RememberedHistory())) {
            await().until(() -> scopes(running) == 12);
            try (FeedReader page = FeedReader.open(running.url("/api/v1/feed"), null)) {
                running.loseBroker();

                HttpResponse<String> refused = Http.postJson(running.url("/api/v1/commands"), SILENCE);

                assertThat(refused.statusCode()).isEqualTo(503);
                assertThat(Http.json(refused).path("error").path("key").asText())
                        .isEqualTo("commands");
                int beats = page.all("heartbeat").size();
                await().until(() -> page.all("heartbeat").size() > beats);
                assertThat(scopes(running)).isEqualTo(12);
            }
        }
    }

    private static int scopes(RunningConsole running) throws Exception {
        JsonNode service = Http.json(Http.get(running.url("/api/v1/service")));
        return service.path("scopes").size();
    }
}
