package io.ruptura.deploy;

import io.ruptura.broker.BrokerUnreachableException;
import io.ruptura.deploy.live.EngineStartException;
import io.ruptura.deploy.live.LiveEngine;
import io.ruptura.deploy.live.StartListener;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.binding.InvalidConfigException;
import io.ruptura.jobs.ingest.LiveClock;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./ruptura run}: the live engine on one machine, until it is stopped. */
@Command(
        name = "run",
        description = {
            "Runs the live engine on this machine: interactions in, metrics, ruptures and signals out, by Kafka topics.",
            "Goes on from its last checkpoint when it is started again. Ctrl-C stops it."
        })
public final class RunCommand implements Callable<Integer> {

    @Option(names = "--config", required = true, paramLabel = "FILE", description = "configuration file")
    private Path configFile;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        RupturaConfig config = config();
        try (LiveEngine engine = LiveEngine.start(config, new LiveClock(), address(err))) {
            AtomicBoolean stopping = new AtomicBoolean();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(engine, stopping), "stop-engine"));
            engine.resumed().forEach(job -> err.println("ruptura: goes on with " + job));
            err.println("ruptura: running, reading " + config.kafka().interactions() + " at "
                    + config.kafka().bootstrapServers() + "; Ctrl-C stops it");
            err.flush();
            String reason = engine.broken().get();
            if (stopping.get()) {
                return 0;
            }
            throw new CommandFailedException("the engine broke: " + reason);
        } catch (BrokerUnreachableException | EngineStartException cannotStart) {
            throw new CommandFailedException(cannotStart.getMessage());
        }
    }

    /** The jobs end because they are stopped: that is no failure. */
    private static void stop(LiveEngine engine, AtomicBoolean stopping) {
        stopping.set(true);
        engine.close();
    }

    private static StartListener address(PrintWriter err) {
        return new StartListener() {
            @Override
            public void consoleReady(String url) {
                err.println("ruptura: console at " + url);
                err.flush();
            }
        };
    }

    private RupturaConfig config() throws IOException {
        if (!Files.isRegularFile(configFile)) {
            throw new ParameterException(spec.commandLine(), "--config: no such file: " + configFile);
        }
        try {
            return ConfigFile.read(configFile);
        } catch (InvalidConfigException invalid) {
            throw new ParameterException(spec.commandLine(), configFile + " cannot be used:\n" + invalid.getMessage());
        }
    }
}
