package io.ruptura.deploy.quality;

import static io.ruptura.deploy.quality.Desk.MINUTE;
import static io.ruptura.deploy.quality.Desk.NINE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Two channels of equal weight. The feed of the chat is cut from ten to half past ten, when all it held comes; and from noon on for good. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompletenessTest {

    private List<JsonNode> windows;
    private Path alone;
    private Path parallel;

    @BeforeAll
    void replay(@TempDir Path folder) throws Exception {
        Desk desk = new Desk();
        long back = NINE + 90 * MINUTE;
        desk.channel("phone", 240, minute -> false, 0);
        desk.channel("chat", 180, minute -> minute > 60 && minute < 90, back);
        alone = desk.replay(folder, 1);
        parallel = desk.replay(folder, 2);
        windows = Desk.read(alone.resolve("metrics.jsonl"));
    }

    @Test
    void isWholeWhereAllSourcesSayTheyAreAlive() {
        for (String scope : List.of("", "chat", "phone")) {
            JsonNode window = window(scope, "PT5M", 30);
            assertThat(window.get("completeness").doubleValue()).isEqualTo(1);
            assertThat(window.get("revision").intValue()).isZero();
        }
    }

    @Test
    void isWholeAgainInANewRevisionWhenAFeedComesBack() {
        JsonNode chat = window("chat", "PT5M", 80);
        assertThat(chat.get("completeness").doubleValue()).isEqualTo(1);
        assertThat(chat.get("revision").intValue()).isPositive();
        assertThat(Instant.parse(chat.get("asOf").textValue()).toEpochMilli()).isGreaterThan(NINE + 90 * MINUTE);
        assertThat(window("phone", "PT5M", 80).get("revision").intValue()).isZero();
    }

    @Test
    void fallsByTheShareOfTheSourceThatIsLost() {
        // Its last heartbeat is of 11:59.
        assertThat(completeness("chat", "PT5M", 180)).isEqualTo(0.8);
        assertThat(completeness("chat", "PT5M", 200)).isZero();
        assertThat(completeness("phone", "PT5M", 200)).isEqualTo(1);
        assertThat(completeness("", "PT5M", 200)).isBetween(0.5, 0.65);
        assertThat(completeness("chat", "PT1H", 240)).isZero();
    }

    @Test
    void isTheSameAtAnyParallelism() {
        for (String file : List.of("metrics.jsonl", "summary.json")) {
            assertThat(parallel.resolve(file)).hasSameBinaryContentAs(alone.resolve(file));
        }
    }

    private double completeness(String channel, String length, int endMinute) {
        return window(channel, length, endMinute).get("completeness").doubleValue();
    }

    private JsonNode window(String channel, String length, int endMinute) {
        String end = Instant.ofEpochMilli(NINE + endMinute * MINUTE).toString();
        List<JsonNode> found = windows.stream()
                .filter(window -> window.get("window").textValue().equals(length))
                .filter(window -> Instant.parse(window.get("end").textValue()).equals(Instant.parse(end)))
                .filter(window -> window.get("scope").size() == (channel.isEmpty() ? 0 : 1))
                .filter(window -> window.get("scope").path("channel").asText("").equals(channel))
                .filter(window -> !window.get("scope").has("queue"))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
