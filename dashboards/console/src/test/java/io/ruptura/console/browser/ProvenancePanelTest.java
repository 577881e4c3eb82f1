package io.ruptura.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Whoever looks at a number can ask where it comes from: with the mouse, with the keyboard, in both languages. */
class ProvenancePanelTest {

    private static final String PANEL = "dialog.provenance[open]";
    private static final String LEVEL_OF_CHAT = "tr[data-scope='channel=chat'] .asked[data-metric=service_level]";

    @AutoClose
    private static OpenPage page;

    private static Chromium browser;

    @BeforeAll
    static void start(@TempDir Path folder) {
        page = OpenPage.start(folder);
        browser = page.browser();
    }

    @BeforeEach
    void openPage() {
        browser.sized(1440, 900);
        page.show("/");
        browser.run("localStorage.clear(); localStorage.setItem('ruptura.language', 'en'); location.reload()");
        page.sees(LEVEL_OF_CHAT, "87");
        browser.complaints();
    }

    @Test
    void aNumberOfTheTableIsExplained() {
        browser.find(LEVEL_OF_CHAT).click();

        page.sees(PANEL, "Where does this number come from?");
        page.sees(PANEL, "answered within T / due");
        assertThat(browser.text(PANEL))
                .contains(
                        "87%", "Service level", "Chat", "SL-A, T = 20 s", "Cisco ICM", "None has changed this window.")
                .contains("09:00:00 (UTC)");
        assertThat(browser.run("return document.querySelector('#charts-title').textContent"))
                .as("asking does not choose another scope")
                .isEqualTo("Whole service");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theKeyboardAsksAndTheFocusReturnsToTheNumber() {
        browser.run("document.querySelector('figure[data-metric=offered] .readout .asked').focus()");
        browser.press(Keys.ENTER);
        page.sees(PANEL, "Contacts offered");
        page.sees(PANEL, "count(opened)");
        for (int presses = 0; presses < 4; presses++) {
            browser.press(Keys.TAB);
            assertThat(browser.run("return document.activeElement === document.body" + " || document.querySelector('"
                            + PANEL + "').contains(document.activeElement)"))
                    .as("focus stays in the panel")
                    .isEqualTo(true);
        }

        browser.press(Keys.ESCAPE);
        page.seesNo(PANEL);
        assertThat(browser.run("return document.activeElement.className")).isEqualTo("plain asked");

        browser.run("document.querySelector('figure[data-metric=backlog] ruptura-chart').focus()");
        browser.press(Keys.ENTER);
        page.sees(PANEL, "Backlog");
    }

    @Test
    void aClickOnAChartAsksAboutThatTime() {
        browser.find("figure[data-metric=offered] ruptura-chart").click();

        page.sees(PANEL, "Contacts offered");
        page.sees(PANEL, "the store");
        assertThat(browser.run("return document.querySelector('.times-bar .segment:last-child').ariaPressed"))
                .as("a click is no drag: the charts go on with the clock")
                .isEqualTo("true");
    }

    @Test
    void aCorrectionIsShownInThePersonsLanguage() {
        page.service().sendCorrected("channel=email", 900);
        page.sees("tr[data-scope='channel=email'] .asked[data-metric=offered]", "9");
        browser.find("select[name=language] option[value=pt-BR]").click();

        browser.find("tr[data-scope='channel=email'] .asked[data-metric=offered]")
                .click();

        page.sees(PANEL, "De onde vem este número?");
        page.sees(PANEL, " → 9");
        assertThat(browser.text(PANEL)).contains("Mudaram esta janela uma vez.", "Entradas em uma fila", "revisão 1");
    }
}
