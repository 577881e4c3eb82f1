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

/**
 * The telephone numbers its events and loses six of them at about half past ten, of which two come half an hour later; from eleven to twelve the chat's platform
 * says that thirty are open, and none is.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConditionsTest {

    private List<JsonNode> conditions;
    private List<JsonNode> windows;
    private JsonNode summary;
    private Path alone;
    private Path parallel;

    @BeforeAll
    void replay(@TempDir Path folder) throws Exception {
        Desk desk = new Desk();
        desk.channel("chat", 240, minute -> false, 0);
        desk.counts("chat", 240, minute -> minute > 120 && minute <= 180 ? 30 : 0);
        desk.numbered()
                .disturbed(230, 233, Desk.NEVER)
                .disturbed(234, 235, NINE + 125 * MINUTE)
                .channel("phone", 240, minute -> false, 0);
        alone = desk.replay(folder, 1);
        parallel = desk.replay(folder, 2);
        conditions = Desk.read(alone.resolve("data-quality.jsonl"));
        windows = Desk.read(alone.resolve("metrics.jsonl"));
        summary = Desk.read(alone.resolve("summary.json")).get(0);
    }

    @Test
    void tellsWhenTheBacklogIsInDoubtAndWhenNoLonger() {
        List<JsonNode> backlog = of("backlog channel=chat,queue=support");

        assertThat(backlog).hasSize(2);
        assertThat(backlog.get(0).get("kind").textValue()).isEqualTo("data-quality");
        assertThat(backlog.get(0).get("status").textValue()).isEqualTo("doubtful");
        assertThat(minute(backlog.get(0))).isEqualTo(135);
        assertThat(backlog.get(0).get("detail").textValue())
                .isEqualTo("0 open by the events, 30 by the platform's own count, 3 counts in a row");
        assertThat(backlog.get(1).get("status").textValue()).isEqualTo("ok");
        assertThat(minute(backlog.get(1))).isEqualTo(185);
    }

    @Test
    void publishesTheDriftWithTheNumbers() {
        assertThat(values(60).get("backlog_drift").intValue()).isZero();
        assertThat(values(125).get("backlog_drift").intValue()).isEqualTo(-30);
        assertThat(values(125).has("backlog_in_doubt")).isFalse();
        assertThat(values(150).get("backlog_in_doubt").intValue()).isEqualTo(1);
        assertThat(values(185).get("backlog_drift").intValue()).isZero();
        assertThat(values(185).has("backlog_in_doubt")).isFalse();
    }

    @Test
    void tellsWhichNumbersAreMissingAndCountsWhatNeverCame() {
        List<JsonNode> sequence = of("sequence /phone");

        assertThat(sequence).hasSize(2);
        assertThat(sequence.get(0).get("status").textValue()).isEqualTo("doubtful");
        assertThat(sequence.get(0).get("detail").textValue()).isEqualTo("6 numbers are missing: 230 to 235");
        assertThat(minute(sequence.get(0))).isBetween(91L, 97L);
        assertThat(sequence.get(1).get("detail").textValue()).isEqualTo("none is waited for any more; 4 never came");
        assertThat(summary.get("dataQuality").get("missingNumbers").intValue()).isEqualTo(4);
        assertThat(summary.get("dataQuality").get("total").intValue()).isEqualTo(2);
        assertThat(conditions).hasSize(4);
    }

    @Test
    void isTheSameAtAnyParallelism() {
        for (String file : List.of("data-quality.jsonl", "metrics.jsonl", "summary.json")) {
            assertThat(parallel.resolve(file)).hasSameBinaryContentAs(alone.resolve(file));
        }
    }

    private List<JsonNode> of(String name) {
        return conditions.stream()
                .filter(condition -> condition.get("name").textValue().equals(name))
                .toList();
    }

    private JsonNode values(int endMinute) {
        Instant end = Instant.ofEpochMilli(NINE + endMinute * MINUTE);
        return windows.stream()
                .filter(window -> window.get("window").textValue().equals("PT5M"))
                .filter(window -> Instant.parse(window.get("end").textValue()).equals(end))
                .filter(window -> window.get("scope").toString().equals("{\"channel\":\"chat\",\"queue\":\"support\"}"))
                .findFirst()
                .orElseThrow()
                .get("values");
    }

    private static long minute(JsonNode condition) {
        return (Instant.parse(condition.get("asOf").textValue()).toEpochMilli() - NINE) / MINUTE;
    }
}
