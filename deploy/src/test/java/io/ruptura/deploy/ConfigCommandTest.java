package io.ruptura.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.config.reading.ConfigReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigCommandTest {

    private static final Path EXAMPLE = Path.of("examples", "ruptura.yaml");

    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void theExampleHasNoMistakes() {
        assertThat(check(EXAMPLE)).as(err.toString()).isZero();
        assertThat(err.toString()).contains("no mistakes");
    }

    @Test
    void theExampleOpensInTheHoursItShows() throws IOException {
        assertThat(ConfigReader.read(EXAMPLE).calendars()).hasSize(2);
    }

    @Test
    void everyMistakeIsListedAndCounted() throws IOException {
        Path file = Files.writeString(folder.resolve("wrong.yaml"), "zone: Mars\nkafka:\n  topics: 3\n");

        assertThat(check(file)).isEqualTo(1);
        assertThat(err.toString().lines())
                .hasSize(3)
                .anyMatch(line -> line.contains("line 1: zone must be a time zone") && line.contains("was Mars"))
                .anyMatch(line -> line.contains("line 3: kafka.topics is not a setting"))
                .last()
                .asString()
                .endsWith("mistakes: 2");
    }

    @Test
    void tunablesMustBeThoseOfAPattern() throws IOException {
        Path file = Files.writeString(
                folder.resolve("tunables.yaml"),
                "detection:\n  tunables:\n    demand-spike: {RAISE: 5, RAISE_SURPRISE: 6}\n    flood: {X: 1}\n");

        assertThat(check(file)).isEqualTo(1);
        assertThat(err.toString())
                .contains("line 3: detection.tunables.demand-spike.RAISE must be a tunable")
                .contains("line 4: detection.tunables.flood must name a pattern")
                .contains("mistakes: 2");
    }

    @Test
    void aFileThatIsNotThereIsMisuse() {
        assertThat(check(folder.resolve("absent.yaml"))).isEqualTo(2);
        assertThat(err.toString()).contains("no such file");
    }

    private int check(Path file) {
        return Ruptura.commandLine().setErr(new PrintWriter(err, true)).execute("config", "check", file.toString());
    }
}
