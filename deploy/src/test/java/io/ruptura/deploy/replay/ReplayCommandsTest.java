package io.ruptura.deploy.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ruptura.deploy.fixture.Traffic;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.EventWriter;
import io.ruptura.domain.json.UnreadableRecordException;
import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.RuptureJson;
import io.ruptura.domain.rupture.RuptureState;
import io.ruptura.domain.rupture.Threshold;
import io.ruptura.domain.rupture.command.Command;
import io.ruptura.domain.scope.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people decided during a history makes the same of it whenever it is replayed. */
class ReplayCommandsTest {

    private static final long START = Instant.parse("2026-03-02T00:00:00Z").toEpochMilli();
    private static final long HOUR = TimeUnit.HOURS.toMillis(1);
    private static final long END = START + 9 * 24 * HOUR;
    private static final long OUTAGE = END - 6 * HOUR;
    private static final long MINUTE = 60_000;

    @TempDir
    Path folder;

    @Test
    void decisionsActAtTheirTimeAndTheSameWayHoweverItRuns() throws Exception {
        Path history = history();
        Rupture raised = leaders(replay("alone", 2, history, "")).get(0);
        assertThat(raised.evidence().get(0).threshold()).isNull();

        long seen = raised.detectedAtMillis() + 3 * MINUTE;
        Map<String, String> matchers = new TreeMap<>(new Scope(raised.scope()).dimensions());
        matchers.put("kind", raised.kind().wireName());
        String decided = """
                {"id":"late","kind":"annotate","rupture":"%1$s","by":"ana","text":"After all.","time":"%2$s"}
                {"id":"unknown","kind":"resolve","rupture":"none","by":"ana","time":"%3$s"}
                {"id":"taken","kind":"acknowledge","rupture":"%1$s","by":"ana","time":"%3$s"}

                {"id":"marked","kind":"missed","matchers":%4$s,"by":"ana","time":"%5$s"}
                """.formatted(
                        raised.id(),
                        Instant.ofEpochMilli(END + HOUR),
                        Instant.ofEpochMilli(seen),
                        new ObjectMapper().writeValueAsString(matchers),
                        Instant.ofEpochMilli(OUTAGE - HOUR));
        Path one = replay("one", 1, history, decided);
        Path two = replay("two", 2, history, decided);

        for (String file : List.of("metrics.jsonl", "ruptures.jsonl", "signals.jsonl", "summary.json")) {
            assertThat(two.resolve(file)).hasSameBinaryContentAs(one.resolve(file));
        }
        assertThat(one.resolve("metrics.jsonl")).hasSameBinaryContentAs(folder.resolve("alone/metrics.jsonl"));
        assertThat(ruptures(one))
                .filteredOn(rupture -> rupture.state() == RuptureState.ACKNOWLEDGED)
                .first()
                .satisfies(taken -> {
                    assertThat(taken.id()).isEqualTo(raised.id());
                    assertThat(taken.updatedAtMillis()).isEqualTo(seen);
                });
        Threshold learned = leaders(one).stream()
                .filter(rupture ->
                        rupture.kind() == raised.kind() && rupture.scope().equals(raised.scope()))
                .findFirst()
                .orElseThrow()
                .evidence()
                .get(0)
                .threshold();
        assertThat(learned.learned()).isBetween(-0.5, -0.49);
        assertThat(learned.marks()).isEqualTo(1);
        assertThat(one.resolve("summary.json"))
                .content()
                .contains(
                        "\"commands\":{\"total\":4,\"byKind\":{\"acknowledge\":1,\"missed\":1,\"resolve\":1},\"ignored\":1,\"afterTheEnd\":1}");
    }

    @Test
    void aLineThatIsNoCommandIsNamedWithItsRule() throws IOException {
        String right =
                "{\"id\":\"a\",\"kind\":\"acknowledge\",\"rupture\":\"r\",\"by\":\"ana\",\"time\":\"2026-03-02T10:00:00Z\"}\n";
        for (Map.Entry<String, String> wrong : Map.of(
                        "{\"id\":\"b\",\"kind\":\"explode\",\"by\":\"ana\"}", "one of acknowledge, resolve",
                        "{\"id\":\"b\",\"kind\":\"acknowledge\",\"rupture\":\"r\",\"by\":\"ana\"}", "time is missing",
                        "{\"id\":\"b\",\"kind\":\"missed\",\"by\":\"ana\",\"time\":\"2026-03-02T10:00:00Z\"}",
                                "matchers.kind is missing",
                        "acknowledge", "line 3: ")
                .entrySet()) {
            Path file = Files.writeString(folder.resolve("commands.jsonl"), right + "\n" + wrong.getKey() + "\n");
            assertThatThrownBy(() -> CommandLog.read(file))
                    .isInstanceOf(UnreadableRecordException.class)
                    .hasMessageContaining("commands.jsonl line 3: ")
                    .hasMessageContaining(wrong.getValue());
        }
    }

    private Path history() throws IOException {
        List<Event> events = new Traffic(7, 60)
                .between(START, OUTAGE)
                .between(OUTAGE, OUTAGE + 2 * HOUR, "phone")
                .between(OUTAGE + 2 * HOUR, END)
                .until(END);
        StringBuilder lines = new StringBuilder();
        events.forEach(event ->
                lines.append(new String(EventWriter.toBytes(event), UTF_8)).append('\n'));
        return Files.writeString(folder.resolve("history.jsonl"), lines);
    }

    private Path replay(String name, int parallelism, Path history, String decided) throws Exception {
        Path out = folder.resolve(name);
        List<Command> commands = CommandLog.read(Files.writeString(folder.resolve(name + "-commands.jsonl"), decided));
        ReplayPlan plan = new ReplayPlan(List.of(history.toString()), out, parallelism, 0, END + HOUR, false, "test");
        new Replay(plan, ConfigReader.defaults(), commands).run();
        return out;
    }

    /** What people heard of since the outage began, as it was first told. */
    private static List<Rupture> leaders(Path out) throws IOException {
        return ruptures(out).stream()
                .filter(rupture -> rupture.reason().equals("opened") && rupture.onsetMillis() >= OUTAGE - HOUR)
                .toList();
    }

    private static List<Rupture> ruptures(Path out) throws IOException {
        return Files.readAllLines(out.resolve("ruptures.jsonl")).stream()
                .map(line -> RuptureJson.read(line.getBytes(UTF_8)))
                .toList();
    }
}
