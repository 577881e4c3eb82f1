package io.ruptura.benchmarks.history;

import io.ruptura.benchmarks.BenchmarkResult;
import io.ruptura.deploy.replay.Replay;
import io.ruptura.deploy.replay.ReplayPlan;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.simulator.Simulation;
import io.ruptura.simulator.feed.LineFile;
import io.ruptura.simulator.scenario.Scenario;
import io.ruptura.simulator.scenario.ScenarioReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Wall seconds to replay a month of 50,000 interactions, from files to files, process start not counted. */
public final class ReplayMonth {

    private ReplayMonth() {}

    /** Arguments: date, folder to work in. */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[1]));
        Path events = folder.resolve("month-50k.jsonl.gz");
        long lines = simulate(events);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("lines", lines);
        for (int parallelism : new int[] {1, 2}) {
            long startedAt = System.nanoTime();
            new Replay(
                            new ReplayPlan(
                                    List.of(events.toString()),
                                    folder.resolve("p" + parallelism),
                                    parallelism,
                                    0,
                                    System.currentTimeMillis(),
                                    false,
                                    "defaults"),
                            ConfigReader.defaults())
                    .run();
            figures.put("secondsAtParallelism" + parallelism, Math.round((System.nanoTime() - startedAt) / 1e8) / 10.0);
        }
        BenchmarkResult.write("replay-month", args[0], figures);
    }

    private static long simulate(Path events) throws Exception {
        Scenario scenario = ScenarioReader.readOrShipped("month-50k");
        try (LineFile file = new LineFile(events)) {
            Simulation.deliver(scenario, record -> file.write(record.value()));
            return file.lines();
        }
    }
}
