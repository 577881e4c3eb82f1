package io.ruptura.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.console.fixture.ScriptedClocks;
import io.ruptura.console.fixture.ScriptedNumbers;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What whoever runs a shift asks first: which promises are about to be broken, and how many alerts are left. */
class PromisesPageTest {

    @AutoClose
    private static OpenPage page;

    private static Chromium browser;

    @BeforeAll
    static void start(@TempDir Path folder) {
        page = OpenPage.start(folder);
        browser = page.browser().remembering("language", "en");
        ScriptedClocks.at(page.service().now()).forEach(page.service()::send);
        page.service().send(ScriptedNumbers.budget(page.service().now(), 6, 2));
        page.service().flush();
        page.show("/");
    }

    @Test
    void thePromisesOfTheScopeThatIsLookedAtAreCountedAndTheNextToBreakNamed() {
        page.sees(".promises", "First response opening hours 1 2 12 0");
        page.sees(".promises", "Resolution opening hours 0 0 12 1");
        page.sees(".promises .due", "I-1001");
        assertThat(browser.text(".promises .due li:first-child"))
                .containsPattern("1 min \\d\\d s|2 min")
                .contains("Chat › billing", "09:02");

        browser.find("tr[data-scope='channel=email'] button").click();
        page.sees(".promises h2", "E-mail");
        page.sees(".promises", "Answer by law day and night 0 0 1 0");
        assertThat(browser.text(".promises")).doesNotContain("First response");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theAlertsOfTheShiftAreCountedInTheHeadAndSaidInWords() {
        page.sees(".health-count.budget", "Alerts 6/6 +2 held back");
        browser.find(".health summary").click();
        page.sees(
                ".told [data-kind=alert-budget]", "6 of 6 alerts given since 08:00; critical besides: 1; held back: 2");
        assertThat(browser.text(".told [data-kind=alert-budget]")).contains("used up");
        browser.find(".health summary").click();
    }
}
