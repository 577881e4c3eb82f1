package io.ruptura.deploy;

import io.ruptura.patterns.CatalogReading;
import io.ruptura.patterns.PatternCatalog;
import io.ruptura.patterns.module.PatternModule;
import io.ruptura.patterns.module.Tunable;
import io.ruptura.patterns.scenario.BrokenScenarioException;
import io.ruptura.patterns.scenario.Scenario;
import io.ruptura.patterns.scenario.ScenarioReader;
import io.ruptura.patterns.scenario.ScenarioResult;
import io.ruptura.patterns.scenario.ScenarioRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ruptura patterns}: the catalogue of patterns, and the tools of those who write them. */
@Command(name = "patterns", description = "Lists, checks and tests patterns of ruptures.")
public final class PatternsCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    /** Without a subcommand there is nothing to do: misuse. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing: patterns list, check DIR or test DIR");
    }

    @Command(
            name = "list",
            description = "Shows the patterns that come with the product, and those of a folder, with their tunables.")
    int list(
            @Parameters(paramLabel = "DIR", arity = "0..1", description = "Folder of EPL modules of one's own.")
                    Path folder)
            throws IOException {
        PatternCatalog shipped = PatternCatalog.shipped();
        CatalogReading own = folder == null ? null : read(folder);
        PrintWriter out = spec.commandLine().getOut();
        String row = "%-24s %-22s %-8s %s%n";
        out.printf(Locale.ROOT, row, "PATTERN", "KIND", "HORIZON", "DESCRIPTION");
        for (PatternModule module : (own == null ? shipped : own.sound().before(shipped)).modules()) {
            out.printf(
                    Locale.ROOT,
                    row,
                    module.label(),
                    module.kind().wireName(),
                    module.horizon(),
                    module.description().get("en"));
            for (Tunable tunable : module.tunables()) {
                out.printf(
                        Locale.ROOT,
                        "    %-18s = %-5s %s%n",
                        tunable.name(),
                        tunable.byDefault(),
                        tunable.description());
            }
        }
        out.flush();
        if (own != null) {
            own.findings().forEach(spec.commandLine().getErr()::println);
        }
        return own == null || own.findings().isEmpty() ? 0 : 1;
    }

    @Command(name = "check", description = "Validates every module, *.epl, in a folder: file, line and reason.")
    int check(@Parameters(paramLabel = "DIR", description = "Folder of EPL modules.") Path folder) throws IOException {
        CatalogReading reading = read(folder);
        List<PatternModule> sound = reading.sound().modules();
        if (sound.isEmpty() && reading.findings().isEmpty()) {
            throw new CommandFailedException("no module, *.epl, in " + folder);
        }
        PrintWriter out = spec.commandLine().getOut();
        sound.forEach(module -> out.println(module.text().file() + ": ok, " + module.label()));
        out.flush();
        PrintWriter err = spec.commandLine().getErr();
        reading.findings().forEach(err::println);
        return reading.findings().isEmpty() ? 0 : 1;
    }

    @Command(
            name = "test",
            description = "Runs the scenarios, scenarios/<pattern>/*.yaml, in a folder against its modules,"
                    + " and against the patterns of the product where it has no module of that name.")
    int test(@Parameters(paramLabel = "DIR", description = "Folder of modules and scenarios.") Path folder)
            throws IOException {
        CatalogReading reading = read(folder);
        PrintWriter err = spec.commandLine().getErr();
        reading.findings().forEach(err::println);
        List<Scenario> scenarios = scenarios(folder);
        ScenarioRun run = new ScenarioRun(reading.sound().before(PatternCatalog.shipped()));
        PrintWriter out = spec.commandLine().getOut();
        long failed = 0;
        for (Scenario scenario : scenarios) {
            ScenarioResult result = run.play(scenario);
            failed += result.passed() ? 0 : 1;
            out.println((result.passed() ? "pass  " : "FAIL  ") + scenario.file() + ": " + scenario.says());
            result.differences().forEach(difference -> out.println("      " + difference));
            out.flush();
        }
        err.println("scenarios: " + scenarios.size() + ", failed: " + failed);
        return failed == 0 && reading.findings().isEmpty() ? 0 : 1;
    }

    private CatalogReading read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(spec.commandLine(), "no such folder: " + folder);
        }
        return PatternCatalog.read(folder);
    }

    private static List<Scenario> scenarios(Path folder) throws IOException {
        try {
            List<Scenario> scenarios = ScenarioReader.readAll(folder);
            if (scenarios.isEmpty()) {
                throw new CommandFailedException("no scenario, scenarios/<pattern>/*.yaml, in " + folder);
            }
            return scenarios;
        } catch (BrokenScenarioException broken) {
            throw new CommandFailedException(broken.getMessage());
        }
    }
}
