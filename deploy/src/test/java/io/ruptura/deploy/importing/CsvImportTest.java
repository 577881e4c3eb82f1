package io.ruptura.deploy.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ruptura.deploy.importing.mapping.Mapping;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvImportTest {

    private static final Mapping MAPPING = MappingReader.parse("""
            source: /test
            subject: "{id}"
            csv: {delimiter: ";"}
            times:
              - {name: opened, text: "{opened}", format: "yyyy-MM-dd HH:mm"}
              - {name: closed, text: "{closed}", format: "yyyy-MM-dd HH:mm"}
            skip: [{column: kind, in: ["test*"]}]
            events:
              - type: ruptura.interaction.opened
                at: opened
                when: [{column: kind, not-in: [note]}]
                data: {channel: web, queue: q, customer.id: c, customer.value: "{value}"}
              - type: ruptura.interaction.closed
                at: closed
                when: [{column: closed, in: ["*"]}]
            """);

    private static final String CSV = """
            id;opened;closed;kind;value
            a;2026-02-03 10:00;2026-02-03 12:00;ask;1200.50
            b;2026-02-03 09:00;;"a ""quoted;"" kind";

            c;2026-02-03 09:30;;test-1;
            d;2026-02-03 09:40;;note;
            e;noon;;ask;
            f;2026-02-03 09:50;;ask
            g;2026-02-03 09:50;;ask;plenty
            """;

    @TempDir
    Path folder;

    @Test
    void everyRowIsAccountedFor() throws IOException {
        ImportReport report = run(CSV, "events.jsonl", "rejects.csv");

        assertThat(report.rows()).isEqualTo(7);
        assertThat(report.skipped()).isEqualTo(1);
        assertThat(report.withoutEvent()).isEqualTo(1);
        assertThat(report.rejected()).isEqualTo(3);
        assertThat(report.eventsByType())
                .containsEntry("ruptura.interaction.opened", 2L)
                .containsEntry("ruptura.interaction.closed", 1L);
        assertThat(report.lines())
                .contains(
                        "7 rows: 3 events, 1 rows skipped, 1 without event, 3 rejected",
                        "line 7: time 'opened' must be written as yyyy-MM-dd HH:mm, was 'noon'",
                        "line 8: the row must have 5 values, has 4",
                        "line 9: data.customer.value must be a number, was 'plenty' (e.g. 4.5)");
    }

    @Test
    void rejectedRowsAreKeptWithLineAndReason() throws IOException {
        run(CSV, "events.jsonl", "rejects.csv");
        assertThat(Files.readAllLines(folder.resolve("rejects.csv")))
                .hasSize(4)
                .startsWith("line,reason,id,opened,closed,kind,value")
                .contains("8,\"the row must have 5 values, has 4\",f,2026-02-03 09:50,,ask");
    }

    @Test
    void eventsAreSortedByTimeWithNumbersAsNumbers() throws IOException {
        run(CSV, "events.jsonl", "rejects.csv");
        List<String> lines = Files.readAllLines(folder.resolve("events.jsonl"));
        assertThat(lines)
                .extracting(
                        line -> new ObjectMapper().readTree(line).get("subject").asText())
                .containsExactly("b", "a", "a");
        assertThat(lines.get(1)).contains("\"customer\":{\"id\":\"c\",\"value\":1200.5}");
    }

    @Test
    void compressedInAndOutIsTheSame() throws IOException {
        run(CSV, "plain.jsonl", "r1.csv");
        Path zipped = folder.resolve("in.csv.gz");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            out.write(CSV.getBytes(StandardCharsets.UTF_8));
        }
        new CsvImport(MAPPING, rows -> {}).run(zipped, folder.resolve("out.jsonl.gz"), null);
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder.resolve("out.jsonl.gz"))), StandardCharsets.UTF_8))) {
            assertThat(in.lines()).containsExactlyElementsOf(Files.readAllLines(folder.resolve("plain.jsonl")));
        }
    }

    @Test
    void aRowKeepsItsIdsInALongerExport() throws IOException {
        run("id;opened;closed;kind;value\na;2026-02-03 10:00;;ask;\n", "short.jsonl", "r1.csv");
        run(
                "id;opened;closed;kind;value\nz;2026-02-03 08:00;;ask;\na;2026-02-03 10:00;;ask;\n",
                "long.jsonl",
                "r2.csv");
        assertThat(Files.readAllLines(folder.resolve("long.jsonl")))
                .hasSize(2)
                .containsAll(Files.readAllLines(folder.resolve("short.jsonl")));
    }

    @Test
    void whatTheEngineWouldRefuseIsRefusedHere() throws IOException {
        Mapping mapping = MappingReader.parse("""
                source: /test
                subject: "{id}"
                times: [{name: opened, text: "{opened}", format: yyyy-MM-dd}]
                events:
                  - type: ruptura.interaction.opened
                    at: opened
                    data: {channel: web, queue: "{queue}", customer.id: c, priority: "{priority}"}
                """);
        Path csv = Files.writeString(
                folder.resolve("in.csv"),
                "id,opened,queue,priority\na,1999-12-31,q,low\nb,2026-02-03,,low\nc,2026-02-03,q,soon\nd,2026-02-03,q,Critical\n");
        ImportReport report = new CsvImport(mapping, rows -> {}).run(csv, folder.resolve("o.jsonl"), null);
        assertThat(report.events()).isEqualTo(1);
        assertThat(report.lines())
                .anyMatch(
                        line -> line.startsWith("line 2: ruptura.interaction.opened: ") && line.contains("1999-12-31"))
                .anyMatch(
                        line -> line.startsWith("line 3: ruptura.interaction.opened: ") && line.contains("data.queue"))
                .contains(
                        "line 4: data.priority must be low, normal, high or urgent, was 'soon' (words can say which it means)");
    }

    @Test
    void bytesThatAreNoTextRejectTheirRowOnly() throws IOException {
        Path csv = folder.resolve("latin.csv");
        Files.write(
                csv,
                "id;opened;closed;kind;value\na;2026-02-03 10:00;;q\u00fc;\nb;2026-02-03 10:00;;ask;\n"
                        .getBytes(StandardCharsets.ISO_8859_1));
        ImportReport report = new CsvImport(MAPPING, rows -> {}).run(csv, folder.resolve("o.jsonl"), null);
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(report.events()).isEqualTo(1);
    }

    private ImportReport run(String csv, String out, String rejects) throws IOException {
        Path in = Files.writeString(folder.resolve("in.csv"), csv);
        return new CsvImport(MAPPING, rows -> {}).run(in, folder.resolve(out), folder.resolve(rejects));
    }
}
