package io.ruptura.deploy.demo;

import io.ruptura.deploy.live.LiveEngine;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.jobs.ingest.WallClock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A running demonstration: the engine, the simulated service that feeds it, and the words about both. */
public final class Demo implements AutoCloseable {

    /** The engine is live when what it published is not older than this on the wall. */
    private static final long LIVE_WITHIN_MILLIS = TimeUnit.SECONDS.toMillis(4);

    private final DemoPlan plan;
    private final WallClock clock;
    private final LiveEngine engine;
    private final ServiceFeed feed;
    private final Showcase showcase;
    private final Intake intake;

    private Demo(DemoPlan plan, RupturaConfig config, WallClock clock, LiveEngine engine, Consumer<String> out) {
        this.plan = plan;
        this.clock = clock;
        this.engine = engine;
        this.feed = ServiceFeed.start(plan.scenario(), config.kafka(), clock);
        this.showcase = Showcase.start(plan, config.kafka(), clock, out);
        this.intake = new Intake(config.kafka());
    }

    /** Starts everything; returns when the page can be opened, with history still coming in. {@code out} takes a line at a time. */
    public static Demo start(DemoPlan plan, WallClock clock, Consumer<String> out) throws Exception {
        RupturaConfig config = plan.config();
        return new Demo(plan, config, clock, LiveEngine.start(config, clock), out);
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
        feed.close();
        showcase.close();
        intake.close();
        engine.close();
    }
}
