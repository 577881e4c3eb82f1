package io.ruptura.deploy.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The parts of the engine: begun one after the other and started at the same time, each on a thread of its own; stopped one after the other, last begun
 * first. A part that needs another waits for it.
 */
final class Parts implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Parts.class);

    private final Deque<CompletableFuture<? extends AutoCloseable>> begun = new ArrayDeque<>();

    /** Starts a part; the future completes when it runs, or with what kept it from running. */
    <T extends AutoCloseable> CompletableFuture<T> begin(String name, Callable<T> start) {
        CompletableFuture<T> part = new CompletableFuture<>();
        begun.push(part);
        Thread thread = new Thread(
                () -> {
                    try {
                        part.complete(start.call());
                    } catch (Throwable failed) {
                        part.completeExceptionally(failed);
                    }
                },
                "start-" + name);
        thread.setDaemon(true);
        thread.start();
        return part;
    }

    /** The part, when it runs; throws what kept it from running. */
    static <T> T await(CompletableFuture<T> part) throws Exception {
        try {
            return part.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof Exception reason) {
                throw reason;
            }
            throw failed;
        }
    }

    /** Stops what runs, and what is still starting as soon as it does. One part that does not stop well keeps no other from stopping. */
    @Override
    public void close() {
        while (!begun.isEmpty()) {
            CompletableFuture<? extends AutoCloseable> part = begun.pop();
            try {
                AutoCloseable started =
                        part.handle((running, failed) -> running).join();
                if (started != null) {
                    started.close();
                }
            } catch (Exception failed) {
                LOG.warn("a part did not stop well: {}", String.valueOf(failed.getMessage()));
            }
        }
    }
}
