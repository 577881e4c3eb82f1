package io.ruptura.console.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.ruptura.console.fixture.FeedReader;
import io.ruptura.console.fixture.RunningConsole;
import io.ruptura.console.fixture.ScriptedService;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedTest {

    private static final Set<String> DELTAS = Set.of("metrics", "bands", "ruptures", "health");

    @TempDir
    static Path folder;

    @AutoClose
    private static RunningConsole running;

    @BeforeAll
    static void start() {
        running = RunningConsole.start(folder);
    }

    @Test
    void beginsWithHelloAndTheWholePicture() throws Exception {
        await().until(() -> snapshot().path("bands").size() == 12 * 12);

        try (FeedReader page = open(null)) {
            await().until(() -> page.events().size() >= 2);
            JsonNode hello = page.events().get(0).data();
            JsonNode snapshot = page.events().get(1).data();

            assertThat(page.status()).isEqualTo(200);
            assertThat(page.events()).extracting(FeedReader.Event::name).startsWith("hello", "snapshot");
            assertThat(hello.path("version").asText()).startsWith("1.0.0+");
            assertThat(hello.path("heartbeatSeconds").asInt()).isEqualTo(2);
            assertThat(hello.path("resumed").asBoolean()).isFalse();
            assertThat(snapshot.path("scopes")).hasSize(12);
            assertThat(snapshot.path("metrics")).hasSize(36);
            assertThat(snapshot.path("health")).hasSize(4);
        }
    }

    @Test
    void tellsWhatChangesAndThatItIsAlive() throws Exception {
        try (FeedReader page = open(null)) {
            await().until(() -> page.all("heartbeat").size() >= 1);
            running.service().advance(ScriptedService.STEP_MILLIS);
            String end = Instant.ofEpochMilli(running.service().now()).toString();
            await().until(() -> page.all("metrics").stream()
                    .flatMap(delta -> delta.path("records").findValuesAsText("end").stream())
                    .anyMatch(end::equals));

            List<JsonNode> records = page.all("metrics").stream()
                    .map(delta -> delta.path("records").get(0))
                    .toList();
            assertThat(records).allMatch(record -> record.path("v").has("offered"));
            await().until(() -> page.all("heartbeat").size() >= 2);
        }
    }

    @Test
    void losesAndDoublesNothingWhenAPageComesBack() throws Exception {
        List<String> ids = new ArrayList<>();
        String last;
        try (FeedReader page = open(null)) {
            await().until(() -> page.events().size() >= 2);
            running.service().advance(30_000);
            await().until(() -> !page.all("metrics").isEmpty());
            last = idsOfDeltas(page, ids);
        }
        running.service().advance(600_000);
        try (FeedReader back = FeedReader.open(running.url("/api/v1/feed?lastEventId=" + last), null)) {
            running.service().advance(30_000);
            await().until(() -> back.all("heartbeat").size() >= 2);
            idsOfDeltas(back, ids);

            assertThat(back.all("hello").get(0).path("resumed").asBoolean()).isTrue();
            assertThat(back.all("snapshot")).isEmpty();
        }
        List<Long> places =
                ids.stream().map(id -> Long.parseLong(id.split("-")[1])).toList();
        assertThat(places).hasSizeGreaterThan(3);
        for (int i = 1; i < places.size(); i++) {
            assertThat(places.get(i)).isEqualTo(places.get(i - 1) + 1);
        }
    }

    /** Adds the ids of what changed, in order; returns the last. */
    private static String idsOfDeltas(FeedReader page, List<String> ids) {
        for (FeedReader.Event event : page.events()) {
            if (DELTAS.contains(event.name())) {
                ids.add(event.id());
            }
        }
        return ids.get(ids.size() - 1);
    }

    private static JsonNode snapshot() throws Exception {
        try (FeedReader page = open(null)) {
            await().until(() -> page.events().size() >= 2);
            return page.events().get(1).data();
        }
    }

    private static FeedReader open(String lastEventId) throws Exception {
        return FeedReader.open(running.url("/api/v1/feed"), lastEventId);
    }
}
