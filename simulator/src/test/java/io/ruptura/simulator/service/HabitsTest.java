package io.ruptura.simulator.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.EventType;
import io.ruptura.simulator.fixture.Scenarios;
import io.ruptura.simulator.fixture.Told;
import io.ruptura.simulator.scenario.ScenarioReader;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What only some lines do: bots, pauses, breaks, loops, judgements. */
class HabitsTest {

    /** A week of 3,360 contacts. */
    private static Told line(String more) {
        return service("{channel: email, queue: q, per-week: 3360, handling: 2m, staff: " + Scenarios.allWeek(4) + ", "
                + more + "}");
    }

    private static Told service(String lines) {
        return Told.by(ScenarioReader.parse("start: 2026-03-02\nlines: [" + lines + "]\n"));
    }

    @Test
    void aBotAnswersAtOnceAndHandsOverWhatItCannotSolve() {
        Told told = service("""
                {channel: bot, queue: b, per-week: 3360, bot: {time: 1m, solves: 0.4, channel: chat, queue: q}},
                {channel: chat, queue: q, per-week: 0, handling: 2m, patience: 1h, staff: %s}
                """.formatted(Scenarios.allWeek(4)));
        List<Event> transferred = told.all(EventType.INTERACTION_TRANSFERRED);
        double opened = told.count(EventType.INTERACTION_OPENED);

        assertThat(transferred.size() / opened).isCloseTo(0.6, within(0.03));
        assertThat(transferred)
                .allMatch(event -> event.channel().equals("chat")
                        && event.queue().equals("q")
                        // All that happens to a contact is told by the platform by which it came.
                        && event.source().equals("/simulated/bot"));
        assertThat(told.all(EventType.INTERACTION_MESSAGE))
                .filteredOn(Event::isHumanResponse)
                .as("a bot's reply is no response")
                .hasSize(told.count(EventType.INTERACTION_ASSIGNED));
        assertThat(told.count(EventType.INTERACTION_ASSIGNED)).isBetween(transferred.size() - 5, transferred.size());
    }

    @Test
    void aPausedContactIsResumedWhenTheCustomerAnswersAndThenSolved() {
        Told told = line("pauses: {share: 0.3, time: 1h}");
        assertThat((double) told.count(EventType.INTERACTION_PAUSED) / told.count(EventType.INTERACTION_OPENED))
                .isCloseTo(0.3, within(0.03));
        assertThat(told.count(EventType.INTERACTION_RESUMED))
                .isBetween(told.count(EventType.INTERACTION_PAUSED) - 30, told.count(EventType.INTERACTION_PAUSED));
        assertThat(subjects(told, EventType.INTERACTION_RESOLVED))
                .allSatisfy((subject, times) -> assertThat(times).isEqualTo(1));
    }

    @Test
    void aContactCanGoRoundInALoop() {
        Told told = service("""
                {channel: chat, queue: a, per-week: 1680, handling: 1m, staff: %1$s, transfer-to: b, transfer-share: 0.5, transfer-rounds: 6},
                {channel: chat, queue: b, per-week: 0, handling: 1m, staff: %1$s, transfer-to: a, transfer-share: 0.5, transfer-rounds: 6}
                """.formatted(Scenarios.allWeek(4)));
        Map<String, Long> rounds = subjects(told, EventType.INTERACTION_TRANSFERRED);
        long most = rounds.values().stream().mapToLong(Long::longValue).max().orElseThrow();
        assertThat(most).isEqualTo(6);
        // Of those handed over once, half are handed over again.
        long again = rounds.values().stream().filter(times -> times > 1).count();
        assertThat((double) again / rounds.size()).isCloseTo(0.5, within(0.06));
    }

    @Test
    void agentsTakeBreaksAndComeBack() {
        Told told = line("breaks: {every: 2h, length: 20m}");
        Map<Event.AgentAvailability, Long> statuses = told.all(EventType.AGENT_STATUS_CHANGED).stream()
                .collect(Collectors.groupingBy(event -> event.agentStatus().status(), Collectors.counting()));
        // Four agents, a break about every two hours and twenty minutes, for a week.
        assertThat(statuses.get(Event.AgentAvailability.AWAY)).isBetween(250L, 320L);
        assertThat(statuses.get(Event.AgentAvailability.AVAILABLE))
                .isBetween(statuses.get(Event.AgentAvailability.AWAY), statuses.get(Event.AgentAvailability.AWAY) + 4);
    }

