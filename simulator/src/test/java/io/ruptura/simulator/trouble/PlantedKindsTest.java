package io.ruptura.simulator.trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.EventType;
import io.ruptura.domain.rupture.RuptureKind;
import io.ruptura.simulator.Simulation;
import io.ruptura.simulator.fixture.Scenarios;
import io.ruptura.simulator.fixture.Told;
import io.ruptura.simulator.scenario.Scenario;
import io.ruptura.simulator.scenario.ScenarioReader;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each kind of rupture does to the service what it says, where and when it says. */
class PlantedKindsTest {

    private static final long TEN = Instant.parse("2026-03-03T10:00:00Z").toEpochMilli();
    private static final long HALF_PAST_ELEVEN =
            Instant.parse("2026-03-03T11:30:00Z").toEpochMilli();
    private static final long ONE = Instant.parse("2026-03-03T13:00:00Z").toEpochMilli();
    private static final long FOUR = Instant.parse("2026-03-03T16:00:00Z").toEpochMilli();

    /** Chat and e-mail, 60 contacts an hour each, open around the clock. */
    private static Scenario service(String rupture) {
        return service("chat", rupture);
    }

    private static Scenario service(String channel, String rupture) {
        return ScenarioReader.parse("""
                start: 2026-03-02
                days: 2
                lines:
                  - {channel: chat, queue: q, per-week: 10080, handling: 3m, patience: 4m, staff: %1$s, topics: {a: 9, b: 1}, feedback-share: 0.5}
                  - {channel: email, queue: q, per-week: 10080, handling: 3m, staff: %1$s, topics: {a: 9, b: 1}}
                ruptures: [%2$s]
                """.formatted(
                        Scenarios.allWeek(6),
                        rupture.isEmpty()
                                ? ""
                                : "{from: 2026-03-03T10:00, to: 2026-03-03T13:00, scope: {channel: " + channel + "}, "
                                        + rupture + "}"));
    }

    private static final Told CALM = Told.by(service(""));

    private static Told during(String rupture) {
        return Told.by(service(rupture)).of("chat").between(TEN, ONE);
    }

    @ParameterizedTest
    @EnumSource(RuptureKind.class)
    void everyKindCanBePlantedAndTheTruthTellsFromWhenItCouldBeKnown(RuptureKind kind) {
        String factor = kind == RuptureKind.CAPACITY_DROP || kind == RuptureKind.SATISFACTION_DROP ? "0.3" : "3";
        Scenario scenario = service("kind: " + kind.wireName() + ", factor: " + factor
                + ", topic: b, topic-share: 0.6, severity: critical");
        Told told = Told.by(scenario);

        // A feed is cut on the way, not in the service.
        Truth truth =
                (kind == RuptureKind.FEED_LOSS ? Simulation.deliver(scenario, record -> {}) : told.truths()).get(0);
        assertThat(truth.episode().kind()).isEqualTo(kind.wireName());
        assertThat(truth.touched()).isPositive();
        assertThat(truth.detectableFromMillis()).isBetween(TEN, TEN + 20 * 60_000);
        assertThat(truth.toJson())
                .startsWith("{\"kind\":\"" + kind.wireName() + "\",\"scope\":{\"channel\":\"chat\"},"
                        + "\"from\":\"2026-03-03T10:00:00Z\",\"to\":\"2026-03-03T13:00:00Z\",\"severity\":\"critical\"")
                .contains("\"accepted\":[", "\"" + kind.wireName() + "\"");
        assertThat(story(told, "email")).as("elsewhere nothing changes").isEqualTo(story(CALM, "email"));
    }

    @Test
    void inABreachForecastContactsRiseSlowly() {
        Told told =
                Told.by(service("kind: breach-forecast, factor: 4, ramp: 3h")).of("chat");
        int early = told.between(TEN, HALF_PAST_ELEVEN).count(EventType.INTERACTION_OPENED);
        int late = told.between(HALF_PAST_ELEVEN, ONE).count(EventType.INTERACTION_OPENED);
        // On average 1.75 times and 3.25 times 90.
        assertThat(early).isBetween(125, 190);
        assertThat(late).isBetween(250, 335);
    }

    @Test
    void inAResponseDegradationAnswersAreLateThoughAgentsAreFree() {
        assertThat(meanWaitSeconds(during("kind: response-degradation, delay: 2m")))
                .isGreaterThan(10 * meanWaitSeconds(CALM.of("chat").between(TEN, ONE)))
                .isBetween(50.0, 120.0);
    }

    @Test
    void whatItDelaysLastsUntilTheLastOfThemIsTaken() {
        Told told = Told.by(service("email", "kind: response-degradation, delay: 90m"));
        Set<String> delayed = told.of("email").between(TEN, ONE).all(EventType.INTERACTION_OPENED).stream()
                .map(Event::subject)
                .collect(Collectors.toSet());
        long last = told.all(EventType.INTERACTION_ASSIGNED).stream()
                .filter(event -> delayed.contains(event.subject()))
                .mapToLong(Event::timeMillis)
                .max()
                .orElseThrow();

        Truth truth = told.truths().get(0);
        assertThat(last).isGreaterThan(ONE);
        assertThat(truth.effectUntilMillis()).isBetween(last - 30 * 60_000, last);
        assertThat(truth.toJson()).contains("\"effectUntil\":\"" + Instant.ofEpochMilli(truth.effectUntilMillis()));
        assertThat(Told.by(service("kind: unanswered-while-open"))
                        .truths()
                        .get(0)
                        .effectUntilMillis())
                .as("what delays nobody is over when it ends")
                .isEqualTo(ONE);
    }

