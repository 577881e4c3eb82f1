package io.ruptura.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.Javalin;
import io.javalin.router.ParsedEndpoint;
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
import io.ruptura.console.fixture.ApiSchemas;
import io.ruptura.console.fixture.RememberedHistory;
import io.ruptura.console.provenance.Provenance;
import io.ruptura.console.provenance.RevisionMemory;
import io.ruptura.console.view.ServiceClock;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.reading.ConfigReader;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The description of the API is written by hand; here it is held against the routes. What answers look like is held against it elsewhere. */
class ApiDocumentTest {

    @Test
    void describesEveryRouteAndNothingElse() throws Exception {
        assertThat(described()).isEqualTo(routed());
    }

    @Test
    void namesEverySchemaThatItRefersTo() throws Exception {
        JsonNode document = ApiSchemas.shipped().document();

        for (String reference : document.findValuesAsText("$ref")) {
            assertThat(document.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        }
    }

    private static Set<String> described() throws Exception {
        Set<String> described = new TreeSet<>();
        for (Map.Entry<String, JsonNode> path :
                ApiSchemas.shipped().document().path("paths").properties()) {
            path.getValue().fieldNames().forEachRemaining(method -> described.add(method + " " + path.getKey()));
        }
        return described;
    }

    private static Set<String> routed() {
        RupturaConfig config = ConfigReader.defaults();
        ServiceClock clock = new ServiceClock(() -> 0, 1);
        Feed feed = new Feed("e", "1", clock, () -> 0);
        try (CommandTopic commands = new CommandTopic(config.kafka())) {
            Api api = new Api(
                    new ApiDocument(),
                    new ServiceRoute(config, "1", clock, feed::view),
                    new HistoryRoutes(new RememberedHistory(), clock),
                    new RuptureRoutes(feed::view, new RememberedHistory(), clock),
                    new CommandRoutes(feed::view, clock, commands),
                    new HealthRoute(feed::view, clock),
                    new ProvenanceRoute(new Provenance(
                            config, feed::view, new RevisionMemory(ZoneOffset.UTC), new RememberedHistory())),
                    new PromisesRoute(feed::view, clock));
            Routes routes = new Routes(
                    new Origins(true),
                    new Login(Optional.empty(), Set.of()),
                    new PageAssets(),
                    new FeedRoute(feed),
                    new CoordinatesRoute(config, clock),
                    api);
            Javalin web = Javalin.create(javalin -> routes.add(javalin.routes));
            Set<String> routed = new TreeSet<>();
            for (ParsedEndpoint handler : web.unsafe.internalRouter.allHttpHandlers()) {
                String method = handler.endpoint.method.name().toLowerCase(Locale.ROOT);
                boolean isForPrograms = handler.endpoint.path.matches("/(api|\\.well-known)/.*");
                if (isForPrograms && !method.startsWith("before")) {
                    routed.add(method + " " + handler.endpoint.path);
                }
            }
            return routed;
        }
    }
}
