package io.ruptura.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ruptura.patterns.module.BrokenModuleException;
import io.ruptura.patterns.module.PatternModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogTest {

    private static final Path MODULES = Path.of("src/main/resources");
    private static final Path ROOT = Path.of("..");
    private static final PatternCatalog CATALOG = PatternCatalog.shipped();

    @TempDir
    private Path folder;

    @Test
    void theIndexNamesEveryModuleThatIsShipped() throws IOException {
        try (Stream<Path> files = Files.list(MODULES.resolve("epl"))) {
            assertThat(Files.readAllLines(MODULES.resolve(PatternCatalog.INDEX)))
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> "epl/" + file.getFileName()).toList());
        }
    }

    @Test
    void everyShippedModuleIsAdmitted() throws IOException {
        assertThat(PatternCatalog.read(MODULES).findings()).isEmpty();
        assertThat(PatternCatalog.of(MODULES).modules())
                .extracting(PatternModule::label)
                .isEqualTo(CATALOG.modules().stream().map(PatternModule::label).toList());
    }

    @Test
    void everyPatternHasARunbookWithTheMessageInBothLanguages() throws IOException {
        for (PatternModule module : CATALOG.modules()) {
            assertThat(module.runbook()).isEqualTo("docs/runbooks/" + module.id() + ".md");
            assertThat(ROOT.resolve(module.runbook())).content().contains("**pt-BR** ", "**en** ");
        }
    }

    @Test
    void everyPatternRespectsTheConfiguredConfidence() {
        assertThat(CATALOG.modules()).allMatch(module -> module.tunables().stream()
                .anyMatch(tunable -> tunable.name().equals("MIN_CONFIDENCE")));
    }

    @Test
    void aFolderIsReadAsACatalogue() throws IOException {
        Files.copy(MODULES.resolve("epl/demand-spike.epl"), folder.resolve("demand-spike.epl"));
        assertThat(PatternCatalog.of(folder).modules())
                .extracting(PatternModule::label)
                .containsExactly("demand-spike@1");
    }

    @Test
    void everyBrokenModuleOfAFolderIsReportedAndTheSoundOnesAreKept() throws IOException {
        Files.copy(MODULES.resolve("epl/demand-spike.epl"), folder.resolve("demand-spike.epl"));
        Files.createDirectories(folder.resolve("more"));
        Files.copy(MODULES.resolve("epl/demand-spike.epl"), folder.resolve("more/demand-spike.epl"));
        Files.writeString(folder.resolve("odd.epl"), "module odd;\nselect scope from Nothing;\n");
        Files.write(folder.resolve("worse.epl"), new byte[] {(byte) 0xC3, (byte) 0x28});
        CatalogReading reading = PatternCatalog.read(folder);

        assertThat(reading.sound().modules()).hasSize(1);
        assertThat(reading.findings())
                .extracting(finding -> Path.of(finding.file()).getFileName() + ":" + finding.line())
                .contains("demand-spike.epl:1", "odd.epl:2", "worse.epl:1");
        assertThatThrownBy(() -> PatternCatalog.of(folder)).isInstanceOf(BrokenModuleException.class);
    }

    @Test
    void aMistypedTunableOrPatternIsNamedWithWhatThereIs() {
        assertThatThrownBy(() -> CompiledPatterns.of(CATALOG, Map.of("demand-spike", Map.of("RAISE", 3.0))))
                .hasMessageStartingWith(
                        "detection.tunables.demand-spike.RAISE is not a tunable of demand-spike (tunables: RAISE_SURPRISE, ");
        assertThatThrownBy(() -> CompiledPatterns.of(CATALOG, Map.of("spike", Map.of())))
                .hasMessageStartingWith(
                        "detection.tunables.spike names no pattern (patterns: abandonment-wave, backlog-surge, ");
        assertThatThrownBy(() ->
                        CompiledPatterns.of(CATALOG, Map.of("demand-spike", Map.of("RAISE_SURPRISE", Double.NaN))))
                .hasMessage("detection.tunables.demand-spike.RAISE_SURPRISE must be a finite number, was NaN (e.g. 4)");
    }

    @Test
    void aTunableMayNotReachBeyondTheHorizon() {
        assertThatThrownBy(() -> CompiledPatterns.of(CATALOG, Map.of("backlog-surge", Map.of("HOLD_SECONDS", 841.0))))
                .isInstanceOf(BrokenModuleException.class)
                .hasMessageContaining("look back 901.0 s, longer than the declared horizon PT15M");
        assertThat(CompiledPatterns.of(CATALOG, Map.of("backlog-surge", Map.of("HOLD_SECONDS", 840.0)))
                        .patterns())
                .hasSize(CATALOG.modules().size());
    }

    @Test
    void theJournalMustHoldTheLongestHorizon() {
        assertThat(CompiledPatterns.of(CATALOG, Map.of()).horizonMillis()).isEqualTo(15 * 60_000);
        assertThat(CATALOG.only("none").modules()).isEqualTo(List.of());
    }
}
