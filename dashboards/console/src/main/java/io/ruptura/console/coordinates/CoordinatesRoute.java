package io.ruptura.console.coordinates;

import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.NotFoundResponse;
import io.ruptura.console.view.ServiceClock;
import io.ruptura.domain.config.RupturaConfig;
import java.util.List;
import java.util.Set;

/**
 * {@code GET /.well-known/service-coordinates.json} and {@code .ics}. Where they are published everybody may ask, also a page of another site: so an answer
 * is kept for a minute.
 */
public final class CoordinatesRoute {

    private static final String JSON_PATH = "/.well-known/service-coordinates.json";
    private static final String ICAL_PATH = "/.well-known/service-coordinates.ics";
    private static final long KEPT_MILLIS = 60_000;

    private final RupturaConfig config;
    private final ServiceClock clock;
    private Kept kept;

    /** What was told last, and until when it is told again. */
    private record Kept(ServiceCoordinates coordinates, byte[] json, byte[] ical, long fromMillis) {

        boolean isFresh(long now) {
            return now >= fromMillis && now - fromMillis < KEPT_MILLIS;
        }
    }

    public CoordinatesRoute(RupturaConfig config, ServiceClock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** The paths that need no login, by what is configured. */
    public static Set<String> published(RupturaConfig config) {
        return config.coordinates().published() ? Set.of(JSON_PATH, ICAL_PATH) : Set.of();
    }

    public void json(Context request) {
        answer(request, "application/json", kept().json());
    }

    /** All calendars, or those that govern a {@code channel}, a {@code queue}, or both. */
    public void ical(Context request) {
        String channel = request.queryParam("channel");
        String queue = request.queryParam("queue");
        Kept now = kept();
        if (channel == null && queue == null) {
            answer(request, "text/calendar; charset=utf-8", now.ical());
            return;
        }
        List<PublishedCalendar> governing = now.coordinates().governing(channel, queue);
        if (governing.isEmpty()) {
            throw new NotFoundResponse("no calendar governs such a channel or queue");
        }
        answer(request, "text/calendar; charset=utf-8", CoordinatesIcal.of(now.coordinates(), governing));
    }

    private synchronized Kept kept() {
        long now = clock.now();
        if (kept == null || !kept.isFresh(now)) {
            ServiceCoordinates coordinates = ServiceCoordinates.of(config, now);
            kept = new Kept(
                    coordinates,
                    CoordinatesJson.of(coordinates),
                    CoordinatesIcal.of(coordinates, coordinates.calendars()),
                    now);
        }
        return kept;
    }

    private void answer(Context request, String type, byte[] body) {
        request.contentType(type);
        if (config.coordinates().published()) {
            request.header(Header.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
            request.header("Cross-Origin-Resource-Policy", "cross-origin");
            request.header(Header.CACHE_CONTROL, "public, max-age=300");
        } else {
            request.header(Header.CACHE_CONTROL, "no-store");
        }
        request.result(body);
    }
}
