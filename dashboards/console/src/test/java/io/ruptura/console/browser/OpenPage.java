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

    /** What the page tells of hours and of who is told next. */
    private static final String SERVICE = """
            sla: {statutory: [{jurisdiction: br}]}
            calendars:
              - {id: digital, version: 3, weekly: {mon-fri: ['08:00-20:00'], sat: ['09:00-13:00']}, holidays: [BR]}
              - {id: phone, channels: [phone], weekly: {mon-sun: ['00:00-24:00']}}
            coordinates:
              channels:
                - name: chat
                  queues: [billing, orders]
                  address: https://acme.example/chat
                  reach: {pt-BR: Pelo site e pelo aplicativo., en: On the site and in the app.}
                  escalation:
                    - {level: 1, who: {pt-BR: Líder do turno, en: Shift lead}, contact: ramal 100, after: 15m}
                    - level: 2
                      who: {pt-BR: Gerência de atendimento, en: Service management}
                      contact: gerencia@acme.example
                      after: 1h
                      text: {pt-BR: Decide se outros canais são abertos., en: Decides whether other channels open.}
                - {name: phone, address: 0800 555 0100, reach: {pt-BR: De todo o Brasil., en: From all of Brazil.}}
            """;

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
            return new OpenPage(
                    RunningConsole.start(folder.resolve("broker"), SERVICE, new ScriptedHistory()), browser);
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
