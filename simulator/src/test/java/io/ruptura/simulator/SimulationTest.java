package io.ruptura.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.EventType;
import io.ruptura.domain.event.Priority;
import io.ruptura.simulator.fixture.Scenarios;
import io.ruptura.simulator.scenario.Scenario;
import io.ruptura.simulator.scenario.ScenarioReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class SimulationTest {

    private static final long TEN = Instant.parse("2026-03-03T10:00:00Z").toEpochMilli();
    private static final long TWELVE = Instant.parse("2026-03-03T12:00:00Z").toEpochMilli();
    private static final String FROM_TEN_TO_TWELVE = ", from: 2026-03-03T10:00, to: 2026-03-03T12:00";

    @Test
    void theSameSeedGivesTheSameEventsAndAnotherDoesNot() {
        Scenario scenario = Scenarios.twoChannels(2, "");
        assertThat(events(scenario)).isEqualTo(events(scenario)).isNotEqualTo(events(scenario.withSeed(2)));
    }

    @Test
    void eventsHappenInOrderEachWithAnIdOfItsOwn() {
        List<Event> events = events(Scenarios.twoChannels(2, ""));
        assertThat(events).isSortedAccordingTo((a, b) -> Long.compare(a.timeMillis(), b.timeMillis()));
        assertThat(events).extracting(Event::id).doesNotHaveDuplicates();
    }

    @Test
    void aSpikeMultipliesContactsInItsScopeAndNowhereElse() {
        Scenario calm = Scenarios.twoChannels(3, "");
        Scenario spiked = Scenarios.twoChannels(
                3,
                "ruptures: [{kind: demand-spike, scope: {channel: chat}, factor: 8, topic: b, topic-share: 0.6"
                        + FROM_TEN_TO_TWELVE + "}]\n");

        // 3,360 a week are 20 an hour: 320 in two hours at eight times that.
        List<Event> during = opened(spiked, "chat");
        assertThat((double) during.size() / opened(calm, "chat").size()).isCloseTo(8, within(2.5));
        // Half of the others have topic b too.
        assertThat((double) during.stream()
                                .filter(event -> event.opening().topic().equals("b"))
                                .count()
                        / during.size())
                .isCloseTo(0.6 + 0.4 / 2, within(0.08));
        assertThat(story(spiked, "phone")).isEqualTo(story(calm, "phone"));
    }

    @Test
    void inAnOutageNobodyGetsThroughAndNobodyIsServed() {
        Scenario scenario = Scenarios.twoChannels(
                2, "ruptures: [{kind: channel-outage, scope: {channel: phone}" + FROM_TEN_TO_TWELVE + "}]\n");
        assertThat(opened(scenario, "phone")).isEmpty();
        assertThat(opened(scenario, "chat")).isNotEmpty();
        assertThat(events(scenario))
                .filteredOn(event -> isDuring(event) && event.source().endsWith("/phone"))
                .extracting(Event::type)
                .doesNotContain(EventType.INTERACTION_ASSIGNED)
                .contains(EventType.SOURCE_HEARTBEAT);
    }

    @Test
    void inACapacityDropAgentsLeaveAndComeBack() {
        Scenario scenario = Scenarios.twoChannels(
                2,
                "ruptures: [{kind: capacity-drop, scope: {channel: phone}, factor: 0.3" + FROM_TEN_TO_TWELVE + "}]\n");
        Map<String, Integer> present = new HashMap<>();
        List<Integer> atEleven = new ArrayList<>();
        Simulation.run(scenario, event -> {
            if (event.timeMillis() > (TEN + TWELVE) / 2 && atEleven.isEmpty()) {
                atEleven.addAll(List.of(present.get("/simulated/phone"), present.get("/simulated/chat")));
            }
            if (event.agentStatus() != null) {
                int change = event.agentStatus().status() == Event.AgentAvailability.AVAILABLE ? 1 : -1;
                present.merge(event.source(), change, Integer::sum);
            }
        });
        assertThat(atEleven).containsExactly(1, 4);
        assertThat(present).containsEntry("/simulated/phone", 4).containsEntry("/simulated/chat", 4);
    }

    @Test
    void theUrgentAreServedBeforeTheOthers() {
        Scenario scenario = ScenarioReader.parse("""
                start: 2026-03-02
                days: 7
                lines:
                  - {channel: email, queue: q, per-week: 2000, handling: 5m, staff: %s, priorities: {low: 1, urgent: 1}}
                """.formatted(Scenarios.allWeek(1)));
        Map<String, Event> waiting = new HashMap<>();
        Map<Priority, Long> waited = new HashMap<>();
        Simulation.run(scenario, event -> {
            if (event.type() == EventType.INTERACTION_OPENED) {
                waiting.put(event.subject(), event);
            } else if (event.type() == EventType.INTERACTION_ASSIGNED) {
                Event opened = waiting.remove(event.subject());
                waited.merge(opened.opening().priority(), event.timeMillis() - opened.timeMillis(), Long::sum);
            }
        });
        assertThat(waited.get(Priority.LOW)).isGreaterThan(10 * waited.get(Priority.URGENT));
    }

    @Test
    void contactsAreHandedOverComeBackAndAreClosed() {
        Scenario scenario = ScenarioReader.parse("""
                start: 2026-03-02
                days: 14
                lines:
                  - {channel: email, queue: a, per-week: 2000, handling: 2m, staff: %1$s, transfer-to: b, transfer-share: 0.2}
                  - {channel: email, queue: b, per-week: 0, handling: 2m, staff: %1$s, reopen-share: 0.3, reopen-after: 1h, close-after: 1h, feedback-share: 0.5}
                """.formatted(Scenarios.allWeek(3)));
        Map<EventType, Integer> counts = new HashMap<>();
        Set<String> transferred = new HashSet<>();
        Simulation.run(scenario, event -> {
            counts.merge(event.type(), 1, Integer::sum);
            if (event.type() == EventType.INTERACTION_TRANSFERRED) {
                assertThat(event.queue()).isEqualTo("b");
                transferred.add(event.subject());
            }
            if (event.type() == EventType.INTERACTION_REOPENED || event.type() == EventType.INTERACTION_CLOSED) {
                assertThat(transferred).contains(event.subject());
            }
        });
        // 4,000 contacts: 800 handed over, 240 of them come back, all of them closed an hour after they are solved for
        // good.
        assertThat(counts.get(EventType.INTERACTION_TRANSFERRED)).isBetween(720, 880);
        assertThat(counts.get(EventType.INTERACTION_REOPENED)).isBetween(190, 290);
        assertThat(counts.get(EventType.INTERACTION_CLOSED)).isBetween(710, 880);
        assertThat(counts.get(EventType.FEEDBACK_RECEIVED)).isBetween(430, 610);
    }

    private static List<Event> events(Scenario scenario) {
        List<Event> events = new ArrayList<>();
        Simulation.run(scenario, events::add);
        return events;
    }

    private static List<Event> opened(Scenario scenario, String channel) {
        Predicate<Event> wanted = event ->
                event.type() == EventType.INTERACTION_OPENED && event.channel().equals(channel) && isDuring(event);
        return events(scenario).stream().filter(wanted).toList();
    }

    /** What happens in a channel, without the names that depend on how much happens elsewhere. */
    private static List<String> story(Scenario scenario, String channel) {
        return events(scenario).stream()
                .filter(event -> event.source().equals("/simulated/" + channel))
                .map(event -> event.timeMillis() + " " + event.type() + " " + event.agent() + " " + event.opening())
                .toList();
    }

    private static boolean isDuring(Event event) {
        return event.timeMillis() >= TEN && event.timeMillis() < TWELVE;
    }
}
