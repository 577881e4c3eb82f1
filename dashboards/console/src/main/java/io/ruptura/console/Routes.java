package io.ruptura.console;

import io.javalin.config.RoutesConfig;
import io.ruptura.console.access.Login;
import io.ruptura.console.access.Origins;
import io.ruptura.console.access.SecurityHeaders;
import io.ruptura.console.api.Api;
import io.ruptura.console.api.exchange.Answers;
import io.ruptura.console.asset.PageAssets;
import io.ruptura.console.coordinates.CoordinatesRoute;
import io.ruptura.console.feed.FeedRoute;

/** Every address the console answers at, and what is checked before. */
record Routes(Origins origins, Login login, PageAssets page, FeedRoute feed, CoordinatesRoute coordinates, Api api) {

    void add(RoutesConfig routes) {
        routes.before(SecurityHeaders::add);
        routes.before(origins::check);
        routes.before(login::check);
        routes.before("/api/*", origins::checkApi);

        routes.get("/", page::index);
        routes.get("/wallboard", page::index);
        routes.get("/login", login::form);
        routes.post("/login", login::enter);

        routes.get("/api/v1/openapi.json", api.document()::get);
        routes.get("/api/v1/service", api.service()::get);
        routes.get("/api/v1/metrics", api.history()::metrics);
        routes.get("/api/v1/expectations", api.history()::expectations);
        routes.get("/api/v1/ruptures", api.ruptures()::list);
        routes.get("/api/v1/ruptures/{id}", api.ruptures()::one);
        routes.post("/api/v1/ruptures/{id}/commands", api.commands()::aboutRupture);
        routes.post("/api/v1/commands", api.commands()::byMatchers);
        routes.get("/api/v1/health", api.health()::get);
        routes.get("/api/v1/provenance", api.provenance()::get);
        routes.get("/api/v1/promises", api.promises()::get);
        routes.get("/api/v1/feed", feed::open);

        routes.get("/.well-known/service-coordinates.json", coordinates::json);
        routes.get("/.well-known/service-coordinates.ics", coordinates::ical);

        routes.get("/<path>", page::file);
        Answers.addFailures(routes);
    }
}
