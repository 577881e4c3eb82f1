package io.ruptura.deploy;

import io.ruptura.deploy.demo.Demo;
import io.ruptura.deploy.demo.DemoPlan;
import io.ruptura.deploy.demo.TemporaryFolder;
import io.ruptura.deploy.live.EngineStartException;
import io.ruptura.domain.config.binding.InvalidConfigException;
import io.ruptura.jobs.ingest.LiveClock;
import io.ruptura.jobs.ingest.SimulatedClock;
import io.ruptura.simulator.LiveService;
import io.ruptura.simulator.scenario.Scenario;
import io.ruptura.simulator.scenario.ScenarioReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./ruptura demo}: everything in one go, around a service that never was. */
@Command(
        name = "demo",
        description = {
            "Shows it all in one go: Kafka, the jobs, the store, the console and a simulated service, with ruptures planted now and then.",
            "Weeks of history are taken in first, as fast as it goes. What it writes is gone when it ends. Ctrl-C stops it."
        })
final class DemoCommand implements Callable<Integer> {

    private static final long GLANCE_MILLIS = 500;
    private static final int PERCENT = 100;
    private static final int PROGRESS_STEP = 10;

    @Option(
            names = "--scenario",
            defaultValue = "demo",
            paramLabel = "NAME|FILE",
            description =
                    "the service and what goes wrong: YAML, or a shipped one by name; ${DEFAULT-VALUE} by default")
    private String scenario;

    @Option(
            names = "--speed",
            defaultValue = "30",
            paramLabel = "N",
            description =
                    "how many times faster than the wall the service's clock runs, 1 to 120; ${DEFAULT-VALUE} by default")
    private double speed;

    @Option(
            names = "--port",
            defaultValue = "8700",
            paramLabel = "N",
            description = "port of the console; 0 takes a free one; ${DEFAULT-VALUE} by default")
    private int port;

    @Option(
            names = "--minutes",
            paramLabel = "N",
            description = "end after so many minutes on the wall, with a summary; without it, Ctrl-C ends it")
    private Double minutes;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        long startedAt = System.nanoTime();
        checkArguments();
        Scenario read = read();
        int consolePort = freeConsolePort();
        AtomicBoolean stopping = new AtomicBoolean();
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            DemoPlan plan = new DemoPlan(read, speed, consolePort, freePort(0), folder.path());
            SimulatedClock clock = plan.clock(new LiveClock().nowMillis());
            err("starting Kafka, the jobs, the store, the console and a simulated service");
            try (Demo demo = Demo.start(plan, clock, this::err, this::address)) {
                Thread hook = new Thread(() -> stop(demo, folder, stopping), "stop-demo");
                Runtime.getRuntime().addShutdownHook(hook);
                watch(demo, startedAt, stopping);
                demo.summary().forEach(this::out);
                if (!stopping.get()) {
                    Runtime.getRuntime().removeShutdownHook(hook);
                }
            }
        } catch (EngineStartException cannotStart) {
            throw new CommandFailedException(cannotStart.getMessage());
        }
        return 0;
    }

    /** Returns when the time is over or the process is being stopped. */
    private void watch(Demo demo, long startedAt, AtomicBoolean stopping) throws Exception {
        int shown = -PROGRESS_STEP;
        while (!isOver(startedAt) && !stopping.get()) {
            if (shown < PERCENT) {
                int percent = (int) (demo.progress() * PERCENT);
                if (percent >= shown + PROGRESS_STEP || percent == PERCENT) {
                    err(percent == PERCENT ? "live" : "history taken in: " + percent + " %");
                    shown = percent;
                }
            }
            try {
                String reason = demo.broken().get(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
                if (!stopping.get()) {
                    throw new CommandFailedException("the engine broke: " + reason);
                }
            } catch (TimeoutException runs) {
                // As it should.
            } catch (ExecutionException closed) {
                return;
            }
        }
    }

    private boolean isOver(long startedAt) {
        return minutes != null && System.nanoTime() - startedAt >= minutes * TimeUnit.MINUTES.toNanos(1);
    }

    private static void stop(Demo demo, TemporaryFolder folder, AtomicBoolean stopping) {
        stopping.set(true);
        demo.close();
        folder.close();
    }

    private void checkArguments() {
        if (!(speed >= 1 && speed <= SimulatedClock.FASTEST)) {
            throw misuse("--speed must be from 1 to " + SimulatedClock.FASTEST + ", was " + speed + " (e.g. 30)");
        }
        if (port < 0 || port > 65535) {
            throw misuse("--port must be from 0 to 65535, was " + port + " (e.g. 8700)");
        }
        if (minutes != null && !(minutes > 0)) {
            throw misuse("--minutes must be positive, was " + minutes + " (e.g. 10)");
        }
    }

    private Scenario read() throws IOException {
        try {
            Scenario read = ScenarioReader.readOrShipped(scenario);
            // As if it were this week: nobody watches live what was months ago.
            return LiveService.latest(read, read.seed(), new LiveClock().nowMillis())
                    .scenario();
        } catch (InvalidConfigException invalid) {
            throw new CommandFailedException(scenario + " cannot be used:\n" + invalid.getMessage());
        }
    }

    /** Asked before anything heavy is started: a second demonstration says so at once. */
    private int freeConsolePort() throws IOException {
        try {
            return freePort(port);
        } catch (BindException taken) {
            throw new CommandFailedException("port " + port
                    + " is taken, perhaps by another demo: stop it, or choose another port with --port (e.g. --port "
                    + (port + 1) + ")");
        }
    }

    private static int freePort(int wanted) throws IOException {
        try (ServerSocket socket = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void address(String url) {
        out("open " + url);
    }

    private void out(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }

    private void err(String line) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("ruptura: " + line);
        err.flush();
    }

    private ParameterException misuse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
