package io.ruptura.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.console.fixture.Ruptures;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known of a rupture beyond its evidence is on its sheet, in both languages, and fits on a small phone. */
class ExplainedRuptureTest {

    private static final String SHEET = "dialog.sheet[open]";

    @AutoClose
    private static OpenPage page;

    private static Chromium browser;

    @BeforeAll
    static void start(@TempDir Path folder) {
        page = OpenPage.start(folder);
        browser = page.browser();
        page.service().send(Ruptures.explained("spike-now", page.service().now()));
    }

    @Test
    void saysWhomItTouchesWhatMakesItWhatItIsNotAndWhatWasLikeIt() {
        open("en", 1440);

        assertThat(browser.text(SHEET + " .impact"))
                .contains("310", "contacts touched", "290", "75", "projected breaches", "1 h 30 min", "to work off");
        assertThat(browser.text(SHEET + " .threshold"))
                .contains("at most once in 30,000 (surprise 4.5)", "once in 100,000 (5)", "1 mark", "by -0.5")
                .contains("from -1 to +2", "critical to +1", "after 30 days");
        assertThat(browser.text(SHEET + " .contributors"))
                .contains("By topic", "payment-failed", "83%", "By region", "By tier", "others", "17%");
        assertThat(browser.text(SHEET + " .ruled-out"))
                .contains("Capacity drop", "no agents are missing: 12 there, 11.5 usual", "Feed loss");
        assertThat(browser.text(SHEET + " .similar"))
                .contains("it would be over at", "lasted 42 min", "94% alike", "ended by a person");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void saysItInPortugueseAndFitsOnASmallPhone() {
        open("pt-BR", 360);

        assertThat(browser.text(SHEET + " .impact")).contains("contatos atingidos", "descumprimentos previstos");
        assertThat(browser.text(SHEET + " .contributors")).contains("Por assunto", "outros");
        assertThat(browser.text(SHEET + " .threshold")).contains("uma vez em 30.000 (surpresa 4,5)", "moveu");
        assertThat(browser.text(SHEET + " .ruled-out")).contains("não faltam atendentes: 12 presentes, usual: 11,5");
        assertThat(browser.text(SHEET + " .similar")).contains("durou 42 min", "encerrada por uma pessoa");
        for (String section : List.of(".threshold", ".impact", ".contributors", ".ruled-out", ".similar")) {
            assertThat(browser.run("const section = document.querySelector('" + SHEET + " " + section
                            + "'); return section.scrollWidth <= section.clientWidth"))
                    .as(section + " is not cut off")
                    .isEqualTo(true);
        }
    }

    private static void open(String language, int width) {
        browser.sized(width, 900);
        page.show("/");
        browser.run("localStorage.setItem('ruptura.language', arguments[0])", language);
        page.show("/");
        page.sees("article.rupture", "chat");
        browser.find("article.rupture h3 button").click();
        page.sees(SHEET + " .similar", "");
    }
}
