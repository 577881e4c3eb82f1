package io.ruptura.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.console.fixture.ScriptedClocks;
import io.ruptura.console.fixture.ScriptedNumbers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page for whoever looks at it: on a phone, on a wall, in the dark, through a screen reader. A rupture is open. */
class EveryonesPageTest {

    /** Rules of WCAG 2.1 A and AA, and what is good practice beyond. */
    private static final String AXE = """
            const done = arguments[arguments.length - 1];
            axe.run(document, { resultTypes: ['violations'] }).then((result) => done(result.violations
                .filter((found) => ['serious', 'critical', 'moderate'].includes(found.impact))
                .map((found) => `${found.id}: ${found.help}: ${found.nodes.map((node) => node.target + ' ' + (node.any[0]?.message ?? '')).slice(0, 3).join(' | ')}`)));
            """;

    @AutoClose
    private static OpenPage page;

    private static Chromium browser;

    @BeforeAll
    static void openPage(@TempDir Path folder) {
        page = OpenPage.start(folder);
        browser = page.browser().remembering("language", "en");
        page.show("/");
        ScriptedClocks.at(page.service().now()).forEach(page.service()::send);
        page.service().send(ScriptedNumbers.budget(page.service().now(), 6, 2));
        page.service().flush();
        page.breakService();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void nothingStandsInTheWayOfAScreenReader(String scheme) throws IOException {
        browser.sized(1440, 900).preferring(scheme);
        page.show("/");
        page.sees("article.rupture", "Demand spike");
        browser.find(".health summary").click();
        page.sees(".told", "6 of 6 alerts given");
        page.sees(".promises .due", "I-1001");
        browser.find(".coordinates summary").click();
        page.sees(".coordinates", "Shift lead");
        assertThat(violations()).as("the page").isEmpty();
        browser.run("scrollTo(0, 0)");

        browser.find("[data-kind=missed]").click();
        page.sees("ruptura-missed dialog[open]", "Where");
        assertThat(violations()).as("the dialog of what was missed").isEmpty();
        browser.run("document.querySelector('ruptura-missed dialog').close()");

        browser.find("article.rupture [data-kind=silence]").click();
        page.sees("ruptura-act dialog.ask[open]", "Silence for");
        assertThat(violations()).as("a dialog").isEmpty();
        browser.run("document.querySelector('ruptura-act dialog').close()");

        browser.find("article.rupture h3 button").click();
        page.sees("dialog.sheet[open] .plan", "Look first");
        assertThat(violations()).as("the details").isEmpty();

        browser.run("document.querySelector('dialog.sheet').close()");
        browser.find(".scope-table .asked").click();
        page.sees("dialog.provenance[open]", "Formula");
        assertThat(violations()).as("where a number comes from").isEmpty();

        page.show("/wallboard");
        page.sees(".tile", "Chat");
        assertThat(violations()).as("the wallboard").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 390, 768, 1024})
    void narrowScreensNeedNoSidewaysScrolling(int width) {
        browser.sized(width, 800);
        page.show("/");
        page.sees("article.rupture", "Demand spike");
        assertThat(overflow()).isZero();

        browser.find("article.rupture h3 button").click();
        page.sees("dialog.sheet[open] .plan", "Look first");
        assertThat(overflow()).isZero();

        browser.find("dialog.sheet .asked").click();
        page.sees("dialog.provenance[open]", "Formula");
        assertThat(overflow()).isZero();
    }

    @Test
    void theWallboardFitsOnItsScreenAndNeedsNoHand() {
        browser.sized(1920, 1080);
        page.show("/wallboard");
        page.sees(".overall", "Service disrupted");
        page.sees(".wall-worst", "Demand spike");
        page.sees(".tile[data-level=critical]", "Chat");
        page.sees(".tile[data-level=ok]", "Normal");
        page.sees(".tile", "in time");
        assertThat((Long) browser.run("return document.documentElement.scrollHeight - innerHeight"))
                .isNotPositive();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theWallboardUsesTheRoomOfAScreenThatStandsUpright() {
        browser.sized(1080, 1920);
        page.show("/wallboard");
        page.sees(".tile", "Chat");
        Object free = browser.run("const last = [...document.querySelectorAll('.tile')].at(-1);"
                + "return Math.round(innerHeight - last.getBoundingClientRect().bottom)");
        assertThat((Long) free).isBetween(0L, 40L);
    }

    @Test
    void theFirstLoadIsSmall() {
        browser.sized(1440, 900);
        page.show("/");
        Object loaded = browser.run("return performance.getEntriesByType('resource').concat("
                + "performance.getEntriesByType('navigation')).filter((entry) => !entry.name.includes('/api/'))"
                + ".map((entry) => entry.encodedBodySize).reduce((sum, size) => sum + size, 0)");
        System.out.println("first load: " + (Long) loaded / 1000 + " KB");
        assertThat((Long) loaded).isBetween(50_000L, 300_000L);
    }

    @Test
    void motionIsReducedForThoseWhoAskForIt() {
        Object moving =
                browser.run("return Array.from(document.styleSheets).flatMap((sheet) => Array.from(sheet.cssRules))"
                        + ".filter((rule) => rule instanceof CSSStyleRule && rule.style.transition !== '').length");
        assertThat(moving)
                .as("transitions outside of prefers-reduced-motion: no-preference")
                .isEqualTo(0L);
    }

    private static Long overflow() {
        return (Long) browser.run("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    @SuppressWarnings("unchecked") // As the script above writes it.
    private static List<String> violations() throws IOException {
        try (InputStream axe = EveryonesPageTest.class.getResourceAsStream("/axe.min.js")) {
            browser.run(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        }
        return (List<String>) browser.runAsync(AXE);
    }
}
