package io.ruptura.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ruptura.domain.calendar.BusinessCalendar;
import io.ruptura.domain.calendar.WeeklyCalendar;
import io.ruptura.domain.event.Event.OperationKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForesightTest {

    private static final long MINUTE = 60_000;
    private static final long TEN = 1_772_445_600_000L;
    private static final long NOON = TEN + 120 * MINUTE;
    private static final String CHAT = "channel=chat";

    @Test
    void aCampaignMultipliesItsScopeAndWhatIsPartOfItAndAtMostWhatItIsPartOf() {
        Foresight foresight = of(plan(OperationKind.CAMPAIGN, CHAT, 3, TEN - MINUTE));

        assertThat(over(foresight, CHAT))
                .extracting(Foreseen::least, Foreseen::most)
                .containsExactly(3.0, 3.0);
        assertThat(over(foresight, "channel=chat,queue=sales").least()).isEqualTo(3);
        assertThat(over(foresight, ""))
                .extracting(Foreseen::least, Foreseen::most)
                .containsExactly(1.0, 3.0);
        assertThat(over(foresight, "queue=sales").most()).isEqualTo(3);
        assertThat(over(foresight, "channel=phone")).isEqualTo(Foreseen.NOTHING);
        // A third of what is expected is usual, two thirds are a guess: (0.15 * 2/3)^2.
        assertThat(over(foresight, CHAT).spread()).isEqualTo(0.01, within(1e-9));
    }

    @Test
    void onlyTheSharedPartOfAWindowIsMultiplied() {
        Foresight foresight = of(plan(OperationKind.CAMPAIGN, CHAT, 3, TEN - MINUTE));

        assertThat(foresight.over(CHAT, TEN - 3 * MINUTE, TEN + 2 * MINUTE).most())
                .isEqualTo(1 + 2 * 0.4, within(1e-9));
        assertThat(foresight.over(CHAT, TEN - 5 * MINUTE, TEN)).isEqualTo(Foreseen.NOTHING);
        assertThat(foresight.over(CHAT, NOON, NOON + MINUTE)).isEqualTo(Foreseen.NOTHING);
    }

    @Test
    void aPlanAnnouncedLateCountsFromThenOn() {
        Foresight foresight = of(plan(OperationKind.CAMPAIGN, CHAT, 3, TEN + 30 * MINUTE));

        assertThat(foresight.over(CHAT, TEN + 25 * MINUTE, TEN + 30 * MINUTE).isOrdinary())
                .isTrue();
        assertThat(foresight.over(CHAT, TEN + 30 * MINUTE, TEN + 35 * MINUTE).most())
                .isEqualTo(3);
    }

    @Test
    void ofTheSamePlanToldByTwoSourcesTheEarlierCountsOnce() {
        Plan early = plan(OperationKind.CAMPAIGN, CHAT, 3, TEN - MINUTE);
        Plan late = new Plan(early.id(), early.kind(), CHAT, TEN, NOON, 3, TEN + 30 * MINUTE);

        assertThat(of(late, early).plans()).containsExactly(early);
        assertThat(over(of(early, late), CHAT).most()).isEqualTo(3);
    }

    @Test
    void aHolidayIsAReducedDayOrAClosedOne() {
        assertThat(over(of(plan(OperationKind.HOLIDAY, "", 0.3, 0)), CHAT).least())
                .isEqualTo(0.3, within(1e-9));
        assertThat(over(of(plan(OperationKind.HOLIDAY, "", Double.NaN, 0)), CHAT)
                        .isClosed())
                .isTrue();
        Foreseen wider = over(of(plan(OperationKind.HOLIDAY, CHAT, Double.NaN, 0)), "");
        assertThat(wider.isClosed()).isFalse();
        assertThat(wider.least()).isLessThan(0.02);
        assertThat(wider.most()).isEqualTo(1);
    }

    @Test
    void whereHoursAreLearnedAHolidayIsAClosedDayUnlessItNeverCloses() {
        Foresight foresight = of(plan(OperationKind.HOLIDAY, "", 0.3, 0), plan(OperationKind.CAMPAIGN, CHAT, 3, 0));
        BusinessCalendar closes = new OneTime(TEN, NOON);
        BusinessCalendar never = WeeklyCalendar.anyOf(List.of());

        assertThat(over(foresight.inLearnedHours(closes), CHAT).isClosed()).isTrue();
        assertThat(over(foresight.inLearnedHours(closes), CHAT).most()).isEqualTo(3);
        assertThat(over(foresight.inLearnedHours(never), CHAT)).isEqualTo(over(foresight, CHAT));
    }

    @Test
    void maintenanceAndACampaignOfUnknownSizeChangeNothingButAreNotLearnedFrom() {
        for (OperationKind kind : List.of(OperationKind.MAINTENANCE, OperationKind.CAMPAIGN)) {
            Foreseen foreseen = over(of(plan(kind, CHAT, Double.NaN, 0)), CHAT);
            assertThat(foreseen).extracting(Foreseen::least, Foreseen::most).containsExactly(1.0, 1.0);
            assertThat(foreseen.isOrdinary()).isFalse();
        }
    }

    @Test
    void whatIsOverIsForgottenWhenMoreIsAnnounced() {
        Foresight foresight = of(plan(OperationKind.CAMPAIGN, CHAT, 3, 0));
        Plan next = new Plan("next", OperationKind.HOLIDAY, "", NOON + MINUTE, NOON + 2 * MINUTE, 0.5, NOON);

        assertThat(foresight.with(List.of(next), NOON).plans()).containsExactly(next);
    }

    @Test
    void itKnowsWhenSomethingBeginsOrEndsNext() {
        Foresight foresight = of(plan(OperationKind.CAMPAIGN, CHAT, 3, 0));

        assertThat(foresight.nextChange(TEN - 1)).isEqualTo(TEN);
        assertThat(foresight.nextChange(TEN)).isEqualTo(NOON);
        assertThat(foresight.nextChange(NOON)).isEqualTo(Long.MAX_VALUE);
    }

    private static Foreseen over(Foresight foresight, String scope) {
        return foresight.over(scope, TEN, TEN + 5 * MINUTE);
    }

    private static Foresight of(Plan... plans) {
        return new Foresight(List.of(plans), List.of());
    }

    private static Plan plan(OperationKind kind, String scope, double factor, long knownAt) {
        return new Plan(kind + scope + factor, kind, scope, TEN, NOON, factor, knownAt);
    }
}
