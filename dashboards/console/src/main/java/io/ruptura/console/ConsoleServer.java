package io.ruptura.console;

import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;
import io.ruptura.archive.History;
import io.ruptura.broker.Topics;
import io.ruptura.console.asset.PageAssets;
import io.ruptura.console.feed.Feed;
import io.ruptura.console.feed.FeedRoute;
import io.ruptura.console.feed.FeedTicker;
import io.ruptura.console.view.ServiceClock;
import io.ruptura.console.view.TopicFollower;
import io.ruptura.domain.config.ConsoleConfig;
import io.ruptura.domain.config.RupturaConfig;
import java.util.UUID;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The web console: serves the page, its feed and the JSON API, and follows the engine's topics for them. */
public final class ConsoleServer implements AutoCloseable {

    private static final int BROKER_TIMEOUT_MILLIS = 10_000;

    /** An open page holds no thread, a question to the store holds one: this many questions at once. */
    private static final int MOST_THREADS = 32;

    private final String url;
    private final Javalin web;
    private final Feed feed;
    private final TopicFollower follower;
    private final FeedTicker ticker;

    private ConsoleServer(String url, Javalin web, Feed feed, TopicFollower follower, FeedTicker ticker) {
        this.url = url;
        this.web = web;
        this.feed = feed;
        this.follower = follower;
        this.ticker = ticker;
    }

    /**
     * Starts it; it answers when this returns.
     *
     * @param version of the product, shown by the page
     * @throws ConsoleStartException when the port is taken, or what is configured would not be safe
     * @throws io.ruptura.broker.BrokerUnreachableException when the broker does not answer
     */
    public static ConsoleServer start(RupturaConfig config, String version, History history, ServiceClock clock) {
        Topics.createMissing(config.kafka(), BROKER_TIMEOUT_MILLIS);
        PageAssets page = new PageAssets();
        String build = version + "+" + page.fingerprint();
        Feed feed = new Feed(epoch(), build, clock, () -> System.nanoTime() / 1_000_000);
        Javalin web = listen(config.console(), new Routes(page, new FeedRoute(feed)));
        TopicFollower follower = TopicFollower.start(config.kafka(), feed::accept);
        return new ConsoleServer(url(config.console(), web.port()), web, feed, follower, FeedTicker.start(feed));
    }

    /** Where the page is, such as {@code http://127.0.0.1:8700/}. */
    public String url() {
        return url;
    }

    /** Ends every feed and frees the port. */
    @Override
    public void close() {
        ticker.close();
        follower.close();
        feed.close();
        web.stop();
    }

    private static Javalin listen(ConsoleConfig console, Routes routes) {
        Javalin web = Javalin.create(javalin -> {
            javalin.startup.showJavalinBanner = false;
            javalin.startup.showOldJavalinVersionWarning = false;
            javalin.startup.startupWatcherEnabled = false;
            javalin.http.asyncTimeout = 0; // A feed is open for as long as its page is.
            javalin.jetty.threadPool = new QueuedThreadPool(MOST_THREADS, 2);
            javalin.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
            routes.add(javalin.routes);
        });
        try {
            return web.start(console.host(), console.port());
        } catch (JavalinBindException taken) {
            throw new ConsoleStartException(
                    "console.port: " + console.port() + " on " + console.host()
                            + " cannot be listened on, another program has it; stop that one or choose another port"
                            + " (e.g. 8701, or 0 for a free one)",
                    taken);
        }
    }

    private static String url(ConsoleConfig console, int port) {
        String host = console.host().contains(":") ? "[" + console.host() + "]" : console.host();
        return "http://" + host + ":" + port + "/";
    }

    private static String epoch() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
