package io.ruptura.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.ruptura.console.fixture.FeedReader;
import io.ruptura.console.fixture.Http;
import io.ruptura.console.fixture.RememberedHistory;
import io.ruptura.console.fixture.RunningConsole;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.console.ConsoleConfig;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A console that only this machine reaches. */
class ConsoleServerTest {

    private static final String ACKNOWLEDGE = "{\"kind\":\"acknowledge\",\"by\":\"ana\"}";

    @TempDir
    static Path folder;

    @AutoClose
    private static RunningConsole running;

    @BeforeAll
    static void start() {
        running = RunningConsole.start(folder, "", new RememberedHistory());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/service", "/api/v1/nothing", "/nothing.js", "/login"})
    void tellsBrowsersToAllowNothingButItsOwn(String path) throws Exception {
        HttpResponse<String> response = Http.get(running.url(path));

        assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(response.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(response.headers().firstValue("Server")).isEmpty();
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "evil.example:8700", "127.0.0.1.evil.example", "localhost.evil.example", ""})
    void refusesANameThatWasMadeToPointHere(String host) throws Exception {
        assertThat(statusFor(host)).startsWith("HTTP/1.1 4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:1234", "127.0.0.1:8700", "[::1]:8700"})
    void answersToTheNamesOfThisMachine(String host) throws Exception {
        assertThat(statusFor(host)).startsWith("HTTP/1.1 200");
    }

    @Test
    void refusesWhatPagesOfOtherSitesAsk() throws Exception {
        String commands = running.url("/api/v1/ruptures/r/commands");

        assertThat(Http.postJson(commands, ACKNOWLEDGE, "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Http.postJson(commands, ACKNOWLEDGE, "Origin", "null").statusCode())
                .isEqualTo(403);
        assertThat(Http.postJson(commands, ACKNOWLEDGE, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Http.postForm(commands, ACKNOWLEDGE).statusCode()).isEqualTo(400);
        for (String site : new String[] {"cross-site", "same-site"}) {
            assertThat(Http.get(running.url("/api/v1/feed"), "Sec-Fetch-Site", site)
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(Http.postJson(commands, ACKNOWLEDGE, "Origin", running.url(""), "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .as("its own page is let through, to a rupture there is not")
                .isEqualTo(404);
    }

    @Test
    void saysThatAPortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            RupturaConfig config = with("127.0.0.1", taken.getLocalPort(), "");

            assertThatThrownBy(() -> running.startConsole(config, new RememberedHistory()))
                    .isInstanceOf(ConsoleStartException.class)
                    .hasMessageStartingWith("console.port " + taken.getLocalPort() + " is in use")
                    .hasMessageContaining("8701");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.0.2.1", "::", "example.org"})
    void refusesToBeReachedByOtherMachinesWithoutAToken(String host) {
        assertThatThrownBy(() -> running.startConsole(with(host, 0, ""), new RememberedHistory()))
                .isInstanceOf(ConsoleStartException.class)
                .hasMessageContaining("console.token-file must be set")
                .hasMessageContaining(host)
                .hasMessageContaining("e.g.");
    }

    @Test
    void endsFeedsAndFreesItsPortWhenClosed() throws Exception {
        ConsoleServer other = running.startConsole(with("127.0.0.1", 0, ""), new RememberedHistory());
        int port = URI.create(other.url()).getPort();
        try (FeedReader page = FeedReader.open(other.url() + "api/v1/feed", null)) {
            await().until(() -> page.events().size() >= 2);

            other.close();

            await().until(page::isOver);
        }
        try (ServerSocket again = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(again.getLocalPort()).isEqualTo(port);
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .filteredOn(name -> name.startsWith("console-"))
                .as("the threads of the console that goes on")
                .hasSize(2);
    }

    private static RupturaConfig with(String host, int port, String tokenFile) {
        RupturaConfig config = running.config();
        ConsoleConfig console = config.console();
        return new RupturaConfig(
                config.zone(),
                config.kafka(),
                config.eventTime(),
                config.metrics(),
                config.calendars(),
                config.sla(),
                config.coordinates(),
                config.detection(),
                config.prioritization(),
                config.engine(),
                config.store(),
                new ConsoleConfig(true, host, port, tokenFile, console.language(), console.title()));
    }

    /** The first line of the answer; Java's own client would not send another host's name. */
    private static String statusFor(String host) throws Exception {
        URI url = URI.create(running.url("/api/v1/service"));
        try (Socket socket = new Socket(url.getHost(), url.getPort());
                OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream()) {
            String request = "GET /api/v1/service HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        }
    }
}
