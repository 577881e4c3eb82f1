package io.ruptura.console;

import io.javalin.config.RoutesConfig;
import io.ruptura.console.asset.PageAssets;
import io.ruptura.console.feed.FeedRoute;

/** Every address the console answers at. */
record Routes(PageAssets page, FeedRoute feed) {

    void add(RoutesConfig routes) {
        routes.get("/", page::index);
        routes.get("/wallboard", page::index);
        routes.get("/api/v1/feed", feed::open);
        routes.get("/<path>", page::file);
    }
}
