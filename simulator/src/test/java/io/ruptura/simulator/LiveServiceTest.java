package io.ruptura.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.simulator.feed.FeedRecord;
import io.ruptura.simulator.fixture.Scenarios;
import io.ruptura.simulator.scenario.Scenario;
import io.ruptura.simulator.scenario.ScenarioReader;
import io.ruptura.simulator.trouble.Truth;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveServiceTest {

    private static final String PLANTED_FROM_THE_SECOND_DAY = """
            plant: {every: 2h, after: 1d, kinds: [demand-spike, channel-outage, feed-loss]}
            feed: {late-share: 0.1, duplicate-share: 0.1, garbage-share: 0.1}
            """;

    @Test
    void givesTheRecordsOfTheFileOfTheSameSeed() {
        Scenario scenario =
                Scenarios.twoChannels(3, PLANTED_FROM_THE_SECOND_DAY).withSeed(4);
        List<FeedRecord> file = new ArrayList<>();
        List<Truth> truths = Simulation.deliver(scenario, file::add);

        LiveService live = LiveService.of(scenario.withSeed(1), 4, scenario.startMillis());
        List<FeedRecord> records = until(live, scenario.endMillis());

        assertThat(truths).hasSizeGreaterThan(15);
        assertThat(lines(records))
                .isEqualTo(lines(file.stream()
                        .filter(record -> record.arrivalMillis() < scenario.endMillis())
                        .toList()));
        assertThat(live.truths().subList(0, truths.size()))
                .extracting(Truth::episode)
                .isEqualTo(truths.stream().map(Truth::episode).toList());
    }

    @Test
    void recordsComeInTheOrderOfTheirArrivalAndDoNotEndWithTheScenario() {
        Scenario scenario = Scenarios.twoChannels(1, PLANTED_FROM_THE_SECOND_DAY);
        LiveService live = LiveService.of(scenario, 1, scenario.startMillis());

        List<FeedRecord> records = until(live, scenario.endMillis() + 2 * 86_400_000L);

        assertThat(records).isSortedAccordingTo((a, b) -> Long.compare(a.arrivalMillis(), b.arrivalMillis()));
        assertThat(records).hasSizeGreaterThan(5_000);
        assertThat(live.hasNext()).isTrue();
    }

    @Test
    void nothingIsDrawnBeforeItIsWatched() {
        Scenario scenario = Scenarios.twoChannels(1, PLANTED_FROM_THE_SECOND_DAY);
        long watched = scenario.startMillis() + 5 * 86_400_000L;
        LiveService live = LiveService.of(scenario, 1, watched);

        until(live, watched + 86_400_000L);

        assertThat(live.truths()).isNotEmpty().allMatch(truth -> truth.episode().fromMillis() > watched);
    }

    @Test
    void theDemoIsWatchedFromTheLastMondayMorningAndRupturesFollowOneAnother() throws IOException {
        // A Saturday evening in São Paulo.
        long now = Instant.parse("2026-11-21T23:17:00Z").toEpochMilli();
        LiveService live = LiveService.latest(ScenarioReader.readOrShipped("demo"), 3, now);
        Instant watched = Instant.ofEpochMilli(live.liveMillis());

        List<FeedRecord> history = until(live, live.liveMillis());
        long evening = live.liveMillis() + 8 * 3_600_000L;
        until(live, evening);

        assertThat(watched.atZone(ZoneId.of(live.scenario().zone())))
                .hasToString("2026-11-16T09:30-03:00[America/Sao_Paulo]");
        assertThat(history).hasSizeGreaterThan(60_000);
        assertThat(live.truths()).hasSizeBetween(12, 24);
        assertThat(live.truths())
                .filteredOn(truth -> truth.episode().toMillis() < evening)
                .allMatch(truth -> truth.touched() > 0);
    }

    private static List<FeedRecord> until(LiveService live, long endMillis) {
        List<FeedRecord> records = new ArrayList<>();
        FeedRecord record = live.next();
        while (record.arrivalMillis() < endMillis) {
            records.add(record);
            record = live.next();
        }
        return records;
    }

    private static List<String> lines(List<FeedRecord> records) {
        return records.stream()
                .map(record -> record.arrivalMillis() + new String(record.value(), StandardCharsets.ISO_8859_1))
                .toList();
    }
}
