package io.ruptura.console.browser;

import io.ruptura.console.fixture.Ruptures;
import io.ruptura.console.fixture.ScriptedClocks;
import io.ruptura.console.fixture.ScriptedNumbers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Takes pictures of the real page with the scripted service: a rupture open, acknowledged and ended, in both languages, light and dark, wide and on a phone,
 * and the wallboard. Arguments: the folder for them, and {@code people} for those alone that show what people decide and are told of it.
 */
public final class Screenshots {

    private static final List<String> LANGUAGES = List.of("pt-BR", "en");
    private static final List<String> SCHEMES = List.of("light", "dark");
    private static final long MINUTE = 60_000;

    private final OpenPage page;
    private final Chromium browser;
    private final Path pictures;

    private Screenshots(OpenPage page, Path pictures) {
        this.page = page;
        this.browser = page.browser();
        this.pictures = pictures;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("screenshots");
        try (OpenPage page = OpenPage.start(folder)) {
            Screenshots screenshots = new Screenshots(page, Path.of(arguments[0]));
            if (arguments.length == 1) {
                screenshots.takeAll();
            }
            screenshots.takePeople();
        }
        System.exit(0); // The browser's driver and the broker leave threads behind.
    }

    private void takeAll() {
        page.service().advance(50 * MINUTE);
        page.show("/");
        browser.run("localStorage.setItem('ruptura.language', 'en'); localStorage.setItem('ruptura.name', 'Ana')");
        page.show("/");
        page.breakService();
        page.service().advance(6 * MINUTE);
        takeEach("open");
        browser.find("article.rupture h3 button").click();
        page.sees("dialog.sheet[open] .plan", "Look first");
        browser.photograph(pictures.resolve("details.png"));
        browser.run("document.querySelector('dialog.sheet').close()");

        takeProvenance();
        takeCoordinates();
        take("tall", "en", "light", "wallboard", 1080, 1920, "/wallboard");
        take("square", "en", "light", "wallboard", 1600, 1200, "/wallboard");
        browser.sized(1440, 900);
        page.show("/");

        browser.find("article.rupture [data-kind=acknowledge]").click();
        page.sees(".answer", "sent");
        page.service().answerCommands();
        page.sees("article.rupture .state", "Acknowledged");
        takeEach("acknowledged");

        page.mendService();
        takeEach("ended");
        takeExplained();
    }

    /** What was missed and learned, and what the shift spent of its alerts. */
    private void takePeople() {
        page.service().advance(MINUTE);
        page.show("/");
        browser.run("localStorage.setItem('ruptura.name', 'Ana')");
        page.service().send(ScriptedNumbers.budget(page.service().now(), 6, 2));
        ScriptedClocks.at(page.service().now()).forEach(page.service()::send);
        page.service().flush();
        for (String scheme : SCHEMES) {
            for (String language : LANGUAGES) {
                browser.preferring(scheme);
                browser.run("localStorage.setItem('ruptura.language', arguments[0])", language);
                takePeople(language + "-" + scheme + "-wide", 1440, 900);
                takePeople(language + "-" + scheme + "-middle", 1024, 900);
                takePeople(language + "-" + scheme + "-phone", 390, 1100);
            }
        }
        browser.sized(1440, 900).preferring("light");
    }

    private void takePeople(String name, int width, int height) {
        browser.sized(width, height);
        page.show("/");
        page.sees(".scopes tbody", "Chat");
        page.sees(".health-count.budget", "6/6");
        page.sees(".promises .due", "I-1001");
        browser.photograph(pictures.resolve("head-" + name + ".png"));
        browser.run("document.querySelector('.promises').scrollIntoView()");
        browser.photograph(pictures.resolve("promises-" + name + ".png"));
        browser.run("scrollTo(0, 0)");
        browser.find("[data-kind=missed]").click();
        page.sees("ruptura-missed dialog[open]", "");
        browser.photograph(pictures.resolve("missed-" + name + ".png"));
        browser.find("ruptura-missed dialog [type=submit]").click();
        page.sees(".open > .answer", "");
        page.service().advance(MINUTE);
        page.sees(".open > .answer[data-status=answered]", "");
        browser.find(".health summary").click();
        browser.photograph(pictures.resolve("learned-" + name + ".png"));
    }

