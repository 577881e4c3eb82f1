package io.ruptura.deploy;

import io.ruptura.deploy.replay.CommandLog;
import io.ruptura.deploy.replay.Replay;
import io.ruptura.deploy.replay.ReplayPlan;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.binding.InvalidConfigException;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.json.UnreadableRecordException;
import io.ruptura.jobs.ingest.LiveClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./ruptura replay}: a bounded history through the engine, in event time, as fast as it goes. */
@Command(
        name = "replay",
        description = {
            "Runs the engine over a history of events, in event time, as fast as it goes.",
            "Writes metrics.jsonl, ruptures.jsonl, signals.jsonl, dead-letters.jsonl, data-quality.jsonl,"
                    + " sla-events.jsonl where promises are configured, and, last, summary.json.",
            "The same input and configuration give the same bytes, whatever the parallelism."
        })
public final class ReplayCommand implements Callable<Integer> {

    private static final Pattern MINUTES = Pattern.compile("([1-9]\\d{0,3})m");
    private static final double NANOS_PER_SECOND = 1e9;

    @Option(
            names = "--events",
            required = true,
            arity = "1..*",
            paramLabel = "FILE",
            description = "event files, one JSON object a line, plain or gzip; several are merged by event time")
    private List<Path> events;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "folder of the output files")
    private Path out;

    @Option(names = "--config", paramLabel = "FILE", description = "configuration file; defaults without one")
    private Path configFile;

    @Option(
            names = "--commands",
            paramLabel = "FILE",
            description =
                    "what people decided, one JSON object a line as on the topic commands, each acting at its time: ruptures"
                            + " that were acknowledged, silenced or marked come out as they did")
    private Path commandsFile;

    @Option(
            names = "--step",
            paramLabel = "1m",
            description = "write each window this often, whole minutes, instead of once per its own length")
    private String step;

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

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        checkArguments();
        RupturaConfig config = config();
        List<io.ruptura.domain.rupture.command.Command> decided = decided();
        long startedAt = System.nanoTime();
        new Replay(plan(), config, decided).run();
        spec.commandLine()
                .getErr()
                .printf("replay: done in %.1f s%n", (System.nanoTime() - startedAt) / NANOS_PER_SECOND);
        return 0;
    }

    private void checkArguments() {
        for (Path file : events) {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw misuse("--events: no such file, or not readable: " + file);
            }
        }
        if (commandsFile != null && !Files.isRegularFile(commandsFile)) {
            throw misuse("--commands: no such file: " + commandsFile);
        }
        if (parallelism < 0) {
            throw misuse("--parallelism must not be negative, was " + parallelism + " (e.g. 2)");
        }
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw misuse("--out must be a folder: " + out);
        }
        if (configFile != null && !Files.isRegularFile(configFile)) {
            throw misuse("--config: no such file: " + configFile);
        }
    }

    private List<io.ruptura.domain.rupture.command.Command> decided() throws IOException {
        try {
            return commandsFile == null ? List.of() : CommandLog.read(commandsFile);
        } catch (UnreadableRecordException wrong) {
            throw new CommandFailedException(wrong.getMessage());
        }
    }

    private RupturaConfig config() throws IOException {
        try {
            return configFile == null ? ConfigReader.defaults() : ConfigFile.read(configFile);
        } catch (InvalidConfigException invalid) {
            throw misuse(configFile + " cannot be used:\n" + invalid.getMessage());
        }
    }

    private ReplayPlan plan() throws IOException, NoSuchAlgorithmException {
        return new ReplayPlan(
                events.stream().map(Path::toString).toList(),
                out,
                parallelism == 0 ? Runtime.getRuntime().availableProcessors() : parallelism,
                finalEveryMillis(),
                new LiveClock().nowMillis(),
                progress,
                configurationVersion());
    }

    /** Two replays ran with the same configuration file when this is equal. */
    private String configurationVersion() throws IOException, NoSuchAlgorithmException {
        return configFile == null
                ? "defaults"
                : "sha256:"
                        + HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(configFile)));
    }

    private long finalEveryMillis() {
        if (step == null) {
            return 0;
        }
        Matcher minutes = MINUTES.matcher(step);
        if (!minutes.matches()) {
            throw misuse("--step must be whole minutes, was " + step + " (e.g. 1m)");
        }
        return TimeUnit.MINUTES.toMillis(Long.parseLong(minutes.group(1)));
    }

    private ParameterException misuse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
