package io.ruptura.console;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import io.ruptura.domain.config.console.ConsoleConfig;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The HTTP server under the console. */
final class WebServer {

    /** An open page holds no thread, a question to the store holds one: this many questions at once. */
    private static final int MOST_THREADS = 32;

    private static final long LARGEST_REQUEST = 64 * 1024;

    private WebServer() {}

    /** Listens; a port that is taken is a {@link ConsoleStartException}. */
    static Javalin listen(ConsoleConfig console, Routes routes) {
        Javalin web = Javalin.create(javalin -> configure(javalin, routes));
        try {
            return web.start(console.host(), console.port());
        } catch (JavalinBindException taken) {
            throw new ConsoleStartException(
                    "console.port " + console.port() + " is in use by another program on " + console.host()
                            + "; stop it, or set console.port to another (e.g. 8701, or 0 for a free one)",
                    taken);
        } catch (JavalinException impossible) {
            throw new ConsoleStartException(
                    "console.host must be an address of this machine, was " + console.host() + " (e.g. 127.0.0.1)",
                    impossible);
        }
    }

    static String url(ConsoleConfig console, int port) {
        String host = console.host().contains(":") ? "[" + console.host() + "]" : console.host();
        return "http://" + host + ":" + port + "/";
    }

    private static void configure(JavalinConfig javalin, Routes routes) {
        javalin.startup.showJavalinBanner = false;
        javalin.startup.showOldJavalinVersionWarning = false;
        javalin.startup.startupWatcherEnabled = false;
        javalin.http.asyncTimeout = 0; // A feed is open for as long as its page is.
        javalin.http.maxRequestSize = LARGEST_REQUEST;
        javalin.http.prefer405over404 = true;
        javalin.jetty.threadPool = new QueuedThreadPool(MOST_THREADS, 2);
        javalin.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        routes.add(javalin.routes);
    }
}
