package io.ruptura.deploy.demo;

import io.ruptura.deploy.live.LiveEngine;
import io.ruptura.deploy.live.StartListener;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.jobs.ingest.WallClock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running demonstration: the engine, the simulated service that feeds it, and the words about both. */
public final class Demo implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);

    /** The engine is live when what it published is not older than this on the wall. */
    private static final long LIVE_WITHIN_MILLIS = TimeUnit.SECONDS.toMillis(4);

    private final DemoPlan plan;
    private final WallClock clock;
    private final Consumer<String> out;
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private LiveEngine engine;
    private Showcase showcase;
    private Intake intake;

    private Demo(DemoPlan plan, WallClock clock, Consumer<String> out) {
        this.plan = plan;
        this.clock = clock;
        this.out = out;
    }

    /**
     * Starts everything. History comes in as soon as there is a broker, while the rest still starts.
     *
     * @param out takes what is said, a line at a time
     * @param address takes the address of the page as soon as it can be opened
     */
    public static Demo start(DemoPlan plan, WallClock clock, Consumer<String> out, Consumer<String> address)
            throws Exception {
        Demo demo = new Demo(plan, clock, out);
        try {
            demo.start(plan.config(), address);
            return demo;
        } catch (Exception failed) {
            demo.close();
            throw failed;
        }
    }

    private void start(RupturaConfig config, Consumer<String> address) throws Exception {
        StartListener listener = new StartListener() {
            @Override
            public void topicsReady() {
                begin(ServiceFeed.start(plan, config.kafka(), clock));
            }

            @Override
            public void consoleReady(String url) {
                address.accept(url);
            }
        };
        engine = LiveEngine.start(config, clock, listener);
        intake = begin(new Intake(config.kafka()));
        showcase = begin(Showcase.start(plan, config.kafka(), clock, out));
    }

    private synchronized <T extends AutoCloseable> T begin(T part) {
        parts.push(part);
        return part;
    }

    /** How much of the history is taken in, 0 to 1; 1 also says that the numbers are live. */
    public double progress() {
        long newest = intake.newestMillis();
        long now = clock.nowMillis();
        if (newest >= now - LIVE_WITHIN_MILLIS * clock.speed()) {
            return 1;
        }
        double from = plan.scenario().startMillis();
        return Math.max(0, Math.min(0.99, (newest - from) / (now - from)));
    }

    /** Completes with the reason when the engine breaks. */
    public CompletableFuture<String> broken() {
        return engine.broken();
    }

    /** What was planted so far, what was found of it, and how long it took. */
    public List<String> summary() {
        return showcase.summary();
    }

    @Override
    public synchronized void close() {
        while (!parts.isEmpty()) {
            close(parts.pop());
        }
        if (engine != null) {
            engine.close();
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception failed) {
            LOG.warn("a part did not stop well: {}", String.valueOf(failed.getMessage()));
        }
    }
}