    /** Where a number comes from, that late events corrected. */
    private void takeProvenance() {
        page.service().sendCorrected("channel=chat", 24);
        for (String scheme : SCHEMES) {
            for (String language : LANGUAGES) {
                browser.preferring(scheme);
                browser.run("localStorage.setItem('ruptura.language', arguments[0])", language);
                takeProvenance(language, scheme, "wide", 1440, 900);
                takeProvenance(language, scheme, "phone", 390, 844);
            }
        }
        browser.sized(1440, 900).preferring("light");
        page.show("/");
    }

    private void takeProvenance(String language, String scheme, String screen, int width, int height) {
        for (String metric : List.of("offered", "service_level", "first_response_seconds_p90")) {
            browser.sized(width, height);
            page.show("/");
            page.sees("tr[data-scope='channel=chat']", "Chat");
            browser.find("tr[data-scope='channel=chat'] .asked[data-metric=" + metric + "]")
                    .click();
            page.sees("dialog.provenance[open] .origins", "");
            browser.photograph(
                    pictures.resolve(String.join("-", "provenance", metric, language, scheme, screen) + ".png"));
        }
    }

    /** Everything that can be said of a rupture, where there is room and where there is little. */
    private void takeExplained() {
        page.service().send(Ruptures.explained("spike-now", page.service().now()));
        for (String scheme : SCHEMES) {
            for (String language : LANGUAGES) {
                browser.preferring(scheme);
                browser.run("localStorage.setItem('ruptura.language', arguments[0])", language);
                for (int width : List.of(1440, 360)) {
                    browser.sized(width, 1500);
                    page.show("/");
                    page.sees("article.rupture", "chat");
                    browser.find("article.rupture h3 button").click();
                    page.sees("dialog.sheet[open] .similar", "");
                    browser.photograph(pictures.resolve("explained-" + language + "-" + scheme + "-" + width + ".png"));
                }
            }
        }
    }

    private void takeCoordinates() {
        for (String language : LANGUAGES) {
            browser.run("localStorage.setItem('ruptura.language', arguments[0])", language);
            for (int width : List.of(1440, 390)) {
                browser.sized(width, 900);
                page.show("/");
                browser.find(".coordinates summary").click();
                page.sees(".coordinates .steps", "");
                browser.run("document.querySelector('.coordinates').scrollIntoView()");
                browser.photograph(pictures.resolve("coordinates-" + language + "-" + width + ".png"));
            }
        }
    }

    /** Ends in English and light, as it began. */
    private void takeEach(String moment) {
        for (String scheme : SCHEMES) {
            for (String language : LANGUAGES) {
                browser.preferring(scheme);
                browser.run("localStorage.setItem('ruptura.language', arguments[0])", language);
                take(moment, language, scheme, "wide", 1440, 900, "/");
                take(moment, language, scheme, "phone", 390, 844, "/");
                take(moment, language, scheme, "wallboard", 1920, 1080, "/wallboard");
            }
        }
        browser.sized(1440, 900).preferring("light");
        page.show("/");
    }

    private void take(
            String moment, String language, String scheme, String screen, int width, int height, String path) {
        browser.sized(width, height);
        page.show(path);
        page.sees(".scopes tbody, .tile", "Chat");
        page.seesNo(".charts .note");
        browser.runAsync("const done = arguments[arguments.length - 1];"
                + "requestAnimationFrame(() => requestAnimationFrame(() => done()))");
        browser.photograph(pictures.resolve(String.join("-", moment, language, scheme, screen) + ".png"));
    }
}
