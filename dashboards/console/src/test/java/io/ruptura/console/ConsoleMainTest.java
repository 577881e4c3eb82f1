package io.ruptura.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ruptura.broker.EmbeddedKafka;
import io.ruptura.console.fixture.Http;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The console in a process of its own, beside a real broker, as it runs beside a cluster. */
class ConsoleMainTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern ADDRESS = Pattern.compile("console at (http://\\S+); Ctrl-C stops it");

    @TempDir
    Path folder;

    private final List<String> said = new CopyOnWriteArrayList<>();

    @Test
    void startsAnswersAndStopsWhenItIsTold() throws Exception {
        try (EmbeddedKafka broker = EmbeddedKafka.start(folder.resolve("kafka"))) {
            Process console = run(config("kafka: {bootstrap-servers: '" + broker.bootstrapServers()
                    + "'}\nstore: {kind: none}\nconsole: {port: 0, title: Acme}\n"));
            try {
                await().atMost(PATIENCE).until(() -> address() != null);
                assertThat(Http.get(address()).body()).contains("<ruptura-page>");
                assertThat(Http.json(Http.get(address() + "api/v1/service"))
                                .path("title")
                                .asText())
                        .isEqualTo("Acme");

                console.destroy(); // As Ctrl-C and a cluster do: SIGTERM.

                assertThat(console.waitFor(30, TimeUnit.SECONDS)).isTrue();
                assertThat(said).as("said").noneMatch(line -> line.contains("Exception"));
            } finally {
                console.destroyForcibly();
            }
        }
    }

    @Test
    void aStoreInThisProcessIsRefusedAsOthersCannotReachIt() throws Exception {
        Process console = run(config("store: {kind: questdb}\n"));

        assertThat(console.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(console.exitValue()).isEqualTo(1);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(said)
                .contains("console: store.kind must be a store that other processes reach, was questdb"
                        + " (e.g. influxdb)"));
    }

    @Test
    void aMistakeInTheFileIsMisuse() throws Exception {
        Process console = run(config("consol: {port: 0}\n"));

        assertThat(console.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(console.exitValue()).isEqualTo(2);
        await().atMost(PATIENCE).until(() -> said.stream().anyMatch(line -> line.contains("did you mean console?")));
    }

    private Path config(String yaml) throws IOException {
        return Files.writeString(folder.resolve("ruptura.yaml"), yaml);
    }

    private Process run(Path file) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ConsoleMain.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        Thread reader = new Thread(() -> listen(process), "console-main");
        reader.setDaemon(true);
        reader.start();
        return process;
    }

    private void listen(Process process) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(said::add);
        } catch (IOException ended) {
            said.add("ended: " + ended.getMessage());
        }
    }

    private String address() {
        for (String line : said) {
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                return address.group(1);
            }
        }
        return null;
    }
}
