package io.ruptura.console.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ruptura.domain.rupture.command.Command;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** A person says that a rupture was missed, and hears what the engine has learned from it. */
class MissedRuptureTest {

    private static final String DIALOG = "ruptura-missed dialog[open]";
    private static final String ANSWER = ".open > .answer";

    @AutoClose
    private static OpenPage page;

    private static Chromium browser;

    @BeforeAll
    static void start(@TempDir Path folder) {
        page = OpenPage.start(folder);
        browser = page.browser();
    }

    @BeforeEach
    void openPageOfAna() {
        page.service().answerCommands();
        page.show("/");
        browser.run("localStorage.clear(); localStorage.setItem('ruptura.language', 'en');"
                + "localStorage.setItem('ruptura.name', 'Ana'); location.reload()");
        page.sees(".scopes tbody", "Whole service");
        browser.complaints();
    }

    @Test
    void theKeyboardAloneReportsItAndTheEngineAnswers() {
        browser.find("tr[data-scope='channel=chat'] button").click();
        page.sees("#charts-title", "Chat");

        browser.run("document.querySelector('#open-ruptures').focus()");
        browser.press(Keys.TAB);
        assertThat(browser.run("return document.activeElement.dataset.kind ?? ''"))
                .isEqualTo("missed");
        browser.press(Keys.ENTER);
        page.sees(DIALOG, "A rupture that was missed");
        assertThat(browser.run("return document.activeElement.name")).isEqualTo("kind");
        browser.run("document.querySelector('" + DIALOG + " [name=by]').focus()");
        browser.press(Keys.ENTER);

        page.sees(ANSWER, "Report sent");
        Command report = report();
        assertThat(report.matchers()).isEqualTo(Map.of("kind", "demand-spike", "channel", "chat"));
        assertThat(report.by()).isEqualTo("Ana");
        assertThat(report.untilMillis() - report.fromMillis()).isEqualTo(30 * 60_000);
        assertThat(report.untilMillis()).isEqualTo(page.service().now() / 60_000 * 60_000);

        page.sees(ANSWER, "Demand spike · Chat: raised from a surprise of 4.5 on instead of 5, after 1 mark");
        browser.find(".health summary").click();
        assertThat(browser.text(".told [data-kind=learned]"))
                .contains(
                        "Demand spike · Chat", "Learned from marks", "Demand spike · elsewhere", "4.9 on instead of 5");
        browser.find(ANSWER + " button").click();
        page.seesNo(ANSWER);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void whatCannotBeIsSaidAtItsFieldAndNothingIsSent() {
        browser.find("[data-kind=missed]").click();
        page.sees(DIALOG, "Where");
        set("until", "2026-03-02T08:00");
        browser.find(DIALOG + " [type=submit]").click();
        page.sees(DIALOG + " .trouble", "The end must be after the beginning.");
        assertThat(browser.run("return document.activeElement.name")).isEqualTo("until");

        set("from", "2036-03-02T08:00");
        browser.find(DIALOG + " [type=submit]").click();
        page.sees(DIALOG + " .trouble", "That is yet to come");

        set("from", "");
        browser.find(DIALOG + " [type=submit]").click();
        page.sees(DIALOG + " .trouble", "Enter a day and a time.");

        browser.press(Keys.ESCAPE);
        page.seesNo(DIALOG);
        assertThat(page.service().answerCommands()).isEmpty();
        assertThat(browser.all(ANSWER)).isEmpty();
    }

    /** Answers it as the engine does, a step later. */
    private static Command report() {
        List<Command> read = new ArrayList<>();
        await().until(() -> {
            read.addAll(page.service().answerCommands());
            return !read.isEmpty();
        });
        assertThat(read).hasSize(1);
        assertThat(read.get(0).kind()).isEqualTo(Command.Kind.MISSED);
        return read.get(0);
    }

    private static void set(String field, String value) {
        browser.run(
                "document.querySelector('" + DIALOG + " [name=' + arguments[0] + ']').value = arguments[1]",
                field,
                value);
    }
}
