package io.ruptura.deploy.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ruptura.deploy.replay.Replay;
import io.ruptura.deploy.replay.ReplayPlan;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.simulator.Simulation;
import io.ruptura.simulator.scenario.Scenario;
import io.ruptura.simulator.scenario.ScenarioReader;
import io.ruptura.simulator.trouble.Truth;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a simulation plants is what a replay finds in doubt, then and nowhere else. */
class SimulatedDoubtsTest {

    private static final String ALL_DAY = "{mon-sun: [" + "6, ".repeat(23) + "6]}";
    private static final Scenario SCENARIO = ScenarioReader.parse("""
            start: 2026-03-02
            days: 1
            lines:
              - {channel: phone, queue: q, per-week: 9000, handling: 4m, patience: 20m, staff: %s}
              - {channel: chat, queue: q, per-week: 9000, handling: 4m, patience: 20m, staff: %s}
            feed: {snapshots: 10m, numbered: true, duplicate-share: 0.01, late-share: 0.02, late-delay: 3s}
            decoys:
              - {kind: wrong-count, scope: {channel: phone}, from: 2026-03-02T10:00, to: 2026-03-02T13:00, factor: 8}
              - {kind: lossy-feed, scope: {channel: chat}, from: 2026-03-02T15:00, to: 2026-03-02T15:10, share: 0.02}
            """.formatted(ALL_DAY, ALL_DAY));

    @Test
    void findsTheWrongCountAndTheLostEvents(@TempDir Path folder) throws Exception {
        Path history = folder.resolve("history.jsonl");
        List<Truth> truths = deliver(history);
        Path out = folder.resolve("out");
        long now = Instant.parse("2026-03-12T00:00:00Z").toEpochMilli();
        new Replay(new ReplayPlan(List.of(history.toString()), out, 2, 0, now, false, "test"), ConfigReader.defaults())
                .run();
        List<JsonNode> conditions = Desk.read(out.resolve("data-quality.jsonl"));

        assertThat(conditions).isNotEmpty().allSatisfy(condition -> assertThat(
                        condition.get("name").textValue())
                .isIn("backlog channel=phone,queue=q", "sequence /simulated/chat", "backlog channel=chat,queue=q"));
        assertThat(from(conditions, "backlog channel=phone,queue=q")).startsWith("2026-03-02T10:");
        assertThat(from(conditions, "sequence /simulated/chat")).startsWith("2026-03-02T15:");
        JsonNode quality = Desk.read(out.resolve("summary.json")).get(0).get("dataQuality");
        assertThat(quality.get("missingNumbers").longValue())
                .isEqualTo(truths.get(1).touched())
                .isPositive();
    }

    private static String from(List<JsonNode> conditions, String name) {
        return conditions.stream()
                .filter(condition -> condition.get("name").textValue().equals(name))
                .findFirst()
                .orElseThrow()
                .get("asOf")
                .textValue();
    }

    private static List<Truth> deliver(Path history) throws IOException {
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(history))) {
            return Simulation.deliver(SCENARIO, record -> {
                try {
                    file.write(record.value());
                    file.write('\n');
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            });
        }
    }
}