    @Test
    void someOfThePlannedAgentsAreMissingTheWholeDay() {
        Told told = service(
                "{channel: phone, queue: q, per-week: 0, shrinkage: 0.25, staff: " + Scenarios.allWeek(40) + "}");
        Map<Event.AgentAvailability, Long> statuses = told.all(EventType.AGENT_STATUS_CHANGED).stream()
                .collect(Collectors.groupingBy(event -> event.agentStatus().status(), Collectors.counting()));
        long present = statuses.get(Event.AgentAvailability.AVAILABLE)
                - statuses.getOrDefault(Event.AgentAvailability.OFFLINE, 0L);
        assertThat(present).isBetween(22L, 38L);
        assertThat(told.all(EventType.AGENT_STATUS_CHANGED))
                .extracting(event -> event.timeMillis() % 86_400_000)
                .containsOnly(0L);
    }

    @Test
    void customersJudgeOnBothScalesAndAreFollowedUp() {
        Told told = line("feedback-share: 0.5, nps-share: 0.4, follow-up-share: 0.1, escalation-share: 0.05");
        List<Event> judgements = told.all(EventType.FEEDBACK_RECEIVED);
        assertThat(judgements).allMatch(event -> switch (event.feedback().kind()) {
            case CSAT ->
                event.feedback().scale() == 5
                        && event.feedback().score() >= 1
                        && event.feedback().score() <= 5;
            case NPS ->
                event.feedback().scale() == 10
                        && event.feedback().score() >= 0
                        && event.feedback().score() <= 10;
            case CES -> false;
        });
        assertThat((double) judgements.stream()
                                .filter(event -> event.feedback().kind() == Event.FeedbackKind.NPS)
                                .count()
                        / judgements.size())
                .isCloseTo(0.4, within(0.04));
        // Solved in six of seven days: followed up a day later.
        assertThat(told.count(EventType.INTERACTION_FOLLOWED_UP)).isBetween(220, 360);
        assertThat(told.count(EventType.INTERACTION_ESCALATED)).isBetween(120, 220);
    }

    @Test
    void aPlatformCountsWhatIsOpenAsItsEventsDo() {
        Told told = Told.by(ScenarioReader.parse("""
                start: 2026-03-02
                lines: [{channel: email, queue: q, per-week: 3360, handling: 10m, staff: %s, reopen-share: 0.1, reopen-after: 1h, close-after: 2h}]
                feed: {snapshots: 7m}
                """.formatted(Scenarios.allWeek(4))));
        Map<String, Boolean> open = new HashMap<>();
        int snapshots = 0;
        for (Event event : told.events()) {
            switch (event.type()) {
                case INTERACTION_OPENED, INTERACTION_REOPENED -> open.put(event.subject(), true);
                case INTERACTION_RESOLVED, INTERACTION_CLOSED -> open.remove(event.subject());
                case QUEUE_SNAPSHOT -> {
                    snapshots++;
                    assertThat(event.queueSnapshot().open()).isEqualTo(open.size());
                }
                default -> {}
            }
        }
        assertThat(snapshots).isEqualTo(7 * 24 * 60 / 7 - 1);
    }

    @Test
    void patienceIsExponentialWithItsMean() {
        Told told = service("{channel: phone, queue: q, per-week: 16800, patience: 3m}");
        Map<String, Long> since = new HashMap<>();
        told.all(EventType.INTERACTION_OPENED).forEach(event -> since.put(event.subject(), event.timeMillis()));
        double[] waits = told.all(EventType.INTERACTION_ABANDONED).stream()
                .mapToDouble(event -> (event.timeMillis() - since.get(event.subject())) / 1000.0)
                .toArray();
        double mean = Arrays.stream(waits).average().orElseThrow();
        double beyond = Arrays.stream(waits).filter(wait -> wait > 360).count();
        // Nobody is there to answer. Of 16,800 the standard error of the mean is 1.4 s; e^-2 wait twice as long.
        assertThat(mean).isCloseTo(180, within(6.0));
        assertThat(beyond / waits.length).isCloseTo(Math.exp(-2), within(0.01));
    }

    @Test
    void agentsNeedAWhileForTheirFirstReply() {
        Told told = service(
                "{channel: chat, queue: q, per-week: 3360, handling: 1h, first-reply: 30s, patience: 1h, slots: 9, staff: "
                        + Scenarios.allWeek(9) + "}");
        Map<String, Long> since = new HashMap<>();
        told.all(EventType.INTERACTION_OPENED).forEach(event -> since.put(event.subject(), event.timeMillis()));
        double mean = told.all(EventType.INTERACTION_MESSAGE).stream()
                .mapToLong(event -> event.timeMillis() - since.get(event.subject()))
                .average()
                .orElseThrow();
        // Nobody waits for an agent: 20 contacts at a time of 81. Three standard errors are 1.6 s.
        assertThat(mean / 1000).isCloseTo(30, within(2.0));
    }

    private static Map<String, Long> subjects(Told told, EventType type) {
        return told.all(type).stream().collect(Collectors.groupingBy(Event::subject, Collectors.counting()));
    }
}
