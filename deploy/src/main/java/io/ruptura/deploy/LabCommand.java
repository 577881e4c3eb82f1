package io.ruptura.deploy;

import io.ruptura.deploy.lab.Lab;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.binding.InvalidConfigException;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.json.UnreadableRecordException;
import io.ruptura.patterns.CatalogReading;
import io.ruptura.patterns.CompiledPatterns;
import io.ruptura.patterns.PatternCatalog;
import io.ruptura.patterns.module.BrokenModuleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./ruptura lab}: two rule sets over one history, side by side. */
@Command(
        name = "lab",
        description = {
            "Compares two rule sets on a history: alerts per shift, precision against marks, lead time.",
            "Prints a table and writes lab.json, lab.md, breaches.jsonl and what each raised, ruptures-a.jsonl and",
            "ruptures-b.jsonl. The same input gives the same bytes."
        })
public final class LabCommand implements Callable<Integer> {

    private static final String PRODUCT = "default";

    @Option(
            names = "--patterns",
            required = true,
            paramLabel = "A",
            description =
                    "rule set A: a folder of EPL modules, which run beside those of the product and instead of those of"
                            + " the same name; or default, for the product's alone")
    private String patterns;

    @Option(names = "--against", required = true, paramLabel = "B", description = "rule set B, said in the same way")
    private String against;

    @Option(names = "--config", paramLabel = "FILE", description = "configuration file; defaults without one")
    private Path configFile;

    @Option(
            names = "--config-against",
            paramLabel = "FILE",
            description = "configuration of B, which may differ in detection alone; that of A without one")
    private Path configAgainst;

    @Option(
            names = "--marks",
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "what was real: JSON lines {\"kind\"?,\"scope\"?,\"from\",\"to\",\"mark\":\"real|false-alarm|missed\"},"
                            + " or the truth that simulate writes")
    private List<Path> marks = List.of();

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "count alerts from this time on, such as 2026-03-09T00:00:00Z: baselines learn before")
    private String from;

    @Mixin
    private HistoryOptions history;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        history.check();
        marks.forEach(file -> history.checkFile("--marks", file));
        RupturaConfig config = config("--config", configFile);
        RupturaConfig other = configAgainst == null ? config : config("--config-against", configAgainst);
        if (!config.withDetection(other.detection()).equals(other)) {
            throw misuse(
                    "--config-against may differ from --config in detection alone: both are over the same numbers");
        }
        Lab lab = new Lab(
                history.plan(0, "lab"),
                config,
                rules("--patterns", patterns, config),
                rules("--against", against, other));
        try {
            String table = lab.compare(List.of(patterns, against), marks, fromMillis());
            spec.commandLine().getOut().print(table);
            spec.commandLine().getOut().flush();
        } catch (UnreadableRecordException wrong) {
            throw new CommandFailedException(wrong.getMessage());
        }
        return 0;
    }

    /** The patterns that a configuration names are not looked at: it is asked here which run. */
    private RupturaConfig config(String option, Path file) throws IOException {
        if (file == null) {
            return ConfigReader.defaults();
        }
        history.checkFile(option, file);
        try {
            return ConfigReader.read(file);
        } catch (InvalidConfigException invalid) {
            throw misuse(file + " cannot be used:\n" + invalid.getMessage());
        }
    }

    /** The configuration with these patterns, compiled once to see that they can be. */
    private RupturaConfig rules(String option, String which, RupturaConfig config) throws IOException {
        RupturaConfig rules = config.withDetection(
                config.detection().withPatternsFolder(which.equals(PRODUCT) ? null : folder(option, which)));
        try {
            CompiledPatterns.of(PatternCatalog.configured(rules.detection()), rules.detection());
        } catch (BrokenModuleException | IllegalArgumentException broken) {
            throw new CommandFailedException(option + " " + which + " cannot be used: " + broken.getMessage());
        }
        return rules;
    }

    private String folder(String option, String which) throws IOException {
        Path folder = Path.of(which);
        if (!Files.isDirectory(folder)) {
            throw misuse(option + " must be default or a folder of EPL modules, was " + which);
        }
        CatalogReading reading = PatternCatalog.read(folder);
        if (!reading.findings().isEmpty()) {
            throw new CommandFailedException(option + " " + which + " cannot be used:\n"
                    + reading.findings().stream().map(Object::toString).collect(Collectors.joining("\n")));
        }
        if (reading.sound().modules().isEmpty()) {
            throw new CommandFailedException("no module, *.epl, in " + which);
        }
        return folder.toString();
    }

    private long fromMillis() {
        try {
            return from == null
                    ? Long.MIN_VALUE
                    : OffsetDateTime.parse(from).toInstant().toEpochMilli();
        } catch (DateTimeException wrong) {
            throw misuse("--from must be a time with its offset, was " + from + " (e.g. 2026-03-09T00:00:00Z)");
        }
    }

    private ParameterException misuse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
