package io.ruptura.simulator.scenario;

import io.ruptura.domain.config.binding.InvalidConfigException;
import io.ruptura.domain.config.binding.SettingsReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads scenario files and finds all that is wrong with one at once. */
public final class ScenarioReader {

    /** The scenarios that can be named without a file. */
    public static final List<String> SHIPPED_NAMES =
            List.of("quiet-week", "rough-day", "month-50k", "demo", "benchmark", "holiday-campaign");

    private static final String SHIPPED = "/scenarios/";

    private ScenarioReader() {}

    /**
     * The scenario in a file or, when there is no such file, the shipped one of this name.
     *
     * @throws IOException when there is neither
     * @throws InvalidConfigException with every mistake, when there is any
     */
    public static Scenario readOrShipped(String fileOrName) throws IOException {
        Path file = Path.of(fileOrName);
        if (Files.exists(file)) {
            return SettingsReader.read(file, Scenario.class, ScenarioReader::check);
        }
        try (InputStream shipped = ScenarioReader.class.getResourceAsStream(SHIPPED + fileOrName + ".yaml")) {
            if (shipped == null) {
                throw new IOException("no such scenario: " + fileOrName + " (a file, or one of those shipped: "
                        + String.join(", ", SHIPPED_NAMES) + ")");
            }
            return parse(new String(shipped.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** The scenario in a text. */
    public static Scenario parse(String yaml) {
        return SettingsReader.parse(yaml, Scenario.class, ScenarioReader::check);
    }

    private static void check(Scenario scenario, SettingsReader.Complaints complaints) {
        new ScenarioChecks(scenario, complaints).run();
    }
}
