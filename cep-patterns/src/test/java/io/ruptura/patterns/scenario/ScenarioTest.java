package io.ruptura.patterns.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.ruptura.patterns.PatternCatalog;
import io.ruptura.patterns.module.PatternModule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ScenarioTest {

    private static final Path SCENARIOS = Path.of("src/test/resources/scenarios");
    private static final PatternCatalog CATALOG = PatternCatalog.shipped();

    @TestFactory
    Stream<DynamicTest> everyScenarioEndsAsItMust() throws IOException {
        ScenarioRun run = new ScenarioRun(CATALOG);
        return ScenarioReader.readAll(SCENARIOS).stream()
                .map(scenario -> dynamicTest(scenario.pattern() + ": " + scenario.says(), () -> assertThat(
                                run.play(scenario).differences())
                        .as(scenario.file())
                        .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> everyPatternAnswersTheStandingQuestions() throws IOException {
        List<Scenario> scenarios = ScenarioReader.readAll(SCENARIOS);
        return CATALOG.modules().stream()
                .map(PatternModule::id)
                .map(id -> dynamicTest(id, () -> assertThat(scenarios.stream()
                                .filter(scenario -> scenario.pattern().equals(id))
                                .map(Scenario::answers)
                                .collect(Collectors.toSet()))
                        .containsExactlyInAnyOrder(StandingQuestion.values())));
    }

    @Test
    void aMissingCandidateFails() {
        assertThat(differences("expect: [{at: \"09:00\", strength: raise}]"))
                .containsExactlyInAnyOrder(
                        "missing: 2026-03-02T09:00:00Z RAISE any severity scope ''",
                        "unexpected: 2026-03-02T09:00:00Z SUSTAIN MAJOR scope '' onset 2026-03-02T09:00:00Z evidence [offered]");
    }

    @Test
    void anUnexpectedCandidateFails() {
        assertThat(differences("expect: []")).hasSize(1).allMatch(line -> line.startsWith("unexpected: "));
    }

    @Test
    void aLateObservationThatIsNotExpectedFails() {
        assertThat(differences("expect: [{at: \"09:00\", strength: sustain}]\nlate: 1"))
                .containsExactly("late observations: expected 1, found 0");
    }

    @Test
    void aScenarioWithoutExpectationsIsNoScenario() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> differences("")))
                .isInstanceOf(BrokenScenarioException.class)
                .hasMessage("story.yaml: needs the lists events and expect; expect may be empty: []");
    }

    @Test
    void aMistypedKeyIsNamed() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> differences("expect: [{at: \"09:00\", strenght: raise}]")))
                .isInstanceOf(BrokenScenarioException.class)
                .hasMessageContaining("unknown key strenght");
    }

    private static List<String> differences(String expect) {
        String yaml = """
                says: one unusual observation
                answers: fires
                events: [{at: "09:00", signal: offered, observed: 90, expected: 40, surprise: 6}]
                """ + expect;
        return new ScenarioRun(CATALOG)
                .play(ScenarioReader.read("story.yaml", "demand-spike", yaml))
                .differences();
    }
}
