package io.ruptura.console.browser;

import static org.awaitility.Awaitility.await;

import io.ruptura.console.fixture.RunningConsole;
import io.ruptura.console.fixture.ScriptedHistory;
import io.ruptura.console.fixture.ScriptedService;
import java.nio.file.Path;
import java.time.Duration;

/** The real page in a real browser, from the real server, with the scripted service behind it. */
final class OpenPage implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final long MINUTE = 60_000;

    private final RunningConsole console;
    private final Chromium browser;

    private OpenPage(RunningConsole console, Chromium browser) {
        this.console = console;
        this.browser = browser;
    }

    /** {@code folder} is an empty folder for the broker and the browser. */
    static OpenPage start(Path folder) {
        Chromium browser = Chromium.start(folder.resolve("profile"));
        try {
            return new OpenPage(RunningConsole.start(folder.resolve("broker"), "", new ScriptedHistory()), browser);
        } catch (RuntimeException noConsole) {
            browser.close();
            throw noConsole;
        }
    }

    Chromium browser() {
        return browser;
    }

    ScriptedService service() {
        return console.service();
    }

    RunningConsole console() {
        return console;
    }

    /** Opens a path of the console and waits until it shows numbers. */
    OpenPage show(String path) {
        browser.open(console.url(path));
        sees(".feed[data-status=live]", "");
        return this;
    }

    /** Waits until there is something of the kind that holds the words. */
    void sees(String selector, String words) {
        await(selector + " says " + words)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> !browser.all(selector).isEmpty()
                        && browser.text(selector).contains(words));
    }

    /** Waits until there is nothing of the kind. */
    void seesNo(String selector) {
        await("no " + selector)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> browser.all(selector).isEmpty());
    }

    /** Lets far more people write to the billing queue of chat than usual, until the page shows it. */
    void breakService() {
        console.service().beginSpike();
        console.service().advance(3 * MINUTE);
        sees("article.rupture", "Demand spike");
    }

    /** Lets the spike end and the rupture with it. */
    void mendService() {
        console.service().endSpike();
        console.service().advance(20 * MINUTE);
        seesNo("article.rupture");
    }

    @Override
    public void close() {
        browser.close();
        console.close();
    }
}
