package io.ruptura.deploy.replay.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineReaderTest {

    @TempDir
    Path folder;

    @Test
    void skipsBlankLinesButCountsThem() throws IOException {
        assertThat(lines(write("a\n\n  \t\r\nb\r\n"), 100)).containsExactly("1:a", "4:b");
    }

    @Test
    void readsALastLineWithoutItsEnd() throws IOException {
        assertThat(lines(write("a\nb"), 100)).containsExactly("1:a", "2:b");
    }

    @Test
    void keepsOnlyTheStartOfALineOverTheLimitAndGoesOnWithTheNext() throws IOException {
        assertThat(lines(write("x".repeat(200_000) + "\nshort\n"), 10)).containsExactly("1:xxxxxxxxxx", "2:short");
    }

    @Test
    void keepsALineThatSpansTheReadersChunks() throws IOException {
        String before = "a".repeat(65_530);
        assertThat(lines(write(before + "\n" + "b".repeat(20) + "\n"), 100_000))
                .containsExactly("1:" + before, "2:" + "b".repeat(20));
    }

    @Test
    void gunzipsByContentWhateverTheName() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write("a\nb\n".getBytes(UTF_8));
        }
        Path file = Files.write(folder.resolve("events.jsonl"), zipped.toByteArray());

        assertThat(lines(file, 100)).containsExactly("1:a", "2:b");
    }

    @Test
    void findsNothingInAnEmptyFile() throws IOException {
        assertThat(lines(write(""), 100)).isEmpty();
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("events.jsonl"), text);
    }

    private static List<String> lines(Path file, int limit) throws IOException {
        List<String> lines = new ArrayList<>();
        try (LineReader reader = LineReader.open(file, limit)) {
            for (byte[] line = reader.next(); line != null; line = reader.next()) {
                lines.add(reader.number() + ":" + new String(line, UTF_8));
            }
        }
        return lines;
    }
}
