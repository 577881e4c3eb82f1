package io.ruptura.deploy.replay.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.EventBuilder;
import io.ruptura.domain.event.EventType;
import io.ruptura.domain.metric.schedule.Window;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines here are their own event time in hours, or a word that has none. */
class HistoryTest {

    private static final long HOUR = 3_600_000;

    @TempDir
    Path folder;

    @Test
    void keepsTheOrderOfOneFileHoweverLateItsEvents() throws IOException {
        assertThat(lines(file("a", "5\n1\nnoise\n3"))).containsExactly("5", "1", "noise", "3");
    }

    @Test
    void mergesFilesByTheirNewestEventSoFar() throws IOException {
        assertThat(lines(file("a", "1\n4\n2\n9"), file("b", "3\nnoise\n5")))
                .containsExactly("1", "3", "noise", "4", "2", "5", "9");
    }

    @Test
    void takesTheFirstNamedFileOnATie() throws IOException {
        assertThat(lines(file("b", "1"), file("a", "1\n1"))).containsExactly("1", "1", "1");
        try (History history = history(file("b", "1"), file("a", "1"))) {
            assertThat(history.next().file()).endsWith("b");
        }
    }

    @Test
    void scansHowMuchItIsAndWhen() throws IOException {
        HistoryScan scan =
                HistoryScan.of(List.of(file("a", "5\n1\nnoise\n3"), file("b", "900")), 100, HistoryTest::event);

        assertThat(scan.lines()).isEqualTo(5);
        assertThat(scan.medianMillis()).isEqualTo(3 * HOUR);
        assertThat(scan.lastMillis(Long.MAX_VALUE)).isEqualTo(900 * HOUR);
        assertThat(scan.lastMillis(100 * HOUR)).isEqualTo(5 * HOUR);
    }

    @Test
    void estimatesHowManyWindowsThereAre() throws IOException {
        HistoryScan scan = HistoryScan.of(List.of(file("a", "0\n24")), 100, HistoryTest::event);

        long scopes = 4; // the whole, the channel, the queue, the pair
        assertThat(scan.windows(List.of(Window.PT1H, Window.P1D), 24 * HOUR)).isEqualTo(scopes * (25 + 2));
    }

    @Test
    void scansAHistoryWithoutASingleTime() throws IOException {
        HistoryScan scan = HistoryScan.of(List.of(file("a", "noise")), 100, HistoryTest::event);

        assertThat(scan.medianMillis()).isEqualTo(Long.MIN_VALUE);
        assertThat(scan.lastMillis(Long.MAX_VALUE)).isZero();
    }

    @Test
    void saysWhichFileIsCutShort() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write("1\n2\n".getBytes(UTF_8));
        }
        Path cut = folder.resolve("cut.gz");
        Files.write(cut, Arrays.copyOf(zipped.toByteArray(), zipped.size() - 9));

        assertThatThrownBy(() -> lines(cut.toString()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cut.gz");
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static List<String> lines(String... files) throws IOException {
        List<String> lines = new ArrayList<>();
        try (History history = history(files)) {
            for (HistoryLine line = history.next(); line != null; line = history.next()) {
                lines.add(new String(line.bytes(), UTF_8));
            }
        }
        return lines;
    }

    private static History history(String... files) throws IOException {
        return new History(List.of(files), 100, HistoryTest::eventTime);
    }

    private static Event event(byte[] line) {
        long time = eventTime(line);
        return time == Long.MIN_VALUE
                ? null
                : EventBuilder.of(EventType.INTERACTION_ASSIGNED, "/test", "e", time)
                        .subject("I-1")
                        .build();
    }

    private static long eventTime(byte[] line) {
        String text = new String(line, UTF_8);
        return text.equals("noise") ? Long.MIN_VALUE : Long.parseLong(text) * HOUR;
    }
}
