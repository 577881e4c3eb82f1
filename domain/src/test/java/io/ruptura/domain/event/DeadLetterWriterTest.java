package io.ruptura.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ruptura.domain.event.decoding.Decoded;
import io.ruptura.domain.event.decoding.EventDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeadLetterWriterTest {

    @Test
    void aRecordOfATopicHasItsTopicPartitionAndOffset() {
        assertThat(text(new DeadLetter(
                        "interactions", 3, 41, RejectionReason.NOT_JSON, "no", bytes("nope"), null, Long.MIN_VALUE)))
                .isEqualTo("{\"topic\":\"interactions\",\"partition\":3,\"offset\":41,\"reason\":\"not-json\","
                        + "\"detail\":\"no\",\"value\":\"bm9wZQ==\",\"text\":\"nope\"}");
    }

    @Test
    void aLineOfAFileHasItsFileAndLineAndTheTimeThatWasRead() {
        assertThat(text(new DeadLetter(
                        "day.jsonl", -1, 7, RejectionReason.TOO_LATE, "old", bytes("{}"), Map.of("ce_id", "é"), 0)))
                .isEqualTo(
                        "{\"file\":\"day.jsonl\",\"line\":7,\"reason\":\"too-late\",\"detail\":\"old\","
                                + "\"time\":\"1970-01-01T00:00:00.000Z\",\"headers\":{\"ce_id\":\"é\"},\"value\":\"e30=\",\"text\":\"{}\"}");
    }

    @Test
    void anEventThatWasReadAlreadyIsKnownByItsAttributes() {
        DeadLetter letter = DeadLetter.ofEvent(RejectionReason.TOO_MANY_EVENTS, "full", "/s", "I-1", "t", 255, 0);

        assertThat(letter.address()).isEqualTo("/s#ff");
        assertThat(text(letter))
                .isEqualTo(
                        "{\"reason\":\"too-many-events\",\"detail\":\"full\",\"time\":\"1970-01-01T00:00:00.000Z\","
                                + "\"headers\":{\"ce_source\":\"/s\",\"ce_subject\":\"I-1\",\"ce_type\":\"t\"},\"value\":\"\",\"text\":\"\"}");
    }

    @Test
    void bytesThatAreNoTextAreKeptExactly() throws Exception {
        byte[] value = {(byte) 0xC0, (byte) 0xAF, 0, 10};
        JsonNode json = new ObjectMapper()
                .readTree(DeadLetterWriter.toBytes(
                        new DeadLetter("t", 0, 0, RejectionReason.NOT_UTF8, "", value, null, Long.MIN_VALUE)));
        assertThat(json.get("value").binaryValue()).isEqualTo(value);
        assertThat(json.has("text")).isFalse();
    }

    @Test
    void whateverADetailQuotesCanBeWritten() {
        String half = "{\"specversion\":\"1.0\",\"type\":\"ruptura.source.heartbeat\",\"time\":\"\\ud83d "
                + "x".repeat(500) + "\"}";
        Decoded.Rejected rejected =
                (Decoded.Rejected) new EventDecoder(10_000).decode(bytes(half), null, Long.MAX_VALUE);
        assertThat(rejected.reason()).isEqualTo(RejectionReason.INVALID_VALUE);
        assertThat(text(new DeadLetter("t", 0, 0, rejected.reason(), rejected.detail(), bytes(half), null, 0)))
                .contains("time must be an RFC 3339 time");
    }

    @Test
    void theLargestLetterStillFitsIntoARecordOfTheBroker() throws Exception {
        Map<String, String> headers = new HashMap<>();
        for (int i = 0; i < 100; i++) {
            headers.put("ce_" + i + "\u0001".repeat(10_000), "\u0001".repeat(10_000));
        }
        for (int size : new int[] {65_536, 262_144, 1_000_000}) {
            byte[] letter = DeadLetterWriter.toBytes(
                    new DeadLetter("t", 0, 0, RejectionReason.TOO_LARGE, "", new byte[size], headers, 0));
            assertThat(letter).hasSizeLessThan(1_000_000);
            JsonNode json = new ObjectMapper().readTree(letter);
            assertThat(json.get("value").binaryValue()).hasSize(Math.min(size, 262_144));
            assertThat(json.path("bytes").asInt(size)).isEqualTo(size);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(DeadLetter letter) {
        return new String(DeadLetterWriter.toBytes(letter), StandardCharsets.UTF_8);
    }
}
