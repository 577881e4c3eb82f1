package io.ruptura.deploy.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.deploy.fixture.Traffic;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.EventWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole flow over files: what must be the same however it is run. */
class ReplayTest {

    private static final long START = Instant.parse("2026-03-02T00:00:00Z").toEpochMilli();
    private static final long DAY = TimeUnit.DAYS.toMillis(1);
    private static final long NOW = START + 30 * DAY;
    private static final List<String> FILES =
            List.of("metrics.jsonl", "ruptures.jsonl", "signals.jsonl", "dead-letters.jsonl", "summary.json");
    private static final String PROMISES = "sla: {statutory: [{jurisdiction: br}], policies: [{id: all, clocks:"
            + " [{metric: first-response, target: 60s, warn-before: 20s}, {metric: resolution, target: 1h}]}]}";

    @TempDir
    Path folder;

    private List<byte[]> lines;

    @BeforeEach
    void makeHistory() {
        long end = START + 9 * DAY;
        long outage = end - TimeUnit.HOURS.toMillis(6);
        List<Event> events = new Traffic(7, 60)
                .between(START, outage)
                .between(outage, outage + TimeUnit.HOURS.toMillis(2), "phone")
                .between(outage + TimeUnit.HOURS.toMillis(2), end)
                .until(end);
        lines = new ArrayList<>();
        events.forEach(event -> lines.add(EventWriter.toBytes(event)));
        disturb(lines);
    }

    @Test
    void givesTheSameBytesTwiceAndAtAnyParallelism() throws Exception {
        Path history = write("history.jsonl", lines);
        RupturaConfig promised = ConfigReader.parse(PROMISES);
        Path once = replay("once", 1, history, promised);
        Path again = replay("again", 1, history, promised);
        Path parallel = replay("parallel", 2, history, promised);

        for (String file :
                Stream.concat(FILES.stream(), Stream.of("sla-events.jsonl")).toList()) {
            assertThat(again.resolve(file)).hasSameBinaryContentAs(once.resolve(file));
            assertThat(parallel.resolve(file)).hasSameBinaryContentAs(once.resolve(file));
        }
        assertThat(Files.size(once.resolve("metrics.jsonl"))).isPositive();
        assertThat(Files.size(once.resolve("ruptures.jsonl"))).isPositive();
        assertThat(Files.size(once.resolve("sla-events.jsonl"))).isPositive();
    }

    @Test
    void writesNoEventsOfClocksWhereNothingWasPromised() throws Exception {
        Path history = write("short.jsonl", lines.subList(0, 50));
        Path out = folder.resolve("unpromised");
        Files.createDirectories(out);
        Files.writeString(out.resolve("sla-events.jsonl"), "of an earlier replay");

        new Replay(new ReplayPlan(List.of(history.toString()), out, 1, 0, NOW, false, "test"), ConfigReader.defaults())
                .run();

        assertThat(out.resolve("sla-events.jsonl")).doesNotExist();
        assertThat(out.resolve("summary.json")).content().contains("\"slaEvents\":{\"total\":0,\"byType\":{}}");
    }

    @Test
    void putsGarbageIntoTheDeadLettersAndChangesNothingElse() throws Exception {
        Path clean = replay("clean", 2, write("clean.jsonl", lines));
        List<byte[]> mixed = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            mixed.add(lines.get(i));
            if (i % 1000 == 7) {
                mixed.add("{\"specversion\":".getBytes(UTF_8));
                mixed.add(new byte[] {(byte) 0xff, (byte) 0xfe, 'x'});
                mixed.add(new byte[0]);
            }
        }
        Path disturbed = replay("disturbed", 2, write("mixed.jsonl", mixed));

        for (String file : List.of("metrics.jsonl", "ruptures.jsonl", "signals.jsonl")) {
            assertThat(disturbed.resolve(file)).hasSameBinaryContentAs(clean.resolve(file));
        }
        assertThat(count(disturbed) - count(clean)).isEqualTo(2 * ((lines.size() - 8) / 1000 + 1));
    }

    @Test
    void saysOfAHistoryWithoutAReadableEventWhatWasWrongWithIt() throws Exception {
        Path out =
                replay("unreadable", 1, write("unreadable.jsonl", List.of("{}".getBytes(UTF_8), "?".getBytes(UTF_8))));

        assertThat(count(out)).isEqualTo(2);
        assertThat(out.resolve("metrics.jsonl")).isEmptyFile();
        assertThat(out.resolve("summary.json")).content().contains("\"deadLetters\":{\"total\":2");
    }

    private static int count(Path out) throws IOException {
        return Files.readAllLines(out.resolve("dead-letters.jsonl")).size();
    }

    /** Duplicates, late arrivals within the lateness, and one event that comes too late. */
    private static void disturb(List<byte[]> lines) {
        Random random = new Random(11);
        for (int i = 0; i < 300; i++) {
            int from = random.nextInt(lines.size() - 40);
            lines.add(from + random.nextInt(40), lines.get(from));
            lines.add(from + random.nextInt(40), lines.remove(from));
        }
        lines.add(lines.remove(100));
    }

    private Path replay(String name, int parallelism, Path history) throws Exception {
        return replay(name, parallelism, history, ConfigReader.defaults());
    }

    private Path replay(String name, int parallelism, Path history, RupturaConfig config) throws Exception {
        Path out = folder.resolve(name);
        new Replay(new ReplayPlan(List.of(history.toString()), out, parallelism, 0, NOW, false, "test"), config).run();
        return out;
    }

    private Path write(String name, List<byte[]> lines) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (byte[] line : lines) {
            text.write(line);
            text.write('\n');
        }
        return Files.write(folder.resolve(name), text.toByteArray());
    }
}
