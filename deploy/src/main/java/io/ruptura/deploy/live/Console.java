package io.ruptura.deploy.live;

import io.ruptura.archive.History;
import io.ruptura.console.ConsoleServer;
import io.ruptura.console.ConsoleStartException;
import io.ruptura.console.view.ServiceClock;
import io.ruptura.deploy.ProductVersion;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.jobs.ingest.WallClock;
import java.io.IOException;
import java.util.Optional;

/** The console of this process, when it is asked for. */
record Console(Optional<ConsoleServer> server) implements AutoCloseable {

    static Console start(RupturaConfig config, History history, WallClock clock, StartListener listener)
            throws IOException {
        if (!config.console().enabled()) {
            return new Console(Optional.empty());
        }
        try {
            ConsoleServer server = ConsoleServer.start(
                    config, ProductVersion.number(), history, new ServiceClock(clock::nowMillis, clock.speed()));
            listener.consoleReady(server.url());
            return new Console(Optional.of(server));
        } catch (ConsoleStartException cannotStart) {
            throw new EngineStartException(cannotStart.getMessage(), cannotStart);
        }
    }

    @Override
    public void close() {
        server.ifPresent(ConsoleServer::close);
    }
}
