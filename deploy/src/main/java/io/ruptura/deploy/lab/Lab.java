package io.ruptura.deploy.lab;

import io.ruptura.deploy.replay.ReplayPlan;
import io.ruptura.deploy.replay.trial.RuleSet;
import io.ruptura.deploy.replay.trial.Trial;
import io.ruptura.deploy.replay.trial.TrialFiles;
import io.ruptura.domain.config.RupturaConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Compares two rule sets over one history and leaves {@code lab.json} and {@code lab.md} beside what each of them raised. */
public final class Lab {

    private final ReplayPlan plan;
    private final RupturaConfig config;
    private final List<RuleSet> ruleSets;

    /** {@code a} and {@code b} are what detects; {@code config} is what the numbers are worked out by. */
    public Lab(ReplayPlan plan, RupturaConfig config, RupturaConfig a, RupturaConfig b) {
        this.plan = plan;
        this.config = config;
        this.ruleSets = List.of(new RuleSet("a", a), new RuleSet("b", b));
    }

    /**
     * Runs the history and compares; returns the table for a terminal.
     *
     * @param labels what the rule sets are called, A first
     * @param markFiles files of marks; may be empty
     * @param fromMillis alerts heard before are not counted, as while baselines are still learning
     */
    public String compare(List<String> labels, List<Path> markFiles, long fromMillis) throws Exception {
        List<Mark> marks = new ArrayList<>();
        for (Path file : markFiles) {
            Marks.read(file).stream()
                    .filter(mark -> mark.toMillis() >= fromMillis)
                    .forEach(marks::add);
        }
        Trial.Watched watched = new Trial(plan, config, ruleSets).run();
        long from = Math.max(fromMillis, watched.firstMillis());
        if (watched.events() == 0 || from >= watched.lastMillis()) {
            throw new IOException("there is nothing to compare: the history has no two events at different times"
                    + (fromMillis == Long.MIN_VALUE ? "" : " after --from"));
        }
        Watch watch = new Watch(from, watched.lastMillis(), ZoneId.of(config.zone()));
        TrialFiles files = new TrialFiles(plan.out());
        Comparison comparison = Comparison.of(
                labels,
                watch,
                marks,
                Breaches.read(files.breaches()),
                Alert.read(files.ruptures("a"), from, watch.toMillis()),
                Alert.read(files.ruptures("b"), from, watch.toMillis()));
        ComparisonTable table = new ComparisonTable(comparison);
        Files.writeString(plan.out().resolve("lab.md"), table.markdown(), StandardCharsets.UTF_8);
        Files.write(plan.out().resolve("lab.json"), ComparisonJson.write(comparison));
        return table.text();
    }
}
