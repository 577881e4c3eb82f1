package io.ruptura.console.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ruptura.domain.rupture.command.Command;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** What people do with the page, from the rupture that opens to the one that ended. */
class ConsolePageTest {

    private static final String RUPTURE = "article.rupture";

    private static final long MINUTE = 60_000;

    @AutoClose
    private static OpenPage page;

    private static Chromium browser;
    private Set<String> commandsBefore;

    @BeforeAll
    static void start(@TempDir Path folder) {
        page = OpenPage.start(folder);
        browser = page.browser();
    }

    @BeforeEach
    void openPageOfSomeoneNew() {
        commandsBefore = commandIds();
        page.show("/");
        browser.run("localStorage.clear(); localStorage.setItem('ruptura.language', 'en'); location.reload()");
        page.sees("#open-ruptures", "Open ruptures");
        page.sees(".scopes tbody", "Whole service");
        browser.complaints();
    }

    /** The longest silence that a test asks for is over as well. */
    @AfterEach
    void letEverythingPass() {
        page.service().endSpike();
        page.service().advance(40 * MINUTE);
    }

    @Test
    void aRuptureOpensIsAcknowledgedAndEndsWithoutReloading() {
        browser.run("window.neverReloaded = true");
        assertThat(browser.all(RUPTURE)).isEmpty();

        page.breakService();
        assertThat(browser.text(RUPTURE)).contains("Critical", "Open", "since", "contacts in 5 min, expected");
        page.sees(".overall", "Service disrupted");
        page.sees("[role=log]", "New rupture, Critical: Demand spike");

        actAs("acknowledge", "Ana", "");
        page.sees(".answer", "Acknowledgement sent");
        Command sent = onlyCommand();
        assertThat(sent.kind()).isEqualTo(Command.Kind.ACKNOWLEDGE);
        assertThat(sent.by()).isEqualTo("Ana");

        page.service().answerCommands();
        page.sees(RUPTURE + " .state", "Acknowledged");
        page.seesNo(".answer");
        assertThat(browser.all(RUPTURE + " [data-kind=acknowledge]")).isEmpty();

        page.mendService();
        page.sees(".ended .row", "Demand spike");
        page.sees("[role=log]", "Ended: Demand spike");
        assertThat(browser.run("return window.neverReloaded")).isEqualTo(true);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theKeyboardAloneAcknowledges() {
        page.breakService();
        browser.run("localStorage.setItem('ruptura.name', 'Bia'); location.reload()");
        page.sees(RUPTURE, "Demand spike");

        browser.press(Keys.TAB); // The link that skips to the ruptures comes first.
        assertThat(browser.run("return document.activeElement.className")).isEqualTo("skip");
        browser.press(Keys.ENTER);
        for (int presses = 0; presses < 6 && !isFocused("acknowledge"); presses++) {
            browser.press(Keys.TAB);
        }
        assertThat(isFocused("acknowledge")).isTrue();
        assertThat(browser.run("return getComputedStyle(document.activeElement).outlineStyle"))
                .isEqualTo("solid");
        browser.press(Keys.ENTER);

        assertThat(onlyCommand().by()).isEqualTo("Bia");
        page.service().answerCommands();
        page.sees(RUPTURE + " .state", "Acknowledged");
    }

    @Test
    void aDialogAsksForWhatIsMissingAndClosesOnEscape() {
        page.breakService();
        browser.find(RUPTURE + " [data-kind=annotate]").click();
        page.sees("dialog.ask[open]", "Add a note");
        browser.find("dialog.ask button[type=submit]").click();
        page.sees("dialog.ask[open]", "Enter your name");

        browser.press(Keys.ESCAPE);
        page.seesNo("dialog.ask[open]");
        assertThat(isFocused("annotate")).as("focus is back where it was").isTrue();

        actAs("silence", "Caio", "planned release");
        Command sent = onlyCommand();
        assertThat(sent.text()).isEqualTo("planned release");
        assertThat(Duration.ofMillis(sent.untilMillis() - page.service().now()))
                .as("half an hour; the page may not have heard yet that three minutes went by at once")
                .isBetween(Duration.ofMinutes(26), Duration.ofMinutes(31));
        page.service().answerCommands();
        page.sees("[aria-labelledby=silenced-ruptures]", "Demand spike");
    }

    @Test
    void theDetailsHoldWhatHappenedAndWhatToDo() {
        page.breakService();
        browser.find(RUPTURE + " h3 button").click();
        page.sees("dialog.sheet[open] .timeline", "Raised by its pattern");
        page.sees("dialog.sheet[open] .plan", "Look first");
        page.sees("dialog.sheet[open]", "Usual range");
        browser.press(Keys.ESCAPE);
        page.seesNo("dialog.sheet[open]");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theLanguageIsChosenOnThePageAndKept() {
        page.sees("#open-ruptures", "Open ruptures");
        browser.find("select[name=language] option[value=pt-BR]").click();
        page.sees("#open-ruptures", "Rupturas abertas");
        page.sees(".scopes", "Todo o atendimento");
        assertThat(browser.run("return document.documentElement.lang")).isEqualTo("pt-BR");
    }

    @Test
    void chartsShowHistoryAndTheScopeThatIsClicked() {
        page.sees("figure[data-metric=offered] .readout", "expected");
        String whole = browser.find("figure[data-metric=offered] ruptura-chart").getAttribute("aria-label");
        assertThat(whole).contains("Contacts offered, Whole service: now", "lowest", "highest");

        browser.find("tr[data-scope='channel=chat'] button").click();
        page.sees("#charts-title", "Chat");
        browser.find("figure[data-metric=offered] figcaption .small").click();
        page.sees("figure[data-metric=offered] table", "Contacts offered");
        await().until(() -> browser.all("figure[data-metric=offered] tbody tr").size() > 60);
    }

    @Test
    void theCoordinatesOfTheServiceAreOneClickAway() {
        browser.find(".coordinates summary").click();

        page.sees(".coordinates", "Shift lead");
        assertThat(browser.text(".coordinates"))
                .contains("Chat", "On the site and in the app.", "after 15 min", "Mon–Fri", "08:00-20:00", "closed")
                .contains("Tiradentes' Day", "Phone", "0800 555 0100");
        assertThat(browser.find(".coordinates-links a[href$='.ics']").getText())
                .isEqualTo("iCalendar, to subscribe to");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void whatIsToComeIsSaidOfTheScopeThatIsLookedAt() {
        page.sees(".forecast", "Risk in 30 min");
        assertThat(browser.text(".forecast")).contains("5%").doesNotContain("94%");

        page.breakService();
        browser.find("tr[data-scope='channel=chat'] button").click();

        page.sees(".forecast", "94%");
        page.sees(".forecast", "Agents missing");
        browser.find(".forecast .asked[data-metric=agents_missing]").click();
        page.sees("dialog.provenance[open]", "agents_missing");
    }

    private void actAs(String kind, String name, String note) {
        browser.find(RUPTURE + " [data-kind=" + kind + "]").click();
        page.sees("dialog.ask[open]", "Your name");
        browser.find("dialog.ask [name=by]").clear();
        browser.find("dialog.ask [name=by]").sendKeys(name);
        browser.find("dialog.ask [name=note]").sendKeys(note);
        browser.find("dialog.ask")
                .findElement(By.cssSelector("button[type=submit]"))
                .click();
    }

    private boolean isFocused(String kind) {
        return kind.equals(browser.run("return document.activeElement.dataset.kind ?? ''"));
    }

    /** The one command that came since the test began. */
    private Command onlyCommand() {
        await().atMost(Duration.ofSeconds(30)).until(() -> commandIds().size() > commandsBefore.size());
        List<Command> commands = page.console().commandsOnTheTopic().stream()
                .filter(command -> !commandsBefore.contains(command.id()))
                .toList();
        assertThat(commands).hasSize(1);
        return commands.get(0);
    }

    private static Set<String> commandIds() {
        return page.console().commandsOnTheTopic().stream().map(Command::id).collect(Collectors.toSet());
    }
}