    @Test
    void inABacklogSurgeTheWorkTakesLongerAndPilesUp() {
        Told surge = Told.by(service("email", "kind: backlog-surge, factor: 8"));
        assertThat(openEmails(CALM)).isLessThan(10);
        // 60 an hour come, six agents of 24 min each solve 15.
        assertThat(openEmails(surge)).isBetween(80, 160);
    }

    @Test
    void inAResolutionStallCustomersAreAnsweredAndNothingIsSolvedUntilItIsOver() {
        Told told = Told.by(service("kind: resolution-stall, share: 1")).of("chat");
        Told late = told.between(HALF_PAST_ELEVEN, ONE);
        assertThat(late.count(EventType.INTERACTION_RESOLVED)).isZero();
        assertThat(late.count(EventType.INTERACTION_ASSIGNED)).isGreaterThan(60);
        assertThat(told.between(ONE, FOUR).count(EventType.INTERACTION_RESOLVED))
                .isGreaterThan(180 + 120);
    }

    @Test
    void inAnAbandonmentWaveThatShareGivesUp() {
        Told told = during("kind: abandonment-wave, share: 0.5");
        double share = (double) told.count(EventType.INTERACTION_ABANDONED) / told.count(EventType.INTERACTION_OPENED);
        // Of 180 contacts, three standard errors are 0.11.
        assertThat(share).isCloseTo(0.5, within(0.12));
        assertThat(CALM.of("chat").between(TEN, ONE).count(EventType.INTERACTION_ABANDONED))
                .isLessThan(10);
    }

    @Test
    void inASatisfactionDropScoresFall() {
        assertThat(meanScore(CALM.of("chat"))).isGreaterThan(4.3);
        assertThat(meanScore(during("kind: satisfaction-drop, factor: 0.4"))).isCloseTo(1.9, within(0.3));
    }

    @Test
    void inAReopenWaveThatShareComesBackBetweenTimes() {
        Told told =
                Told.by(service("kind: reopen-wave, share: 0.5, delay: 10m")).of("chat");
        int solved = told.between(TEN, ONE).count(EventType.INTERACTION_RESOLVED);
        int back = told.count(EventType.INTERACTION_REOPENED);
        assertThat((double) back / solved).isCloseTo(0.42, within(0.12));
        assertThat(told.between(0, TEN).count(EventType.INTERACTION_REOPENED)).isZero();
    }

    @Test
    void inARecurringProblemCustomersOfTheTopicMakeContactAgain() {
        Told told = during("kind: recurring-problem, topic: b, topic-share: 0.5, share: 0.5, delay: 10m");
        List<Event> opened = told.all(EventType.INTERACTION_OPENED);
        Map<String, Event> byId = new HashMap<>();
        opened.forEach(event -> byId.put(event.subject(), event));
        List<Event> again = opened.stream()
                .filter(event -> event.opening().follows() != null)
                .toList();

        assertThat(again).hasSizeBetween(40, 130).allSatisfy(event -> {
            Event first = byId.get(event.opening().follows());
            assertThat(event.opening().topic()).isEqualTo("b");
            assertThat(event.opening().customer()).isEqualTo(first.opening().customer());
        });
    }

    @Test
    void unansweredContactsComeAndNobodyTakesThem() {
        Told told = during("kind: unanswered-while-open");
        assertThat(told.count(EventType.INTERACTION_OPENED)).isBetween(140, 220);
        assertThat(told.count(EventType.INTERACTION_ASSIGNED)).isZero();
        assertThat(told.count(EventType.AGENT_STATUS_CHANGED))
                .as("agents are there")
                .isZero();
    }

    @Test
    void inAnExceptionSurgeExceptionsAreGrantedToThatShare() {
        Told told = during("kind: exception-surge, share: 0.4");
        double share = (double) told.count(EventType.EXCEPTION_GRANTED) / told.count(EventType.INTERACTION_OPENED);
        assertThat(share).isCloseTo(0.4, within(0.12));
        assertThat(CALM.count(EventType.EXCEPTION_GRANTED)).isZero();
    }

    @Test
    void aReportedOutageIsToldByThePlatform() {
        Told told = Told.by(service("kind: channel-outage, reported: true"));
        assertThat(told.all(EventType.CHANNEL_STATUS_CHANGED))
                .extracting(event -> event.timeMillis() + " " + event.channel() + " "
                        + event.channelStatus().status())
                .containsExactly(TEN + " chat DOWN", ONE + " chat OPERATIONAL");
        assertThat(told.truths().get(0).detectableFromMillis()).isEqualTo(TEN);
    }

    private static List<String> story(Told told, String channel) {
        return told.of(channel).events().stream()
                .map(event -> event.timeMillis() + " " + event.type() + " " + event.agent())
                .toList();
    }

    private static double meanWaitSeconds(Told told) {
        Map<String, Long> since = new HashMap<>();
        told.all(EventType.INTERACTION_OPENED).forEach(event -> since.put(event.subject(), event.timeMillis()));
        return told.all(EventType.INTERACTION_ASSIGNED).stream()
                        .filter(event -> since.containsKey(event.subject()))
                        .mapToLong(event -> event.timeMillis() - since.get(event.subject()))
                        .average()
                        .orElseThrow()
                / 1000;
    }

    /** Open when the rupture ends. */
    private static int openEmails(Told told) {
        Told emails = told.of("email").between(0, ONE);
        return emails.count(EventType.INTERACTION_OPENED) - emails.count(EventType.INTERACTION_RESOLVED);
    }

    private static double meanScore(Told told) {
        return told.all(EventType.FEEDBACK_RECEIVED).stream()
                .mapToDouble(event -> event.feedback().score())
                .average()
                .orElseThrow();
    }
}
