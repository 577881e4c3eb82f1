package io.ruptura.benchmarks.quality;

import io.ruptura.benchmarks.BenchmarkResult;
import io.ruptura.benchmarks.quality.planted.DetectionRun;
import io.ruptura.benchmarks.quality.planted.KindTable;
import io.ruptura.benchmarks.quality.planted.PlantedHistory;
import io.ruptura.benchmarks.quality.planted.Verdict;
import io.ruptura.domain.config.reading.ConfigReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How early, how few and how rightly named: detection over simulated services in which it is known what went wrong, by kind of what was planted. Histories given
 * as files are reported each by itself, with everything that was raised in them.
 */
public final class RuptureScore {

    private RuptureScore() {}

    /**
     * Arguments: date; folder to work in; histories: {@code scenario:seed,seed…} of a shipped scenario, or {@code name:events,configuration,truth} of files, where
     * the truth may be empty. {@code -Dverbose} lists what was missed and what was false; {@code -Dhours=learned} leaves the opening hours of simulated services to be learned.
     */
    public static void main(String[] args) throws Exception {
        boolean areLearned = "learned".equals(System.getProperty("hours"));
        Path folder = Files.createDirectories(Path.of(args[1]));
        KindTable table = new KindTable();
        Map<String, Object> rows = new LinkedHashMap<>();
        List<String> simulated = new ArrayList<>();
        for (String history : Arrays.asList(args).subList(2, args.length)) {
            String name = history.substring(0, history.indexOf(':'));
            String[] rest = history.substring(name.length() + 1).split(",", -1);
            if (rest.length == 3 && rest[0].contains("/")) {
                rows.put(name, alone(ofFiles(name, rest)));
            } else {
                for (String seed : rest) {
                    simulated.add(name + ":" + seed);
                    PlantedHistory simulation = PlantedHistory.simulated(name, Long.parseLong(seed), folder);
                    add(table, areLearned ? simulation.withoutHours() : simulation);
                }
            }
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("histories", simulated);
        figures.putAll(table.figures());
        figures.putAll(rows);
        BenchmarkResult.write(areLearned ? "rupture-score-hours-learned" : "rupture-score", args[0], figures);
    }

    private static PlantedHistory ofFiles(String name, String[] files) throws Exception {
        return new PlantedHistory(
                name, Path.of(files[0]), Path.of(files[2]), ConfigReader.read(Path.of(files[1])), Long.MAX_VALUE);
    }

    private static void add(KindTable table, PlantedHistory history) throws Exception {
        DetectionRun.Outcome outcome = DetectionRun.over(history);
        Verdict verdict = Verdict.of(history.truths(), outcome.revisions());
        table.add(verdict, outcome);
        System.err.printf(
                Locale.ROOT,
                "%s: %d windows, %.0f a second through the baselines%n",
                history.name(),
                outcome.windows(),
                outcome.windowsPerSecond());
        if (Boolean.getBoolean("verbose")) {
            verdict.lines().forEach(System.err::println);
        }
    }

    private static Map<String, Object> alone(PlantedHistory history) throws Exception {
        DetectionRun.Outcome outcome = DetectionRun.over(history);
        Verdict verdict = Verdict.of(history.truths(), outcome.revisions());
        KindTable table = new KindTable();
        table.add(verdict, outcome);
        Map<String, Object> figures = new LinkedHashMap<>(table.figures());
        figures.put("raised", verdict.leaders().stream().map(Verdict::line).toList());
        return figures;
    }
}
