package io.ruptura.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that make histories: {@code simulate} and {@code import}. */
class HistoryCommandsTest {

    private static final String SCENARIO = """
            start: 2026-03-02
            days: 1
            lines: [{channel: email, queue: q, per-week: 700}]
            ruptures: [{kind: demand-spike, from: 2026-03-02T10:00, to: 2026-03-02T11:00}]
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void simulateWritesEventsAndTruthAndSaysSoOnStderr() throws IOException {
        assertThat(simulate(SCENARIO, "a.jsonl.gz", "--truth", file("truth.jsonl")))
                .isZero();
        assertThat(Files.readAllLines(folder.resolve("truth.jsonl"))).hasSize(1);
        assertThat(folder.resolve("a.jsonl.gz")).isNotEmptyFile();
        assertThat(err.toString()).contains("lines, 1 planted ruptures, seed 1");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void simulateGivesTheSameBytesForTheSameSeed() throws IOException {
        simulate(SCENARIO, "a.jsonl.gz", "--seed", "5");
        simulate(SCENARIO, "b.jsonl.gz", "--seed", "5");
        simulate(SCENARIO, "c.jsonl.gz", "--seed", "6");
        assertThat(folder.resolve("a.jsonl.gz")).hasSameBinaryContentAs(folder.resolve("b.jsonl.gz"));
        assertThat(Files.mismatch(folder.resolve("a.jsonl.gz"), folder.resolve("c.jsonl.gz")))
                .isNotEqualTo(-1);
    }

    @Test
    void aWrongScenarioFailsWithEveryMistake() throws IOException {
        assertThat(simulate("zone: Nowhere\nlines: []\n", "a.jsonl")).isEqualTo(1);
        assertThat(err.toString()).contains("zone must be a time zone", "lines must have at least one line");
        assertThat(folder.resolve("a.jsonl")).doesNotExist();
    }

    @Test
    void importSaysOnStderrWhatBecameOfTheRows() throws IOException {
        Path csv = Files.writeString(folder.resolve("in.csv"), "id,at\n1,2026-03-02\n2,soon\n");
        assertThat(importing(csv, "{type: ruptura.interaction.closed, at: closed}"))
                .isZero();
        assertThat(err.toString()).contains("2 rows: 1 events", "1 rejected", "line 3: time 'closed'");
        assertThat(Files.readAllLines(folder.resolve("events.jsonl"))).hasSize(1);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void importFailsOnAWrongMappingOrAMissingFile() throws IOException {
        Path csv = Files.writeString(folder.resolve("in.csv"), "id,at\n1,2026-03-02\n");
        assertThat(importing(csv, "{type: ruptura.interaction.closing, at: closed}"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("mapping.yaml cannot be used:", "events[0].type must be one of");
        assertThat(importing(folder.resolve("none.csv"), "{type: ruptura.interaction.closed, at: closed}"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("no such file: ");
    }

    @Test
    void missingOptionsAreMisuse() {
        assertThat(run("import", "--csv", "x.csv")).isEqualTo(2);
        assertThat(run("simulate")).isEqualTo(2);
    }

    private int simulate(String yaml, String to, String... more) throws IOException {
        Path scenario = Files.writeString(folder.resolve("scenario.yaml"), yaml);
        String[] args = {"simulate", "--scenario", scenario.toString(), "--out", file(to)};
        String[] all = java.util.Arrays.copyOf(args, args.length + more.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        return run(all);
    }

    private int importing(Path csv, String rule) throws IOException {
        Path mapping = Files.writeString(
                folder.resolve("mapping.yaml"),
                "source: /t\nsubject: '{id}'\ntimes: [{name: closed, text: '{at}', format: yyyy-MM-dd}]\nevents: ["
                        + rule + "]\n");
        return run("import", "--mapping", mapping.toString(), "--csv", csv.toString(), "--out", file("events.jsonl"));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private int run(String... args) {
        return Ruptura.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }
}
