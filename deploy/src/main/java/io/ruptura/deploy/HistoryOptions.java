package io.ruptura.deploy;

import io.ruptura.deploy.replay.ReplayPlan;
import io.ruptura.jobs.ingest.LiveClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which history a command runs through the engine, where what comes of it goes, and how. */
final class HistoryOptions {

    /** Before what has no order of its own, so that help begins with what must be given. */
    private static final int FIRST = -3;

    @Option(
            names = "--events",
            required = true,
            order = FIRST,
            arity = "1..*",
            paramLabel = "FILE",
            description = "event files, one JSON object a line, plain or gzip; several are merged by event time")
    private List<Path> events;

    @Option(
            names = "--out",
            required = true,
            order = FIRST + 1,
            paramLabel = "DIR",
            description = "folder of the output files")
    private Path out;

    @Option(
            names = "--parallelism",
            defaultValue = "0",
            paramLabel = "N",
            description = "parallel subtasks; one per core when 0, the default")
    private int parallelism;

    /** The launcher knows whether stderr is a terminal; Java does not. */
    @Option(
            names = "--progress",
            negatable = true,
            defaultValue = "${sys:ruptura.terminal:-false}",
            fallbackValue = "true",
            description = "show how far it is on stderr; the default at a terminal")
    private boolean progress;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** @throws ParameterException when the history cannot be read or its outcome not be written */
    void check() {
        events.forEach(file -> checkFile("--events", file));
        if (parallelism < 0) {
            throw misuse("--parallelism must not be negative, was " + parallelism + " (e.g. 2)");
        }
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw misuse("--out must be a folder: " + out);
        }
    }

    /** @throws ParameterException when there is no such file */
    void checkFile(String option, Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw misuse(option + ": no such file, or not readable: " + file);
        }
    }

    /**
     * What to run.
     *
     * @param finalEveryMillis how often each window is written; 0 for once per its own length
     * @param configuration names the configuration in the summary
     */
    ReplayPlan plan(long finalEveryMillis, String configuration) {
        return new ReplayPlan(
                events.stream().map(Path::toString).toList(),
                out,
                parallelism == 0 ? Runtime.getRuntime().availableProcessors() : parallelism,
                finalEveryMillis,
                new LiveClock().nowMillis(),
                progress,
                configuration);
    }

    private ParameterException misuse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
