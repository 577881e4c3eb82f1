package io.ruptura.archive.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ruptura.archive.fixture.RecordingWatch;
import io.ruptura.archive.layout.StoredPoint;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreWriterTest {

    private final RecordingWatch watch = new RecordingWatch();
    private AnsweringServer server;

    @BeforeEach
    void start() throws IOException {
        server = new AnsweringServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void writesWhenTheBatchIsFull() throws Exception {
        try (StoreWriter writer = writer(2)) {
            writer.add(point(1), 0);
            assertThat(server.taken()).isEmpty();
            writer.add(point(2), 0);
            assertThat(server.taken()).containsExactly("m v=1i 1", "m v=2i 2");
        }
    }

    @Test
    void writesWhenThePointThatCameFirstHasWaitedLongEnough() throws Exception {
        try (StoreWriter writer = writer(100)) {
            writer.add(point(1), 5_000);
            writer.add(point(2), 5_900);
            writer.flushIfDue(5_999);
            assertThat(server.taken()).isEmpty();
            writer.flushIfDue(6_000);
            assertThat(server.taken()).hasSize(2);
        }
    }

    @Test
    void triesABusyStoreAgainTwiceAsLateEachTime() throws Exception {
        server.answering(500, Map.of(), "").answering(503, Map.of(), "").answering(429, Map.of(), "");
        try (StoreWriter writer = writer(1)) {
            writer.add(point(1), 0);
        }

        assertThat(server.taken()).containsExactly("m v=1i 1");
        assertThat(watch.pauses()).containsExactly(200L, 400L, 800L);
        assertThat(watch.written()).isEqualTo(1);
    }

    @Test
    void waitsForAsLongAsTheStoreAsks() throws Exception {
        server.answering(429, Map.of("Retry-After", "1"), "")
                .answering(503, Map.of("Retry-After", "Fri, 31 Dec 2027 23:59:59 GMT"), "");
        try (StoreWriter writer = writer(1)) {
            writer.add(point(1), 0);
        }

        assertThat(watch.pauses()).containsExactly(1000L, 400L);
    }

    @Test
    void halvesABatchThatIsTooLarge() throws Exception {
        server.answering(413, Map.of(), "");
        try (StoreWriter writer = writer(4)) {
            for (int i = 1; i <= 4; i++) {
                writer.add(point(i), 0);
            }
        }

        assertThat(server.taken()).containsExactly("m v=1i 1", "m v=2i 2", "m v=3i 3", "m v=4i 4");
        assertThat(watch.refused()).isEmpty();
    }

    @Test
    void asksOnlyOnceWhenTheStoreSaysThatItDroppedAll() throws Exception {
        server.answering(
                400,
                Map.of("Content-Type", "application/json"),
                "{\"error\":\"partial write: points beyond retention policy dropped=2\"}");
        try (StoreWriter writer = writer(2)) {
            writer.add(point(1), 0);
            writer.add(point(2), 0);
        }

        assertThat(server.taken()).isEmpty();
        assertThat(watch.refused())
                .hasSize(2)
                .first()
                .asString()
                .contains("point 1: ", "points beyond retention policy dropped=2");
    }

    @ParameterizedTest
    @CsvSource({
        "401, does not let us in (see store.token-file): status 401",
        "403, does not let us in (see store.token-file): status 403",
        "404, 'has no bucket \"ruptura\", or not this way of writing (see store.bucket, store.write-api): status 404'"
    })
    void saysWhatToChangeWhenNothingWillBeTaken(int status, String advice) {
        server.answering(status, Map.of(), "");
        StoreWriter writer = writer(1);
        CompletableFuture<Void> writing = writingUntilClosed(writer);

        Awaitility.await().until(() -> !watch.reasons().isEmpty());
        assertThat(watch.reasons()).singleElement().asString().contains(advice);
        assertThat(watch.pauses()).containsExactly(60_000L);
        writer.close();
        writing.join();
    }

    @Test
    void stopsWaitingWhenItIsClosed() {
        server.answering(503, Map.of("Retry-After", "60"), "");
        StoreWriter writer = writer(1);
        CompletableFuture<Void> writing = writingUntilClosed(writer);
        Awaitility.await().until(() -> !watch.pauses().isEmpty());

        writer.close();

        assertThat(writing).succeedsWithin(Duration.ofSeconds(10));
    }

    private static CompletableFuture<Void> writingUntilClosed(StoreWriter writer) {
        return CompletableFuture.runAsync(
                () -> assertThatThrownBy(() -> writer.add(point(1), 0)).isInstanceOf(InterruptedException.class));
    }

    private StoreWriter writer(int batchSize) {
        return new StoreWriter(server.connection(batchSize), watch);
    }

    private static StoredPoint point(int number) {
        return new StoredPoint("m v=" + number + "i " + number, "point " + number, number);
    }
}
