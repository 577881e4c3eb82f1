package io.ruptura.benchmarks.quality.planted;

import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.simulator.Simulation;
import io.ruptura.simulator.feed.LineFile;
import io.ruptura.simulator.scenario.Scenario;
import io.ruptura.simulator.scenario.ScenarioReader;
import io.ruptura.simulator.trouble.Truth;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A history and what went wrong in it.
 *
 * @param name for the report
 * @param events a file of events
 * @param truth a file with a line for each thing that was planted, as the simulator writes it
 * @param untilMillis where it ends: what still arrives afterwards is of nobody's day
 */
public record PlantedHistory(String name, Path events, Path truth, RupturaConfig config, long untilMillis) {

    /** The shipped scenario of this name with this seed, simulated into the folder unless it is there from before. */
    public static PlantedHistory simulated(String scenarioName, long seed, Path folder) throws IOException {
        Scenario scenario = ScenarioReader.readOrShipped(scenarioName).withSeed(seed);
        String name = scenarioName + "-" + seed;
        Path events = folder.resolve(name + ".jsonl.gz");
        Path truth = folder.resolve(name + ".truth.jsonl");
        if (!Files.exists(truth)) {
            List<Truth> truths;
            try (LineFile file = new LineFile(events)) {
                truths = Simulation.deliver(scenario, record -> file.write(record.value()));
            }
            Files.write(truth, truths.stream().map(Truth::toJson).toList(), StandardCharsets.UTF_8);
        }
        return new PlantedHistory(name, events, truth, config(scenario), scenario.endMillis());
    }

    /** The same where nobody configured when the service is open. */
    public PlantedHistory withoutHours() {
        return new PlantedHistory(
                name + "-without-hours", events, truth, config.with(config.zone(), List.of()), untilMillis);
    }

    /** What was planted; nothing where there is no such file. */
    public List<Planted> truths() throws IOException {
        return Files.exists(truth) ? Planted.read(truth) : List.of();
    }

    /** The defaults, with the zone and the opening hours of the service, and every topic of a queue watched for itself. */
    private static RupturaConfig config(Scenario scenario) {
        RupturaConfig config = ConfigReader.parse("""
            metrics:
              scopes: [[], [channel], [queue], [channel, queue], [channel, queue, topic]]
              service-level: {threshold: 20s, by-channel: {chat: 60s, email: 4h}}
            detection:
              scopes: [[], [channel], [queue], [channel, queue], [channel, queue, topic]]
            """);
        return config.with(scenario.zone(), scenario.calendars());
    }
}
