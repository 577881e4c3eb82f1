package io.ruptura.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A network that is cut and comes back. */
class LostFeedTest {

    private static final long MINUTE = 60_000;

    @TempDir
    private Path folder;

    @Test
    void whatIsSeenIsDatedWhileTheNetworkIsCutAndNothingIsMissingAfterwards() {
        try (OpenPage page = OpenPage.start(folder);
                Network network =
                        new Network(URI.create(page.console().url("/")).getPort())) {
            Chromium browser = page.browser().remembering("language", "en");
            browser.open("http://127.0.0.1:" + network.port() + "/");
            page.sees(".feed[data-status=live]", "");
            page.breakService();

            network.cut();
            page.sees(".banner", "Reconnecting. What you see is of 09:0");
            page.sees(".feed", "Reconnecting");
            page.sees("main[data-stale=true]", "Demand spike");
            page.sees(".overall", "State unknown");

            page.service().endSpike();
            page.service().advance(20 * MINUTE);
            page.service().beginSpike();
            page.service().advance(3 * MINUTE);
            assertThat(browser.all("article.rupture")).hasSize(1);
            assertThat(browser.all(".ended .row")).isEmpty();

            network.mend();
            page.sees(".feed", "Live");
            page.seesNo(".banner");
            page.sees(".ended .row", "Demand spike");
            page.sees("article.rupture .line", "since 09:2");
            page.sees("[role=log]", "Connected again");
        }
    }
}
