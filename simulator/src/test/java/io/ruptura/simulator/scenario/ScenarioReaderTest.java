package io.ruptura.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ruptura.domain.config.InvalidConfigException;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ScenarioReaderTest {

    @Test
    void namesEveryMistakeAtOnce() {
        assertThatThrownBy(() -> ScenarioReader.parse("""
                        zone: Nowhere
                        start: soon
                        profiles: {w: {mon-fry: [1, 2]}}
                        customers: {tiers: [{name: a, share: 0.7}, {name: b, share: 0.7}]}
                        lines:
                          - {channel: phone, queue: "", profile: x, priorities: {asap: 1}, transfer-to: other, transfer-share: 0.1}
                          - {channel: chat, queue: q, topics: {a: -1}}
                          - {channel: chat, queue: q}
                        ruptures:
                          - {kind: demand-spike, scope: {channel: fax}, from: 2026-03-02T10:00, to: 2026-03-02T09:00}
                          - {kind: feed-loss, scope: {queue: q}, from: noon, to: 2026-03-02T09:00}
                          - {kind: capacity-drop, from: 2026-03-02T09:00, to: 2026-03-02T10:00}
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
                        "ruptures[2].factor must be below 1 in a capacity-drop");
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

    @Test
    void shippedScenariosGiveABaselineFourWeeksBeforeAnythingHappens() throws IOException {
        Scenario scenario = ScenarioReader.readOrShipped("rough-day");
        assertThat(Instant.ofEpochMilli(scenario.episodes().get(0).fromMillis()))
                .isAfter(Instant.ofEpochMilli(scenario.startMillis()).plusSeconds(28 * 86_400));
        assertThat(scenario.episodes()).allMatch(episode -> episode.toMillis() <= scenario.endMillis());
    }
}
