package io.ruptura.deploy;

import io.ruptura.deploy.replay.CommandLog;
import io.ruptura.deploy.replay.Replay;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.binding.InvalidConfigException;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.json.UnreadableRecordException;
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
import picocli.CommandLine.Mixin;
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

    @Mixin
    private HistoryOptions history;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        checkArguments();
        RupturaConfig config = config();
        List<io.ruptura.domain.rupture.command.Command> decided = decided();
        long startedAt = System.nanoTime();
        new Replay(history.plan(finalEveryMillis(), configurationVersion()), config, decided).run();
        spec.commandLine()
                .getErr()
                .printf("replay: done in %.1f s%n", (System.nanoTime() - startedAt) / NANOS_PER_SECOND);
        return 0;
    }

    private void checkArguments() {
        history.check();
        if (commandsFile != null && !Files.isRegularFile(commandsFile)) {
            throw misuse("--commands: no such file: " + commandsFile);
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
