package io.ruptura.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.simulator.scenario.Scenario;
import io.ruptura.simulator.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DemoPlanTest {

    @Test
    void theEngineKnowsTheServiceItWatchesAndWritesIntoItsFolderAlone() throws IOException {
        Scenario scenario = ScenarioReader.readOrShipped("demo");
        RupturaConfig config = new DemoPlan(scenario, 30, 8700, 9092, Path.of("/somewhere")).config();

        assertThat(config.zone()).isEqualTo(scenario.zone());
        assertThat(config.calendars()).isEqualTo(scenario.calendars());
        assertThat(config.engine().checkpointFolder()).startsWith("/somewhere/");
        assertThat(config.engine().kafkaFolder()).startsWith("/somewhere/");
        assertThat(config.store().folder()).startsWith("/somewhere/");
    }

    @Test
    void aScenarioWithRupturesOfItsOwnIsWatchedFromShortlyBeforeTheFirst() throws IOException {
        Scenario scenario = ScenarioReader.readOrShipped("src/test/resources/corner-shop.yaml");

        assertThat(new DemoPlan(scenario, 30, 8700, 9092, Path.of("/somewhere")).liveFromMillis())
                .isEqualTo(Instant.parse("2026-03-04T09:35:00Z").toEpochMilli());
    }
}
