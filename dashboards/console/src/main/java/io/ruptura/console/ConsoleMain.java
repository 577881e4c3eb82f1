package io.ruptura.console;

import io.ruptura.archive.store.Store;
import io.ruptura.broker.BrokerUnreachableException;
import io.ruptura.console.view.ServiceClock;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.binding.InvalidConfigException;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.config.runtime.StoreConfig;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/**
 * Runs the console alone, where the engine runs on a cluster. Its argument is the configuration file of the engine; the store must be one that other
 * processes reach, {@code influxdb} or {@code none}.
 */
public final class ConsoleMain {

    private static final int STOP_MILLIS = 5_000;

    private ConsoleMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        if (arguments.length != 1) {
            fail(2, "give the configuration file, and nothing else");
        }
        try {
            run(ConfigReader.read(Path.of(arguments[0])));
        } catch (InvalidConfigException invalid) {
            fail(2, arguments[0] + " cannot be used:\n" + invalid.getMessage());
        } catch (IOException | ConsoleStartException | BrokerUnreachableException cannotStart) {
            fail(1, cannotStart.getMessage());
        }
    }

    private static void run(RupturaConfig config) throws IOException, InterruptedException {
        if (config.store().kind() == StoreConfig.Kind.QUESTDB) {
            throw new ConsoleStartException(
                    "store.kind must be a store that other processes reach, was questdb (e.g. influxdb)");
        }
        ServiceClock clock = new ServiceClock(System::currentTimeMillis, 1);
        try (Store store = Store.open(config.store());
                ConsoleServer console = ConsoleServer.start(config, version(), store.history(), clock)) {
            System.err.println("console at " + console.url() + "; Ctrl-C stops it");
            CountDownLatch stopped = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(stopping(Thread.currentThread(), stopped));
            stopped.await();
        }
    }

    /** The process ends when this thread does, so it waits for the other one to close everything. */
    private static Thread stopping(Thread running, CountDownLatch stopped) {
        return new Thread(
                () -> {
                    stopped.countDown();
                    try {
                        running.join(STOP_MILLIS);
                    } catch (InterruptedException interrupted) {
                        Thread.currentThread().interrupt();
                    }
                },
                "stop-console");
    }

    private static String version() throws IOException {
        try (InputStream version = ConsoleMain.class.getResourceAsStream("version.txt")) {
            return new String(version.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    private static void fail(int status, String message) {
        System.err.println("console: " + message);
        System.exit(status);
    }
}
