package io.ruptura.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ruptura.domain.config.binding.InvalidConfigException;
import io.ruptura.simulator.trouble.Decoy;
import io.ruptura.simulator.trouble.Episode;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ScenarioReaderTest {

    @Test
    void namesEveryMistakeAtOnce() {
        assertThatThrownBy(() -> ScenarioReader.parse("""
                        zone: Nowhere
                        start: soon
                        profiles: {w: {mon-fry: [1, 2]}}
                        lines:
                          - {channel: phone, queue: "", profile: x, priorities: {asap: 1}, transfer-to: other, transfer-share: 0.1}
                          - {channel: chat, queue: q, topics: {a: -1}}
                          - {channel: chat, queue: q}
                          - {channel: bot, queue: q, bot: {time: 1m, queue: nobody}}
                        ruptures:
                          - {kind: demand-spike, scope: {channel: fax}, from: 2026-03-02T10:00, to: 2026-03-02T09:00}
                          - {kind: feed-loss, scope: {queue: q}, from: noon, to: 2026-03-02T09:00}
                          - {kind: capacity-drop, from: 2026-03-02T09:00, to: 2026-03-02T10:00}
                          - {kind: recurring-problem, from: 2026-03-02T09:00, to: 2026-03-02T10:00}
                          - {kind: backlog-surge, from: 2026-03-02T09:00, to: 2026-03-02T10:00, factor: 0.5}
                        decoys:
                          - {kind: late-feed, scope: {channel: chat, queue: q}, from: 2026-03-02T09:00, to: 2026-03-02T09:00}
                        customers: {regions: {SP: -1}, tiers: [{name: a, share: 0.7}, {name: b, share: 0.7}]}
                        """))
                .isInstanceOf(InvalidConfigException.class)
                .message()
                .contains(
                        "zone must be a time zone, was Nowhere (e.g. America/Sao_Paulo)",
                        "start must be a date, was soon (e.g. 2026-03-02)",
                        "profiles.w.mon-fry must be a day or a range of days",
                        "profiles.w.mon-fry must have 24 numbers, none negative, was [1.0, 2.0]",
                        "customers.tiers must have shares of at most 1 together, was 1.4",
                        "lines[0].queue must be given",
                        "lines[0].profile must be one of the profiles [w], was x",
                        "lines[0].priorities must be low, normal, high or urgent, was asap",
                        "lines[0].transfer-to must be a queue of the same channel, was other",
                        "lines[1].topics must have weights, none negative and one above 0",
                        "lines[2].queue must be given once per channel, was q",
                        "ruptures[0].to must be after from, 2026-03-02T10:00, was 2026-03-02T09:00",
                        "ruptures[0].scope must concern one of the lines, was {channel=fax}",
                        "ruptures[1].from must be a local time, was noon",
                        "ruptures[1].scope must name a channel only: feeds are cut by channel",
                        "ruptures[2].factor must be below 1 in a capacity-drop",
                        "ruptures[3].topic must be given",
                        "ruptures[3].topic-share must be above 0 in a recurring-problem",
                        "ruptures[4].factor must be above 1 in a backlog-surge",
                        "decoys[0].to must be after from, 2026-03-02T09:00, was 2026-03-02T09:00",
                        "decoys[0].scope must name a channel only",
                        "lines[3].bot.queue must be, with channel, one of the lines, was bot/nobody",
                        "customers.regions must have weights, none negative and one above 0");
    }

    @Test
    void suggestsTheNearestKey() {
        assertThatThrownBy(() -> ScenarioReader.parse("lines: [{channel: a, queue: b, patiense: 3m}]"))
                .hasMessageContaining("patiense is not a setting, did you mean patience?");
    }

    @Test
    void saysWhereScenariosAreLookedFor() {
        assertThatThrownBy(() -> ScenarioReader.readOrShipped("rough-night"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no such scenario: rough-night")
                .hasMessageContaining("rough-day");
    }

    @ParameterizedTest
    @FieldSource("io.ruptura.simulator.scenario.ScenarioReader#SHIPPED_NAMES")
    void everyShippedScenarioCanBeReadAndNothingIsPlantedWhileABaselineIsLearnt(String name) throws IOException {
        Scenario scenario = ScenarioReader.readOrShipped(name);
        long threeWeeks = scenario.startMillis() + 21 * 86_400_000L;
        assertThat(scenario.episodes())
                .allMatch(episode -> episode.fromMillis() >= threeWeeks && episode.toMillis() <= scenario.endMillis());
        assertThat(scenario.plant().after()).isGreaterThanOrEqualTo(Duration.ofDays(14));
    }

    @Test
    void theHolidayAndItsCampaignsAreNoRuptures() throws IOException {
        Scenario scenario = ScenarioReader.readOrShipped("holiday-campaign");
        assertThat(scenario.plant().every()).isZero();
        assertThat(scenario.episodes())
                .allMatch(Episode::isDecoy)
                .extracting(Episode::decoy)
                .containsAll(EnumSet.complementOf(EnumSet.of(Decoy.Kind.LOSSY_FEED, Decoy.Kind.WRONG_COUNT)));
    }

    @Test
    void aScenarioMovesByWholeWeeksWithAllThatIsPlantedInIt() throws IOException {
        Scenario scenario = ScenarioReader.readOrShipped("benchmark");
        Scenario later = scenario.laterBy(30);
        assertThat(later.start()).isEqualTo("2026-09-28");
        assertThat(later.decoys().get(0).from()).isEqualTo("2026-10-30T00:00");
        assertThat(later.calendars().get(0).exceptions()).containsOnlyKeys("2026-10-30");
        assertThat(later.laterBy(-30)).isEqualTo(scenario.laterBy(0));
    }
}
