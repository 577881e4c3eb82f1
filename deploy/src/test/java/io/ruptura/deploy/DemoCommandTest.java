package io.ruptura.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoCommandTest {

    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void whatCannotBeIsMisuse() {
        assertThat(demo("--speed", "0")).isEqualTo(2);
        assertThat(demo("--speed", "1000")).isEqualTo(2);
        assertThat(demo("--port", "70000")).isEqualTo(2);
        assertThat(demo("--minutes", "0")).isEqualTo(2);
        assertThat(err.toString())
                .contains("--speed must be from 1 to 120", "--port must be from 0", "--minutes must be positive");
    }

    @Test
    void aScenarioThatIsNotThereIsSaid() {
        assertThat(demo("--scenario", "no-such-day", "--port", "0")).isEqualTo(1);
        assertThat(err.toString()).contains("no such scenario: no-such-day");
    }

    @Test
    void aPortThatIsTakenIsSaidBeforeAnythingIsStarted() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(demo("--port", String.valueOf(other.getLocalPort()))).isEqualTo(1);
            assertThat(err.toString()).contains("port " + other.getLocalPort() + " is taken");
            assertThat(err.toString()).doesNotContain("starting");
        }
    }

    @Test
    void endsByItselfAndLeavesNothing() throws IOException {
        List<Path> before = temporaryFolders();

        assertThat(demo("--scenario", "src/test/resources/corner-shop.yaml", "--port", "0", "--minutes", "0.5"))
                .as(err.toString())
                .isZero();

        assertThat(out.toString()).containsPattern("ruptures planted: \\d+, found: \\d+");
        Matcher address = ADDRESS.matcher(out.toString());
        assertThat(address.find()).isTrue();
        assertThatThrownBy(
                        () -> new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(address.group(1))).close())
                .isInstanceOf(ConnectException.class);
        assertThat(temporaryFolders()).isEqualTo(before);
    }

    private int demo(String... arguments) {
        String[] all = Stream.concat(Stream.of("demo"), Stream.of(arguments)).toArray(String[]::new);
        return Ruptura.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all);
    }

    private static List<Path> temporaryFolders() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("ruptura-demo"))
                    .sorted()
                    .toList();
        }
    }
}
