package io.ruptura.console;

import io.javalin.Javalin;
import io.ruptura.archive.History;
import io.ruptura.broker.Topics;
import io.ruptura.console.access.AccessToken;
import io.ruptura.console.access.Login;
import io.ruptura.console.access.Origins;
import io.ruptura.console.api.Api;
import io.ruptura.console.api.ApiDocument;
import io.ruptura.console.api.HealthRoute;
import io.ruptura.console.api.HistoryRoutes;
import io.ruptura.console.api.PromisesRoute;
import io.ruptura.console.api.ProvenanceRoute;
import io.ruptura.console.api.RuptureRoutes;
import io.ruptura.console.api.ServiceRoute;
import io.ruptura.console.api.command.CommandRoutes;
import io.ruptura.console.api.command.CommandTopic;
import io.ruptura.console.asset.PageAssets;
import io.ruptura.console.coordinates.CoordinatesRoute;
import io.ruptura.console.feed.Feed;
import io.ruptura.console.feed.FeedRoute;
import io.ruptura.console.feed.FeedTicker;
import io.ruptura.console.provenance.Provenance;
import io.ruptura.console.provenance.RevisionMemory;
import io.ruptura.console.view.ServiceClock;
import io.ruptura.console.view.TopicFollower;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.console.ConsoleConfig;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/** The web console: serves the page, its feed and the JSON API, and follows the engine's topics for them. */
public final class ConsoleServer implements AutoCloseable {

    private static final int BROKER_TIMEOUT_MILLIS = 10_000;

    private final String url;
    private final Javalin web;
    private final Feed feed;
    private final CommandTopic commands;
    private final TopicFollower follower;
    private final FeedTicker ticker;

    private ConsoleServer(String url, Javalin web, Feed feed, CommandTopic commands, TopicFollower follower) {
        this.url = url;
        this.web = web;
        this.feed = feed;
        this.commands = commands;
        this.follower = follower;
        this.ticker = FeedTicker.start(feed);
    }

    /**
     * Starts it; it answers when this returns.
     *
     * @param version of the product, shown by the page
     * @throws ConsoleStartException when the port is taken, or what is configured would not be safe
     * @throws io.ruptura.broker.BrokerUnreachableException when the broker does not answer
     */
    public static ConsoleServer start(RupturaConfig config, String version, History history, ServiceClock clock) {
        Optional<AccessToken> token = token(config.console());
        Topics.createMissing(config.kafka(), BROKER_TIMEOUT_MILLIS);
        PageAssets page = new PageAssets();
        String build = version + "+" + page.fingerprint();
        Feed feed = new Feed(epoch(), build, clock, () -> System.nanoTime() / 1_000_000);
        RevisionMemory revisions = new RevisionMemory(ZoneId.of(config.zone()));
        CommandTopic commands = new CommandTopic(config.kafka());
        Provenance provenance = new Provenance(config, feed::view, revisions, history);
        Routes routes = new Routes(
                new Origins(token.isEmpty()),
                new Login(token, CoordinatesRoute.published(config)),
                page,
                new FeedRoute(feed),
                new CoordinatesRoute(config, clock),
                api(config, build, history, clock, feed, commands, provenance));
        try {
            Javalin web = WebServer.listen(config.console(), routes);
            TopicFollower follower = TopicFollower.start(config.kafka(), records -> {
                revisions.accept(records.metrics());
                feed.accept(records);
            });
            return new ConsoleServer(WebServer.url(config.console(), web.port()), web, feed, commands, follower);
        } catch (ConsoleStartException refused) {
            commands.close();
            throw refused;
        }
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
        commands.close();
    }

    private static Api api(
            RupturaConfig config,
            String version,
            History history,
            ServiceClock clock,
            Feed feed,
            CommandTopic commands,
            Provenance provenance) {
        return new Api(
                new ApiDocument(),
                new ServiceRoute(config, version, clock, feed::view),
                new HistoryRoutes(history, clock),
                new RuptureRoutes(feed::view, history, clock),
                new CommandRoutes(feed::view, clock, commands),
                new HealthRoute(feed::view, clock),
                new ProvenanceRoute(provenance),
                new PromisesRoute(feed::view, clock));
    }

    /** Refuses what {@code config check} refuses, for whoever starts it without that. */
    private static Optional<AccessToken> token(ConsoleConfig console) {
        if (!console.isOpen()) {
            try {
                return Optional.of(AccessToken.read(Path.of(console.tokenFile())));
            } catch (IllegalArgumentException unusable) {
                throw new ConsoleStartException(unusable.getMessage(), unusable);
            }
        }
        if (!console.isThisMachineOnly()) {
            throw new ConsoleStartException("console.token-file must be set where console.host is reached from other"
                    + " machines, here " + console.host() + " (e.g. /run/secrets/console-token)");
        }
        return Optional.empty();
    }

    /** Tells the ids of this start's feed from those of another. */
    private static String epoch() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
