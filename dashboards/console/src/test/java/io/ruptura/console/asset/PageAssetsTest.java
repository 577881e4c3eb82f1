package io.ruptura.console.asset;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.ruptura.console.fixture.Http;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page as it is bundled, served by the real server. */
class PageAssetsTest {

    private static final Pattern SCRIPT = Pattern.compile("src=\"(/assets/[^\"]+\\.js)\"");

    private static Javalin web;

    @BeforeAll
    static void start() {
        PageAssets page = new PageAssets();
        web = Javalin.create(javalin -> {
                    javalin.routes.get("/", page::index);
                    javalin.routes.get("/<path>", page::file);
                })
                .start("127.0.0.1", 0);
    }

    @AfterAll
    static void stop() {
        web.stop();
    }

    @Test
    void servesTheIndexAndNeverLetsItBeKept() throws Exception {
        HttpResponse<String> index = get("/");

        assertThat(index.statusCode()).isEqualTo(200);
        assertThat(index.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
        assertThat(index.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(index.body()).contains("<html");
    }

    @Test
    void servesWhatTheIndexNamesToBeKeptForGoodAndCompressed() throws Exception {
        Matcher script = SCRIPT.matcher(get("/").body());
        assertThat(script.find()).isTrue();

        HttpResponse<String> plain = get(script.group(1));
        HttpResponse<String> gzip = get(script.group(1), "Accept-Encoding", "gzip, deflate");

        assertThat(plain.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
        assertThat(plain.headers().firstValue("Content-Type")).contains("text/javascript;charset=utf-8");
        assertThat(gzip.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(gzip.headers().firstValue("Vary")).contains("Accept-Encoding");
        assertThat(length(gzip)).isLessThan(length(plain) / 2);
    }

    @Test
    void servesNothingElse() throws Exception {
        for (String path :
                new String[] {"/nothing.js", "/..%2Fsecret.txt", "/assets/..%2findex.html", "/.hidden", "/index"}) {
            assertThat(get(path).statusCode()).as(path).isIn(400, 404);
        }
    }

    private static long length(HttpResponse<String> response) {
        return response.headers().firstValueAsLong("Content-Length").orElseThrow();
    }

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        return Http.get("http://127.0.0.1:" + web.port() + path, headers);
    }
}
