package io.ruptura.console.api.exchange;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import io.ruptura.archive.HistoryUnavailableException;

/** How the API answers: JSON that is never kept, and every failure in the same shape. */
public final class Answers {

    private static final String RETRY_SECONDS = "5";

    private Answers() {}

    public static void json(Context request, byte[] json) {
        request.contentType("application/json");
        request.header(Header.CACHE_CONTROL, "no-store");
        request.result(json);
    }

    /** Turns what goes wrong with a request into its answer. */
    public static void addFailures(RoutesConfig routes) {
        routes.exception(Refusal.class, (refused, request) -> refuse(request, refused));
        routes.exception(
                HistoryUnavailableException.class,
                (down, request) -> refuse(
                        request,
                        Refusal.notNow("store", "does not answer, history is not available; live numbers are")));
        routes.exception(
                HttpResponseException.class,
                (other, request) ->
                        refuse(request, new Refusal(other.getStatus(), "request", request.path(), message(other), "")));
    }

    private static void refuse(Context request, Refusal refused) {
        request.status(refused.status());
        if (refused.status() == 503) {
            request.header(Header.RETRY_AFTER, RETRY_SECONDS);
        }
        json(request, refused.json());
    }

    private static String message(HttpResponseException other) {
        return other.getMessage() == null ? "cannot be answered" : other.getMessage();
    }
}
