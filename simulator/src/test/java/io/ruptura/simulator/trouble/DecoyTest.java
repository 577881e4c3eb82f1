package io.ruptura.simulator.trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.EventType;
import io.ruptura.domain.event.decoding.Decoded;
import io.ruptura.domain.event.decoding.EventDecoder;
import io.ruptura.simulator.Simulation;
import io.ruptura.simulator.fixture.Scenarios;
import io.ruptura.simulator.fixture.Told;
import io.ruptura.simulator.scenario.Scenario;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecoyTest {

    private static final long TEN = Instant.parse("2026-03-03T10:00:00Z").toEpochMilli();
    private static final long TWO = Instant.parse("2026-03-03T14:00:00Z").toEpochMilli();

    private static Scenario service(String decoy) {
        return Scenarios.twoChannels(
                2,
                "feed: {delay: 0s, snapshots: 15m, numbered: true}\ndecoys: [{from: 2026-03-03T10:00, to: 2026-03-03T14:00, scope: {channel: chat}, "
                        + decoy + "}]\n");
    }

    @ParameterizedTest
    @EnumSource(Decoy.Kind.class)
    void everyDecoyIsToldInTheTruthAsWhatItIs(Decoy.Kind kind) {
        List<Truth> truths =
                Simulation.deliver(service("kind: " + kind.wireName() + ", factor: 0.5, delay: 20s"), record -> {});
        assertThat(truths).singleElement().satisfies(truth -> {
            assertThat(truth.touched()).isPositive();
            assertThat(truth.toJson())
                    .startsWith("{\"decoy\":true,\"kind\":\"" + kind.wireName() + "\"")
                    .doesNotContain("accepted", "severity");
        });
    }

    @Test
    void aCampaignIsAnnouncedAndStaffed() {
        Told told = Told.by(service("kind: campaign, factor: 2, notice: 6h"));
        Event planned = told.all(EventType.OPERATION_PLANNED).get(0);
        assertThat(planned.timeMillis()).isEqualTo(TEN - 6 * 3_600_000);
        assertThat(planned.plannedOperation())
                .isEqualTo(new Event.PlannedOperation(
                        Map.of("channel", "chat"), TEN, TWO, Event.OperationKind.CAMPAIGN, 2));
        assertThat(told.of("chat").between(TEN, TWO).count(EventType.INTERACTION_OPENED))
                .isBetween(120, 205);
        assertThat(told.between(TEN, TEN + 1).count(EventType.AGENT_STATUS_CHANGED))
                .as("four more agents")
                .isEqualTo(4);
    }

    @Test
    void maintenanceIsSilentAndSaidToBe() {
        Told told = Told.by(service("kind: maintenance"));
        assertThat(told.of("chat").between(TEN, TWO).count(EventType.INTERACTION_OPENED))
                .isZero();
        assertThat(told.all(EventType.CHANNEL_STATUS_CHANGED))
                .extracting(event -> event.channelStatus().status())
                .containsExactly(Event.ChannelCondition.DOWN, Event.ChannelCondition.OPERATIONAL);
        assertThat(told.all(EventType.OPERATION_PLANNED)
                        .get(0)
                        .plannedOperation()
                        .factor())
                .isNaN();
    }

    @Test
    void aLateFeedDelaysThatShareAndCatchesUp() {
        List<Long> delays = new ArrayList<>();
        for (int seed = 1; seed <= 8; seed++) {
            delays.addAll(
                    delays(service("kind: late-feed, share: 0.4, delay: 5m").withSeed(seed)));
        }
        long late = delays.stream().filter(delay -> delay > 0).count();
        assertThat((double) late / delays.size()).isCloseTo(0.4, within(0.03));
        assertThat(delays.stream().mapToLong(Long::longValue).sum() / (double) late)
                .as("mean delay of the late")
                .isCloseTo(300_000, within(25_000.0));
    }

    @Test
    void aSkewedClockIsAheadByThatMuch() {
        Scenario scenario = service("kind: skewed-clock, delay: 20s");
        long ahead = delays(scenario).stream().filter(delay -> delay == -20_000).count();
        assertThat(ahead).isGreaterThan(240);
    }

    @Test
    void aDoubledFeedSaysEverythingTwice() {
        assertThat(delays(service("kind: doubled-feed, share: 1")))
                .hasSize(2 * delays(service("kind: dip, factor: 1")).size());
    }

    @Test
    void aLossyFeedLeavesGapsInTheNumbersOfItsSource() {
        List<Long> numbers = new ArrayList<>();
        EventDecoder decoder = new EventDecoder(1 << 16);
        List<Truth> truths = Simulation.deliver(service("kind: lossy-feed, share: 0.05"), record -> {
            if (record.source().endsWith("/chat")) {
                Event event = ((Decoded.Accepted) decoder.decode(record.value(), null, Long.MAX_VALUE)).event();
                numbers.add(event.sequence());
            }
        });
        long highest = numbers.stream().mapToLong(Long::longValue).max().orElseThrow();

        assertThat(numbers).doesNotHaveDuplicates();
        assertThat(highest - numbers.size()).isEqualTo(truths.get(0).touched()).isGreaterThan(20);
    }

    @Test
    void aWrongCountIsOffByItsFactorWhileItLasts() {
        Told right = Told.by(service("kind: wrong-count, factor: 1"));
        Told wrong = Told.by(service("kind: wrong-count, factor: 5"));

        assertThat(open(wrong.between(TEN, TWO)))
                .isEqualTo(open(right.between(TEN, TWO)).stream()
                        .map(count -> 5 * count)
                        .toList())
                .anyMatch(count -> count > 0);
        assertThat(open(wrong.between(TWO, Long.MAX_VALUE))).isEqualTo(open(right.between(TWO, Long.MAX_VALUE)));
    }

    private static List<Long> open(Told told) {
        return told.of("chat").all(EventType.QUEUE_SNAPSHOT).stream()
                .map(event -> event.queueSnapshot().open())
                .toList();
    }

    /** Milliseconds by which events of the chat arrived after they say that they happened, of those from ten to two. */
    private static List<Long> delays(Scenario scenario) {
        List<Long> delays = new ArrayList<>();
        EventDecoder decoder = new EventDecoder(1 << 16);
        Simulation.deliver(scenario, record -> {
            Event event = ((Decoded.Accepted) decoder.decode(record.value(), null, Long.MAX_VALUE)).event();
            boolean concerned = event.timeMillis() >= TEN && event.timeMillis() < TWO;
            if (concerned && record.source().endsWith("/chat")) {
                delays.add(record.arrivalMillis() - event.timeMillis());
            }
        });
        return delays;
    }
}
