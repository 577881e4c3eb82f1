package io.ruptura.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.config.detection.DetectionConfig;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.health.Health;
import io.ruptura.domain.policy.Policy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatternBookTest {

    private static final DetectionConfig DETECTION = ConfigReader.defaults().detection();
    private static final CompiledPatterns SHIPPED = CompiledPatterns.of(PatternCatalog.shipped(), DETECTION);

    private final PatternBook book = new PatternBook(SHIPPED, DETECTION);

    @TempDir
    private Path folder;

    @Test
    void aPatternIsAcceptedReplacedAndRemoved() {
        assertThat(told(put("night-spike", module("night-spike", 1, 3)))).isEqualTo("OK accepted as night-spike@1");
        assertThat(labels()).contains("night-spike@1", "demand-spike@1");

        assertThat(told(put("night-spike", module("night-spike", 2, 5)))).isEqualTo("OK accepted as night-spike@2");
        assertThat(labels()).contains("night-spike@2").doesNotContain("night-spike@1");

        assertThat(told(put("night-spike", null))).isEqualTo("OK removed; no pattern of this name runs now");
        assertThat(book.patterns().labelsBeside(SHIPPED)).isEmpty();
        assertThat(book.inForce()).isEmpty();
    }

    @Test
    void onePatternTakesThePlaceOfTheProductsUntilItIsRemoved() {
        put("demand-spike", module("demand-spike", 7, 3));
        assertThat(labels()).contains("demand-spike@7").doesNotContain("demand-spike@1");

        assertThat(told(put("demand-spike", null))).isEqualTo("OK removed; demand-spike@1 of the product runs");
        assertThat(book.patterns().labelsBeside(SHIPPED)).isEmpty();
    }

    @Test
    void aChangeWithoutAnotherVersionIsRefused() {
        put("night-spike", module("night-spike", 1, 3));

        assertThat(told(put("night-spike", module("night-spike", 1, 4))))
                .isEqualTo("REFUSED line 7: version must be raised with every change, was 1 and night-spike@1 runs");
        assertThat(told(put("night-spike", module("night-spike", 1, 3)))).isEqualTo("OK accepted as night-spike@1");
        assertThat(book.inForce()).hasSize(1);
    }

    @Test
    void aBrokenOneIsRefusedWithLineAndReasonAndTheOthersGoOn() {
        CompiledPatterns before = book.patterns();

        assertThat(told(put("night-spike", module("night-spike", 1, 3).replace("o.surprise", "o.surprize"))))
                .startsWith("REFUSED line 7: ")
                .contains("surprize");
        assertThat(told(put("night-spike", module("night-spike", 1, 3).replace("#time(60 sec)", "#keepall"))))
                .startsWith(
                        "REFUSED line 7: #keepall is not reproduced by a replay, or grows without bound; use #time(..)");
        assertThat(told(put("other", module("night-spike", 1, 3)))).startsWith("REFUSED line 7: needs @name('other')");
        assertThat(told(put("night-spike", "x".repeat(70_000))))
                .isEqualTo("REFUSED line 1: is longer than 65536 characters");
        assertThat(told(put("night-spike", ""))).startsWith("REFUSED line 1: needs");
        assertThat(told(put("night-spike", "select (".repeat(2_000)))).startsWith("REFUSED line 1: ");
        assertThat(book.patterns()).isSameAs(before);
    }

    @Test
    void twoModulesThatDoNotGoTogetherAreNotBothAdmitted() {
        String shared = "@protected create window Seen#time(10 sec) as Observation;\n";
        String one =
                module("night-spike", 1, 3).replace("module ruptura.night_spike;\n", "module ruptura.same;\n" + shared);
        String other =
                module("day-spike", 1, 3).replace("module ruptura.day_spike;\n", "module ruptura.same;\n" + shared);

        assertThat(told(put("night-spike", one))).isEqualTo("OK accepted as night-spike@1");
        assertThat(told(put("day-spike", other))).startsWith("REFUSED line 1: ");
        assertThat(labels()).contains("night-spike@1").doesNotContain("day-spike@1");
    }

    @Test
    void onesOfTheFolderThatAreRemovedStayRemovedAfterARestart() throws Exception {
        Files.writeString(folder.resolve("night-spike.epl"), module("night-spike", 1, 3));
        CompiledPatterns start =
                CompiledPatterns.of(PatternCatalog.of(folder).before(PatternCatalog.shipped()), DETECTION);
        PatternBook first = new PatternBook(start, DETECTION);

        first.put(policy("night-spike", null));

        PatternBook restored = new PatternBook(start, DETECTION);
        first.inForce().forEach(restored::put);
        assertThat(first.patterns().labelsBeside(SHIPPED)).isEmpty();
        assertThat(restored.patterns().labelsBeside(SHIPPED)).isEmpty();
        restored.put(policy("night-spike", module("night-spike", 1, 3)));
        assertThat(restored.patterns().labelsBeside(SHIPPED)).containsExactly("night-spike@1");
    }

    @Test
    void tunablesOfTheConfigurationHoldForPatternsThatComeLater() {
        DetectionConfig tuned = ConfigReader.parse("detection: {tunables: {night-spike: {RAISE_SURPRISE: 4, HOLD: 2}}}")
                .detection();
        Health answer = new PatternBook(SHIPPED, tuned).put(policy("night-spike", module("night-spike", 1, 3)));

        assertThat(told(answer))
                .isEqualTo("REFUSED line 1: detection.tunables.night-spike.HOLD is not a tunable of night-spike"
                        + " (tunables: RAISE_SURPRISE)");
    }

    private Health put(String id, String text) {
        return book.put(policy(id, text));
    }

    private List<String> labels() {
        return book.patterns().patterns().stream().map(CompiledPattern::label).toList();
    }

    private static String told(Health answer) {
        return answer.status() + " " + answer.detail();
    }

    private static Policy policy(String id, String text) {
        return new Policy(Policy.Kind.PATTERN, id, text, text == null ? null : "ana", 0);
    }

    static String module(String id, int version, int raise) {
        return """
                /** More contacts than usual. */
                module ruptura.%s;

                @description('This surprising raises; minus log10 of its probability.')
                create constant variable double RAISE_SURPRISE = %d;

                @name('%s')
                @description('More contacts than usual.')
                @tag(name='description.pt-BR', value='Mais contatos que o usual.')
                @tag(name='kind', value='demand-spike')
                @tag(name='version', value='%d')
                @tag(name='horizon', value='PT2M')
                @tag(name='severity', value='always minor')
                @tag(name='runbook', value='docs/runbooks/demand-spike.md')
                select
                  o.scope as scope,
                  case when o.surprise >= RAISE_SURPRISE then 'RAISE' else 'SUSTAIN' end as strength,
                  'MINOR' as severity,
                  o.onsetMillis as onsetMillis,
                  o.confidence as confidence,
                  o as evidence
                from Observation(signal = 'offered', direction > 0) as o
                where (select count(*) from Observation#time(60 sec) as seen where seen.scope = o.scope) > 0;
                """.formatted(id.replace('-', '_'), raise, id, version);
    }
}
