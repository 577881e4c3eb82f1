package io.ruptura.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetectCommandTest {

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();

    @Test
    void writesTheSameRowsInTheSameOrderWithWhatItThinksOfThem() throws IOException {
        List<String> rows = new ArrayList<>(List.of("series,timestamp,value,label"));
        for (int minute = 0; minute < 600; minute++) {
            Instant time = Instant.parse("2026-03-02T00:00:00Z").plusSeconds(60L * minute);
            rows.add("\"a,b\"," + time + "," + (100 + minute % 7) + ",0");
            rows.add("c," + time.toString().replace('T', ' ').replace("Z", "") + ","
                    + (minute == 500 ? 900 : minute % 5) + ",");
        }
        assertThat(detect(rows, "in.csv", "out.csv")).isZero();
        List<String> scored = Files.readAllLines(folder.resolve("out.csv"));
        assertThat(scored).hasSameSizeAs(rows);
        assertThat(scored.get(0)).isEqualTo("series,timestamp,value,label,score,expected,lower,upper,alarm");
        for (int i = 1; i < rows.size(); i++) {
            assertThat(scored.get(i)).startsWith(rows.get(i) + ",");
        }
        assertThat(scored.get(2 + 2 * 500)).startsWith("c,").endsWith(",true");
        assertThat(scored.subList(0, 2 + 2 * 500)).noneMatch(row -> row.endsWith(",true"));
        assertThat(scored.subList(2 + 2 * 530, scored.size())).noneMatch(row -> row.endsWith(",true"));
        assertThat(err.toString()).contains("2 series, 1200 rows, 1 alarms");
    }

    @Test
    void aScoreDependsOnlyOnWhatCameBefore() throws IOException {
        List<String> rows = new ArrayList<>(List.of("series,timestamp,value"));
        for (int hour = 0; hour < 400; hour++) {
            Instant time = Instant.parse("2026-03-02T00:00:00Z").plusSeconds(3600L * hour);
            rows.add("s," + time + "," + (hour * 7919 % 13));
        }
        detect(rows, "all.csv", "all-out.csv");
        detect(rows.subList(0, 200), "part.csv", "part-out.csv");
        assertThat(Files.readAllLines(folder.resolve("all-out.csv")).subList(0, 200))
                .isEqualTo(Files.readAllLines(folder.resolve("part-out.csv")));
    }

    @Test
    void readsCompressedFilesAndTakesAnEmptyValueForAMissingOne() throws IOException {
        Path in = folder.resolve("in.csv.gz");
        try (GZIPOutputStream gzip = new GZIPOutputStream(Files.newOutputStream(in))) {
            gzip.write("series,timestamp,value\ns,2026-03-02T00:00:00Z,\ns,2026-03-02T01:00:00Z,5\n"
                    .getBytes(StandardCharsets.UTF_8));
        }
        assertThat(run(in, folder.resolve("out.csv"))).isZero();
        assertThat(Files.readAllLines(folder.resolve("out.csv"))).contains("s,2026-03-02T00:00:00Z,,0.0,,,,false");
    }

    @Test
    void namesTheLineAndTheRuleOfABadRowAndWritesNothing() throws IOException {
        assertFails(
                "series,timestamp,value\ns,2026-03-02T00:00:00Z,1\ns,2026-03-02T00:01:00Z,many\n",
                "line 3: value must be a number, was 'many'");
        assertFails("series,timestamp,value\ns,yesterday,1\n", "line 2: timestamp must be RFC 3339");
        assertFails("series,timestamp,value\ns,2026-03-02T00:00:00Z\n", "line 2: must have 3 columns, has 2");
        assertFails("series,time,value\n", "line 1: there must be a column timestamp, found series,time,value");
        assertFails("", "is empty");
        assertFails("series,timestamp,value\ns,2026-03-02T00:00:00Z,Infinity\n", "line 2: value must be a number");
    }

    @Test
    void withoutASeriesItIsMisuse() {
        assertThat(commandLine("detect", "--out", "x.csv")).isEqualTo(2);
        assertThat(err.toString()).contains("--series");
    }

    private void assertFails(String content, String message) throws IOException {
        Path in = Files.writeString(folder.resolve("bad.csv"), content);
        Path out = folder.resolve("bad-out.csv");
        assertThat(run(in, out)).isEqualTo(1);
        assertThat(err.toString()).contains(message);
        assertThat(out).doesNotExist();
        assertThat(folder.resolve("bad-out.csv.part")).doesNotExist();
    }

    private int detect(List<String> rows, String in, String out) throws IOException {
        return run(Files.write(folder.resolve(in), rows), folder.resolve(out));
    }

    private int run(Path in, Path out) {
        return commandLine("detect", "--series", in.toString(), "--out", out.toString());
    }

    private int commandLine(String... args) {
        return Ruptura.commandLine().setErr(new PrintWriter(err, true)).execute(args);
    }
}
