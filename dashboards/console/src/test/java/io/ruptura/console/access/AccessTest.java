package io.ruptura.console.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ruptura.console.fixture.Http;
import io.ruptura.console.fixture.RememberedHistory;
import io.ruptura.console.fixture.RunningConsole;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A console that asks for a token. */
class AccessTest {

    private static final String TOKEN = "0123456789abcdef-right";

    @TempDir
    static Path folder;

    @AutoClose
    private static RunningConsole running;

    @BeforeAll
    static void start() throws Exception {
        Path token = Files.writeString(folder.resolve("token"), TOKEN + "\n");
        running =
                RunningConsole.start(folder.resolve("kafka"), "  token-file: " + token + "\n", new RememberedHistory());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/service", "/api/v1/feed", "/api/v1/openapi.json", "/api/v1/nothing", "/assets/x.js"})
    void refusesProgramsWithoutTheToken(String path) throws Exception {
        for (String authorization :
                List.of("Bearer wrong", "Bearer ", "Bearer " + TOKEN + "x", "Basic " + TOKEN, "x")) {
            HttpResponse<String> refused = Http.get(running.url(path), "Authorization", authorization);

            assertThat(refused.statusCode()).as(authorization).isEqualTo(401);
            assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Bearer");
            assertThat(refused.body()).doesNotContain(TOKEN);
        }
        assertThat(Http.get(running.url(path)).statusCode()).isEqualTo(401);
    }

    @Test
    void letsProgramsInThatShowIt() throws Exception {
        assertThat(Http.get(running.url("/api/v1/service"), "Authorization", "Bearer " + TOKEN)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void sendsPeopleToTheLoginAndBack() throws Exception {
        HttpResponse<String> sent = Http.get(running.url("/wallboard"));
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.headers().firstValue("Location")).contains("/login?next=/wallboard");
        assertThat(sent.body()).doesNotContain("<");

        HttpResponse<String> entered =
                Http.postForm(running.url("/login"), "next=/wallboard&token=" + TOKEN, "Sec-Fetch-Site", "same-origin");
        assertThat(entered.statusCode()).isEqualTo(303);
        assertThat(entered.headers().firstValue("Location")).contains("/wallboard");
        String cookie = entered.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/").doesNotContain(TOKEN);

        HttpResponse<String> page =
                Http.get(running.url("/api/v1/service"), "Cookie", cookie.substring(0, cookie.indexOf(';')));
        assertThat(page.statusCode()).isEqualTo(200);
    }

    @Test
    void saysInTheBrowsersLanguageThatATokenIsWrong() throws Exception {
        HttpResponse<String> refused = Http.postForm(
                running.url("/login"), "next=/&token=wrong", "Accept-Language", "pt-BR,pt;q=0.9,en;q=0.8");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(refused.body()).contains("lang=\"pt-BR\"", "O token não confere.");
        assertThat(Http.get(running.url("/login")).body()).contains("lang=\"en\"", "Sign in to the console");
    }

    @Test
    void leadsNowhereElseAfterTheLogin() throws Exception {
        HttpResponse<String> entered =
                Http.postForm(running.url("/login"), "next=https%3A%2F%2Fevil.example%2F&token=" + TOKEN);

        assertThat(entered.headers().firstValue("Location")).contains("/");
        assertThat(Http.get(running.url("/login?next=%22%3E%3Cscript%3E")).body())
                .doesNotContain("<script>");
    }

    @Test
    void refusesACookieThatWasMadeUp() throws Exception {
        assertThat(Http.get(running.url("/api/v1/service"), "Cookie", "ruptura-session=" + "0".repeat(64))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void readsOnlyTokensThatCannotBeGuessed(@TempDir Path other) throws Exception {
        Path brief = Files.writeString(other.resolve("brief"), "secret\n");

        assertThatThrownBy(() -> AccessToken.read(brief))
                .hasMessageContaining("console.token-file must hold at least 16 characters")
                .hasMessageContaining("holds 6");
        assertThatThrownBy(() -> AccessToken.read(other.resolve("none")))
                .hasMessageContaining("console.token-file must be a file that can be read");
    }
}
