package io.ruptura.console.feed;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The thread that tells pages what has been gathered, and that the feed is alive. */
public final class FeedTicker implements AutoCloseable {

    private static final int TICK_MILLIS = 50;

    private final Feed feed;
    private final CountDownLatch stopped = new CountDownLatch(1);

    private FeedTicker(Feed feed) {
        this.feed = feed;
    }

    public static FeedTicker start(Feed feed) {
        FeedTicker ticker = new FeedTicker(feed);
        Thread thread = new Thread(ticker::run, "console-feed");
        thread.setDaemon(true);
        thread.start();
        return ticker;
    }

    @Override
    public void close() {
        stopped.countDown();
    }

    private void run() {
        try {
            while (!stopped.await(TICK_MILLIS, TimeUnit.MILLISECONDS)) {
                feed.tick();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
