package io.ruptura.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.patterns.PatternCatalog;
import io.ruptura.patterns.module.PatternModule;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatternsCommandTest {

    private static final Path SHIPPED = Path.of("..", "cep-patterns", "src", "main", "resources", "epl");
    private static final String STORY = """
            says: one unusual observation keeps open what is open
            answers: fires
            events: [{at: "09:00", signal: offered, observed: 90, expected: 40, surprise: 6}]
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void theCatalogueIsListedWithTunables() {
        assertThat(run("list")).isZero();
        assertThat(out.toString())
                .contains("demand-spike@1", "channel-outage@1", "backlog-surge@1")
                .contains("RAISE_SURPRISE");
    }

    @Test
    void patternsOfOnesOwnAreListedBesideThem() throws IOException {
        own("night-spike");
        assertThat(run("list", folder.toString())).isZero();
        assertThat(out.toString()).contains("night-spike@1", "demand-spike@1");
    }

    @Test
    void theConfigurationNamesWhatIsWrongInItsFolder() throws IOException {
        own("night-spike");
        Path config = folder.resolve("ruptura.yaml");
        Files.writeString(
                config, "detection: {patterns-folder: '" + folder + "', tunables: {night-spike: {RAISE_SURPRISE: 5}}}");
        assertThat(ConfigFile.check(config).mistakes()).isEmpty();
        assertThat(PatternCatalog.configured(ConfigFile.read(config).detection())
                        .modules())
                .extracting(PatternModule::id)
                .contains("night-spike", "demand-spike");

        Files.writeString(folder.resolve("odd.epl"), "module ruptura.odd;\n\nselect scope from Observation#keepall;\n");
        assertThat(ConfigFile.check(config).mistakes())
                .anyMatch(mistake -> mistake.toString().contains("odd.epl:3: #keepall"));
    }

    private void own(String name) throws IOException {
        String spike = Files.readString(SHIPPED.resolve("demand-spike.epl"));
        Files.writeString(
                folder.resolve(name + ".epl"), spike.replace("@name('demand-spike')", "@name('" + name + "')"));
    }

    @Test
    void theShippedModulesAreSound() {
        assertThat(run("check", SHIPPED.toString())).isZero();
        assertThat(out.toString().lines())
                .hasSize(PatternCatalog.shipped().modules().size())
                .allMatch(line -> line.contains(": ok, "));
    }

    @Test
    void aBrokenModuleIsNamedWithFileLineAndReason() throws IOException {
        Files.copy(SHIPPED.resolve("demand-spike.epl"), folder.resolve("demand-spike.epl"));
        Path broken = Files.writeString(
                folder.resolve("odd.epl"), "module ruptura.odd;\n\nselect scope from Observation#keepall;\n");

        assertThat(run("check", folder.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("demand-spike.epl: ok");
        assertThat(err.toString()).contains(broken + ":3: #keepall is not reproduced by a replay");
    }

    @Test
    void scenariosRunAgainstTheModulesBesideThemAndTheShippedOnes() throws IOException {
        story("kept", "expect: [{at: \"09:00\", strength: sustain}]");
        assertThat(run("test", folder.toString())).isZero();
        assertThat(out.toString()).startsWith("pass  ").contains("kept.yaml: one unusual observation");
        assertThat(err.toString()).contains("scenarios: 1, failed: 0");
    }

    @Test
    void aScenarioThatEndsOtherwiseFailsWithItsDifferences() throws IOException {
        story("kept", "expect: [{at: \"09:00\", strength: sustain}]");
        story("wrong", "expect: [{at: \"09:00\", strength: raise}]");
        assertThat(run("test", folder.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("FAIL  ", "missing: 2026-03-02T09:00:00Z RAISE", "unexpected: ");
        assertThat(err.toString()).contains("scenarios: 2, failed: 1");
    }

    @Test
    void aFolderWithNothingToDoFailsAndAnAbsentOneIsMisuse() {
        assertThat(run("check", folder.toString())).isEqualTo(1);
        assertThat(run("test", folder.toString())).isEqualTo(1);
        assertThat(run("check", folder.resolve("absent").toString())).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
    }

    @Test
    void theExampleOfTheDocumentsTellsItsStory() {
        assertThat(run("test", Path.of("examples", "patterns").toString())).isZero();
        assertThat(err.toString()).contains("failed: 0");
    }

    private void story(String name, String expect) throws IOException {
        Path scenarios = Files.createDirectories(folder.resolve("scenarios/demand-spike"));
        Files.writeString(scenarios.resolve(name + ".yaml"), STORY + expect);
    }

    private int run(String... args) {
        String[] all = new String[args.length + 1];
        all[0] = "patterns";
        System.arraycopy(args, 0, all, 1, args.length);
        return Ruptura.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all);
    }
}
