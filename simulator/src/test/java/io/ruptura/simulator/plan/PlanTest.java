package io.ruptura.simulator.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.rupture.RuptureKind;
import io.ruptura.simulator.fixture.Scenarios;
import io.ruptura.simulator.scenario.LineConfig;
import io.ruptura.simulator.scenario.Scenario;
import io.ruptura.simulator.scenario.ScenarioReader;
import io.ruptura.simulator.trouble.Episode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final long MINUTE = 60_000;

    @Test
    void threeSeedsOfTheBenchmarkAreMoreThanTwoHundredRupturesOfAllKinds() throws IOException {
        Scenario scenario = ScenarioReader.readOrShipped("benchmark");
        List<Episode> drawn = new ArrayList<>();
        for (long seed = 1; seed <= 3; seed++) {
            drawn.addAll(ruptures(scenario.withSeed(seed), scenario.endMillis()));
        }
        assertThat(drawn).hasSizeGreaterThan(200);
        assertThat(drawn.stream().collect(Collectors.groupingBy(Episode::rupture, Collectors.counting())))
                .containsOnlyKeys(RuptureKind.values())
                .allSatisfy((kind, count) -> assertThat(count).isGreaterThan(10));
    }

    @Test
    void noTwoAreInOnePlaceAtOnceAndEachPlaceRests() throws IOException {
        Scenario scenario = ScenarioReader.readOrShipped("benchmark");
        List<Episode> all = until(Plan.of(scenario, scenario.startMillis()), scenario.endMillis());
        for (LineConfig line : scenario.lines()) {
            List<Episode> here =
                    all.stream().filter(episode -> line.isIn(episode.scope())).toList();
            for (Episode one : here) {
                assertThat(here.stream().filter(other -> !other.isDecoy() && !other.equals(one)))
                        .allMatch(other -> other.fromMillis() >= one.toMillis() + 75 * MINUTE
                                || one.fromMillis() >= other.toMillis() + (one.isDecoy() ? 75 * MINUTE : 0));
            }
        }
    }

    @Test
    void eachIsPlantedWhereTheServiceIsOpenFromItsBeginningToItsEnd() throws IOException {
        Scenario scenario = ScenarioReader.readOrShipped("benchmark");
        ServiceCalendars calendars = new ServiceCalendars(scenario);
        assertThat(ruptures(scenario, scenario.endMillis())).isNotEmpty().allSatisfy(rupture -> {
            assertThat(rupture.fromMillis()).isGreaterThan(scenario.startMillis() + 28 * 1440 * MINUTE);
            assertThat(scenario.lines())
                    .filteredOn(line -> line.isIn(rupture.scope()))
                    .isNotEmpty()
                    .allMatch(line -> calendars.of(line).openMillis(rupture.fromMillis(), rupture.toMillis())
                            == rupture.toMillis() - rupture.fromMillis());
        });
    }

    @Test
    void whereABreachIsForecastMoreComeThanTheAgentsThereCanServe() {
        // Six an hour for each of two agents, and four come.
        Scenario scenario = ScenarioReader.parse("""
                lines:
                  - channel: email
                    queue: q
                    per-week: 672
                    handling: 10m
                    staff: {mon-sun: [2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2]}
                plant: {every: 4h, after: 0s, kinds: [breach-forecast], contacts: 1}
                """);
        assertThat(ruptures(scenario, scenario.startMillis() + 7 * 1440 * MINUTE))
                .hasSizeGreaterThan(10)
                .allSatisfy(rupture -> assertThat(rupture.size().factor()).isBetween(1.15 * 3, 1.7 * 3));
    }

    @Test
    void scoresFallOnlyWhereEnoughAreGiven() {
        String given = """
                lines:
                  - channel: email
                    queue: q
                    per-week: 1680
                    handling: 5m
                    feedback-share: %s
                    staff: {mon-sun: [2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2]}
                plant: {every: 6h, after: 0s, kinds: [satisfaction-drop]}
                """;
        Scenario few = ScenarioReader.parse(given.formatted("0.2"));
        Scenario enough = ScenarioReader.parse(given.formatted("0.7"));
        assertThat(Plan.of(few, few.startMillis()).hasNext()).isFalse();
        assertThat(ruptures(enough, enough.startMillis() + 7 * 1440 * MINUTE)).isNotEmpty();
    }

    @Test
    void aSeedOfItsOwnGivesTheSameRupturesToAnotherService() {
        Scenario scenario = Scenarios.twoChannels(30, "plant: {every: 3h, after: 0s, seed: 5}\n");
        assertThat(ruptures(scenario.withSeed(1), scenario.endMillis()))
                .hasSizeGreaterThan(100)
                .isEqualTo(ruptures(scenario.withSeed(2), scenario.endMillis()));
    }

    @Test
    void whereNothingIsEverOpenNothingIsDrawn() {
        Scenario scenario = ScenarioReader.parse(
                "lines: [{channel: phone, queue: q, per-week: 1000}]\nplant: {every: 1h, after: 0s}\n");
        assertThat(Plan.of(scenario, scenario.startMillis()).hasNext()).isFalse();
    }

    private static List<Episode> ruptures(Scenario scenario, long endMillis) {
        return until(Plan.of(scenario, scenario.startMillis()), endMillis).stream()
                .filter(episode -> !episode.isDecoy())
                .toList();
    }

    private static List<Episode> until(Plan plan, long endMillis) {
        List<Episode> episodes = new ArrayList<>();
        Episode next = plan.next();
        while (next.noticeMillis() < endMillis) {
            episodes.add(next);
            next = plan.next();
        }
        return episodes;
    }
}
