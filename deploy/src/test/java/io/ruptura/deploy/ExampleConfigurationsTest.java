package io.ruptura.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.simulator.scenario.Scenario;
import io.ruptura.simulator.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExampleConfigurationsTest {

    private static final Path EXAMPLES = Path.of("examples");

    @ParameterizedTest
    @ValueSource(strings = {"call-log.yaml", "ruptura.yaml", "service-desk.yaml", "simulated-service.yaml"})
    void everyShippedConfigurationIsValid(String name) throws IOException {
        assertThat(ConfigFile.check(EXAMPLES.resolve(name)).mistakes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"quiet-week", "rough-day", "month-50k"})
    void theSimulatedServiceIsOpenWhenItsConfigurationSays(String name) throws IOException {
        RupturaConfig config = ConfigReader.read(EXAMPLES.resolve("simulated-service.yaml"));
        Scenario scenario = ScenarioReader.readOrShipped(name);
        assertThat(scenario.calendars()).isEqualTo(config.calendars());
        assertThat(scenario.zone()).isEqualTo(config.zone());
    }
}
