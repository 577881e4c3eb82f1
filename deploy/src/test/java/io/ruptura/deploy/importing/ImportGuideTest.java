package io.ruptura.deploy.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worked example of docs/import.md, run as it stands there. */
class ImportGuideTest {

    private static final Path GUIDE = Path.of("../docs/import.md");

    @TempDir
    Path folder;

    @Test
    void theWorkedExampleDoesWhatTheGuideSays() throws IOException {
        String guide = Files.readString(GUIDE);
        Path csv = Files.writeString(folder.resolve("tickets.csv"), block(guide, "csv"));
        Path out = folder.resolve("events.jsonl");

        ImportReport report = new CsvImport(MappingReader.parse(block(guide, "yaml")), rows -> {}).run(csv, out, null);

        assertThat(String.join("\n", shortened(out)) + "\n").isEqualTo(block(guide, "text"));
        assertThat(report.lines())
                .contains("line 6: time 'changed' must be written as d/M/yyyy H:mm, was '3/2/2026 25:99'");
        assertThat(guide).contains(report.lines().get(report.lines().size() - 1));
    }

    private static List<String> shortened(Path events) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(events)) {
            JsonNode event = mapper.readTree(line);
            lines.add(event.path("time").asText() + " " + event.path("type").asText() + " "
                    + event.path("subject").asText());
        }
        return lines;
    }

    private static String block(String markdown, String language) {
        Matcher matcher =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(markdown);
        assertThat(matcher.find()).as("a block of " + language).isTrue();
        return matcher.group(1);
    }
}
