package io.ruptura.deploy.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ruptura.domain.rupture.RuptureKind;
import io.ruptura.domain.rupture.Severity;
import io.ruptura.domain.scope.Scope;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is counted, on alerts and marks made by hand: times are minutes of a day. */
class ComparisonTest {

    private static final long MIDNIGHT = Instant.parse("2026-03-02T00:00:00Z").toEpochMilli();
    private static final Scope CHAT = Scope.of("channel", "chat");
    private static final Scope PHONE = Scope.of("channel", "phone");
    private static final Watch DAY = new Watch(MIDNIGHT, at(24 * 60), ZoneOffset.UTC);
    private static final Mark SPIKE = mark(Mark.Says.REAL, RuptureKind.DEMAND_SPIKE, CHAT, 600, 660);
    private static final Mark NOTHING = mark(Mark.Says.FALSE_ALARM, RuptureKind.DEMAND_SPIKE, PHONE, 700, 720);

    @Test
    void alertsAreCountedAgainstMarks() {
        Alert right = alert(RuptureKind.DEMAND_SPIKE, CHAT, 605, 650);
        Alert wrong = alert(RuptureKind.DEMAND_SPIKE, PHONE, 710, 715);
        Alert unmarked = alert(RuptureKind.CHANNEL_OUTAGE, PHONE, 710, 715);

        Scorecard card = card(List.of(SPIKE, NOTHING), right, wrong, unmarked);

        assertThat(card.verdicts()).isEqualTo(Map.of(Verdict.RIGHT, 1L, Verdict.WRONG, 1L, Verdict.UNMARKED, 1L));
        assertThat(card.precision()).isEqualTo(0.5);
        assertThat(card.precisionOfAll()).isEqualTo(1.0 / 3, within(1e-9));
        assertThat(card.recall()).isEqualTo(1);
        assertThat(card.delay()).isEqualTo(new Spread(1, 300, 300));
        assertThat(card.openMinutes()).isEqualTo(55);
        assertThat(card.minutesWithAny()).isEqualTo(50);
        assertThat(DAY.aShift(3)).isEqualTo(1);
        assertThat(DAY.aWeek(3)).isEqualTo(21);
        assertThat(DAY.busiestShift(card.alerts())).isEqualTo(3);
        assertThat(card.kinds().get("demand-spike")).isEqualTo(new Scorecard.Kind(2, 1, 1));
    }

    @Test
    void whatIsHeardAfterItIsOverIsRightButNoFind() {
        Scorecard card = card(List.of(SPIKE), alert(RuptureKind.DEMAND_SPIKE, CHAT, 670, 680));

        assertThat(card.count(Verdict.RIGHT)).isOne();
        assertThat(card.found()).isZero();
        assertThat(card.delay().median()).isNaN();
    }

    @Test
    void whatFollowsFromItFindsItByAnotherName() {
        Mark spike = new Mark(
                Mark.Says.MISSED,
                Set.of(RuptureKind.DEMAND_SPIKE),
                Set.of(RuptureKind.BACKLOG_SURGE),
                CHAT,
                at(600),
                at(660));
        Scorecard card = card(List.of(spike), alert(RuptureKind.BACKLOG_SURGE, CHAT, 620, 680));

        assertThat(card.found()).isOne();
        assertThat(card.named()).isZero();
        assertThat(card.count(Verdict.RIGHT)).isOne();
    }

    @Test
    void withoutMarksPrecisionAndRecallAreUndefined() {
        Scorecard card = card(List.of(), alert(RuptureKind.DEMAND_SPIKE, CHAT, 605, 650));

        assertThat(card.precision()).isNaN();
        assertThat(card.recall()).isNaN();
    }

    @Test
    void leadIsFromBeingHeardToTheFirstBreachOfTheSameScopeWhileItLasts() {
        Breaches breaches = new Breaches(
                Map.of(CHAT, new TreeSet<>(Set.of(at(300), at(625), at(640))), PHONE, new TreeSet<>(Set.of(at(800)))));
        Scorecard card = Scorecard.of(
                List.of(
                        alert(RuptureKind.DEMAND_SPIKE, CHAT, 605, 650),
                        alert(RuptureKind.DEMAND_SPIKE, PHONE, 700, 720),
                        alert(RuptureKind.BACKLOG_SURGE, PHONE, 805, 820)),
                List.of(),
                breaches,
                DAY);

        assertThat(card.lead()).isEqualTo(new Spread(2, -300, 1200));
        assertThat(card.ahead()).isOne();
    }

    @Test
    void alertsArePairedByKindScopeAndTimeEachOnce() {
        Alert spike = alert(RuptureKind.DEMAND_SPIKE, CHAT, 605, 650);
        Alert sameLater = alert(RuptureKind.DEMAND_SPIKE, CHAT, 609, 640);
        Alert wider = alert(RuptureKind.DEMAND_SPIKE, Scope.ALL, 606, 640);
        Alert otherKind = alert(RuptureKind.BACKLOG_SURGE, CHAT, 606, 640);
        Alert otherTime = alert(RuptureKind.DEMAND_SPIKE, CHAT, 900, 910);

        Pairing pairing = Pairing.of(List.of(spike), List.of(wider, sameLater, otherKind, otherTime));

        assertThat(pairing.both()).containsExactly(new Pairing.Pair(spike, sameLater));
        assertThat(pairing.both().get(0).earlierSeconds()).isEqualTo(240);
        assertThat(pairing.onlyA()).isEmpty();
        assertThat(pairing.onlyB()).containsExactly(wider, otherKind, otherTime);
    }

    private static Scorecard card(List<Mark> marks, Alert... alerts) {
        return Scorecard.of(Arrays.asList(alerts), marks, new Breaches(Map.of()), DAY);
    }

    private static Mark mark(Mark.Says says, RuptureKind kind, Scope scope, int from, int to) {
        return new Mark(says, Set.of(kind), Set.of(), scope, at(from), at(to));
    }

    private static Alert alert(RuptureKind kind, Scope scope, int heard, int end) {
        String id = kind.wireName() + scope.key() + heard;
        return new Alert(id, kind, scope, Severity.MAJOR, at(heard - 2), at(heard), at(end));
    }

    private static long at(int minute) {
        return MIDNIGHT + minute * 60_000L;
    }
}
