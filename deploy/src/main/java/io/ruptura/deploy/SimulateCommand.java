package io.ruptura.deploy;

import io.ruptura.domain.config.binding.InvalidConfigException;
import io.ruptura.simulator.Simulation;
import io.ruptura.simulator.feed.LineFile;
import io.ruptura.simulator.scenario.Scenario;
import io.ruptura.simulator.scenario.ScenarioReader;
import io.ruptura.simulator.trouble.Truth;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./ruptura simulate}: a service day with planted ruptures, and the truth about them. */
@Command(
        name = "simulate",
        description = {
            "Simulates a service by a scenario: its events in the order of their arrival, and what was planted.",
            "Scenarios are in simulator/src/main/resources/scenarios and can be named without path and ending, as rough-day."
        })
final class SimulateCommand implements Callable<Integer> {

    @Option(
            names = "--scenario",
            required = true,
            paramLabel = "FILE",
            description = "the scenario: YAML, or a shipped one by name")
    private String scenario;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "the events; compressed when the name ends in .gz")
    private Path out;

    @Option(names = "--truth", paramLabel = "FILE", description = "what was planted, one JSON line per rupture")
    private Path truth;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            description = "instead of the scenario's; the same seed gives the same files")
    private Long seed;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Scenario read = read();
        Scenario seeded = seed == null ? read : read.withSeed(seed);
        List<Truth> truths;
        long lines;
        try (LineFile file = new LineFile(out)) {
            truths = Simulation.deliver(seeded, record -> file.write(record.value()));
            lines = file.lines();
        }
        if (truth != null) {
            Files.write(truth, truths.stream().map(Truth::toJson).toList());
        }
        PrintWriter err = spec.commandLine().getErr();
        long ruptures =
                truths.stream().filter(truth -> !truth.episode().isDecoy()).count();
        err.printf("%,d lines, %d planted ruptures, seed %d%n", lines, ruptures, seeded.seed());
        return 0;
    }

    private Scenario read() throws IOException {
        try {
            return ScenarioReader.readOrShipped(scenario);
        } catch (InvalidConfigException invalid) {
            throw new CommandFailedException(scenario + " cannot be used:\n" + invalid.getMessage());
        }
    }
}
