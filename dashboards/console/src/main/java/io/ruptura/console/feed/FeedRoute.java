package io.ruptura.console.feed;

import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.ServiceUnavailableResponse;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;

/** {@code GET /api/v1/feed}: turns a request into an open page of the feed. It holds a connection, and no thread. */
public final class FeedRoute {

    private final Feed feed;

    public FeedRoute(Feed feed) {
        this.feed = feed;
    }

    public void open(Context request) {
        if (feed.pages() >= Feed.MOST_PAGES) {
            throw new ServiceUnavailableResponse("too many open pages: " + feed.pages());
        }
        request.contentType("text/event-stream; charset=utf-8");
        request.header(Header.CACHE_CONTROL, "no-store");
        request.header("X-Accel-Buffering", "no"); // A proxy in front must pass events on as they come.
        request.future(() -> join(request));
    }

    private CompletableFuture<Void> join(Context request) {
        EndPoint connection = connection(request);
        FeedClient client = new FeedClient(output(request), connection::close);
        client.connect();
        feed.join(client, lastEventId(request));
        return client.ended().thenRun(() -> feed.leave(client));
    }

    /** By the header a browser sends when it comes back by itself, or the parameter a page sends when it opens the feed anew. */
    private static String lastEventId(Context request) {
        String header = request.header("Last-Event-ID");
        return header == null ? request.queryParam("lastEventId") : header;
    }

    private static ServletOutputStream output(Context request) {
        try {
            return request.res().getOutputStream();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static EndPoint connection(Context request) {
        return ServletContextRequest.getServletContextRequest(request.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint();
    }
}
