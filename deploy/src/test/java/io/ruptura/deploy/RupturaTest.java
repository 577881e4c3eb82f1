package io.ruptura.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class RupturaTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void helpIsDataAndEndsWell() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("Usage: ruptura", "Exit codes");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void versionNamesTheProductAndTheJava() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).matches("(?s)ruptura \\d+\\.\\d+\\.\\d+\\S*\\s+Java \\d+.*");
    }

    @Test
    void anUnknownSubcommandIsMisuse() {
        assertThat(run("replay-all")).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("replay-all");
    }

    @Test
    void noSubcommandIsMisuse() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("Usage: ruptura");
    }

    @Test
    void anUnknownOptionIsMisuse() {
        assertThat(run("--nonsense")).isEqualTo(2);
    }

    @Test
    void everySubcommandHasHelpAndVersion() {
        for (List<String> path : paths(Ruptura.commandLine(), List.of())) {
            assertThat(run(append(path, "--help"))).as("%s --help", path).isZero();
            assertThat(run(append(path, "--version"))).as("%s --version", path).isZero();
        }
    }

    @Test
    void everyCommandOfTheContractIsThere() {
        assertThat(Ruptura.commandLine().getSubcommands().keySet())
                .contains("replay", "run", "simulate", "import", "detect", "patterns", "config");
    }

    private int run(String... args) {
        return Ruptura.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    private static List<List<String>> paths(CommandLine command, List<String> path) {
        List<List<String>> all = new ArrayList<>(List.of(path));
        command.getSubcommands().forEach((name, child) -> all.addAll(paths(child, List.of(append(path, name)))));
        return all;
    }

    private static String[] append(List<String> path, String last) {
        List<String> all = new ArrayList<>(path);
        all.add(last);
        return all.toArray(String[]::new);
    }
}
