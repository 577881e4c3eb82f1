package io.ruptura.simulator.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.decoding.Decoded;
import io.ruptura.domain.event.decoding.EventDecoder;
import io.ruptura.simulator.Simulation;
import io.ruptura.simulator.fixture.Scenarios;
import io.ruptura.simulator.scenario.Scenario;
import io.ruptura.simulator.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedTest {

    private static final long NINE = Instant.parse("2026-03-03T09:00:00Z").toEpochMilli();
    private static final long TEN = Instant.parse("2026-03-03T10:00:00Z").toEpochMilli();

    @Test
    void aPerfectFeedDeliversEveryEventInItsOrder() {
        Scenario scenario = Scenarios.twoChannels(2, "feed: {delay: 0s}\n");
        List<Event> happened = new ArrayList<>();
        Simulation.run(scenario, happened::add);
        assertThat(decoded(scenario))
                .extracting(Event::id)
                .containsExactlyElementsOf(happened.stream().map(Event::id).toList());
    }

    @Test
    void lateAndDoubledEventsAreAsManyAsAskedForAndNoneIsLost() {
        Scenario scenario = Scenarios.twoChannels(
                7, "feed: {delay: 0s, late-share: 0.1, late-delay: 10m, duplicate-share: 0.05}\n");
        List<Event> delivered = decoded(scenario);
        Set<String> ids = new HashSet<>();
        long outOfOrder = 0;
        long newest = 0;
        for (Event event : delivered) {
            outOfOrder += event.timeMillis() < newest && ids.add(event.id()) ? 1 : 0;
            ids.add(event.id());
            newest = Math.max(newest, event.timeMillis());
        }
        List<Event> happened = new ArrayList<>();
        Simulation.run(scenario, happened::add);
        assertThat(ids).hasSameSizeAs(happened);
        assertThat((double) delivered.size() / happened.size()).isCloseTo(1.05, within(0.01));
        assertThat((double) outOfOrder / happened.size()).isCloseTo(0.1, within(0.02));
    }

    @Test
    void aCutFeedHoldsEverythingUntilItIsBack() {
        Scenario scenario = Scenarios.twoChannels(
                3,
                "feed: {delay: 0s}\nruptures: [{kind: feed-loss, scope: {channel: chat}, from: 2026-03-03T09:00, to: 2026-03-03T10:00}]\n");
        List<Event> delivered = decoded(scenario);
        long newest = 0;
        int held = 0;
        for (Event event : delivered) {
            boolean cut = event.source().endsWith("/chat") && event.timeMillis() >= NINE && event.timeMillis() < TEN;
            if (cut) {
                assertThat(newest).as("delivered when the feed is back").isGreaterThanOrEqualTo(TEN - 60_000);
                held++;
            } else {
                assertThat(event.timeMillis())
                        .as("others are not held up")
                        .isGreaterThanOrEqualTo(Math.min(newest, TEN));
            }
            newest = Math.max(newest, event.timeMillis());
        }
        assertThat(held).isGreaterThan(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"quiet-week", "rough-day", "month-50k"})
    void everyLineOfAShippedScenarioIsReadExceptTheGarbage(String name) throws IOException {
        Scenario scenario = ScenarioReader.readOrShipped(name);
        Map<String, Integer> counts = new HashMap<>();
        EventDecoder decoder = new EventDecoder(256 * 1024);
        feed(scenario, line -> counts.merge(kind(decoder.decode(line, null, Long.MAX_VALUE)), 1, Integer::sum));

        int accepted = counts.getOrDefault("Accepted", 0);
        double garbage = counts.getOrDefault("Rejected", 0);
        assertThat(counts).doesNotContainKey("UnknownType");
        assertThat(garbage / accepted).isCloseTo(scenario.feed().garbageShare(), within(0.0001));
        assertThat(accepted).isBetween(200_000, 400_000);
    }

    @Test
    void theSameSeedGivesTheSameLines() {
        Scenario scenario =
                Scenarios.twoChannels(2, "feed: {late-share: 0.1, duplicate-share: 0.1, garbage-share: 0.1}\n");
        assertThat(lines(scenario)).isEqualTo(lines(scenario)).isNotEqualTo(lines(scenario.withSeed(9)));
    }

    private static String kind(Decoded decoded) {
        return decoded.getClass().getSimpleName();
    }

    private static List<Event> decoded(Scenario scenario) {
        EventDecoder decoder = new EventDecoder(256 * 1024);
        List<Event> events = new ArrayList<>();
        feed(scenario, line -> events.add(((Decoded.Accepted) decoder.decode(line, null, Long.MAX_VALUE)).event()));
        return events;
    }

    private static List<String> lines(Scenario scenario) {
        List<String> lines = new ArrayList<>();
        feed(scenario, line -> lines.add(new String(line, StandardCharsets.ISO_8859_1)));
        return lines;
    }

    private static void feed(Scenario scenario, Consumer<byte[]> listener) {
        Simulation.deliver(scenario, record -> listener.accept(record.value()));
    }
}
