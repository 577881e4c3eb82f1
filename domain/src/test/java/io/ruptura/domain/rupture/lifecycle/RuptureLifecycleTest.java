package io.ruptura.domain.rupture.lifecycle;

import static io.ruptura.domain.rupture.LifecycleStory.at;
import static io.ruptura.domain.rupture.SeenCandidate.CHAT;
import static io.ruptura.domain.rupture.SeenCandidate.spike;
import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.config.Calendars;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.rupture.LifecycleStory;
import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.Rupture.Hypothesis;
import io.ruptura.domain.rupture.RuptureKind;
import io.ruptura.domain.rupture.SeenCandidate;
import io.ruptura.domain.rupture.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuptureLifecycleTest {

    private final LifecycleStory story = new LifecycleStory();

    @Test
    void opensOnAStrongCandidateWithItsEvidence() {
        story.see(3, spike().onset(1).at(3));

        Rupture opened = story.last();
        assertThat(story.told()).containsExactly("3 channel=chat open opened");
        assertThat(opened.revision()).isZero();
        assertThat(opened.onsetMillis()).isEqualTo(at(1));
        assertThat(opened.detectedAtMillis()).isEqualTo(at(3));
        assertThat(opened.resolvedAtMillis()).isZero();
        assertThat(opened.evidence()).isEqualTo(spike().at(3).evidence());
        assertThat(opened.hypotheses()).containsExactly(new Hypothesis(RuptureKind.DEMAND_SPIKE, 1));
        assertThat(opened.title().get("en"))
                .isEqualTo("Demand spike in channel chat: 120 contacts in 5 min, 40.2 expected (28 to 55)");
        assertThat(opened.title().get("pt-BR"))
                .isEqualTo("Pico de demanda no canal chat: 120 contatos em 5 min, esperado: 40,2 (28 a 55)");
    }

    @Test
    void aWeakCandidateOpensNothing() {
        story.see(3, spike().sustained().at(3));

        assertThat(story.revisions()).isEmpty();
        assertThat(story.step().nextDeadlineMillis()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void isMonitoredThenResolvedWhenNobodySeesItAnyMore() {
        story.seeFromTo(0, 20, spike()).pass(60);

        assertThat(story.told())
                .containsExactly(
                        "0 channel=chat open opened",
                        "25 channel=chat monitoring recovering",
                        "35 channel=chat resolved recovered");
        assertThat(story.last().resolvedAtMillis()).isEqualTo(at(35));
    }

    /** Open until ten past nine, and from eight the next morning: the last five minutes without a contact are two before closing and three after opening. */
    @Test
    void anOutageIsNotOverWhileNobodyIsExpected() {
        Calendars untilTenPast = Calendars.of(ConfigReader.parse("""
                zone: UTC
                calendars: [{id: office, weekly: {mon-fri: ["08:00-09:10"]}}]
                """));
        LifecycleStory outage = new LifecycleStory(LifecycleStory.FIVE_AND_TEN_MINUTES.openBy(untilTenPast))
                .see(8, spike().kind(RuptureKind.CHANNEL_OUTAGE).at(8))
                .pass(48 * 60);

        assertThat(outage.told())
                .containsExactly(
                        "8 channel=chat open opened",
                        (23 * 60 + 3) + " channel=chat monitoring recovering",
                        (23 * 60 + 13) + " channel=chat resolved recovered");
    }

    @Test
    void aWeakCandidateKeepsItOpen() {
        story.see(0, spike().at(0)).seeFromTo(1, 20, spike().sustained()).pass(24);

        assertThat(story.told()).containsExactly("0 channel=chat open opened");
        assertThat(story.step().nextDeadlineMillis()).isEqualTo(at(25));
    }

    @Test
    void aCandidateAtTheVeryInstantOfTheDeadlineStillCounts() {
        story.see(0, spike().at(0)).see(5, spike().sustained().at(5)).pass(9);

        assertThat(story.told()).containsExactly("0 channel=chat open opened");
    }

    @Test
    void oneThatReturnsWhileMonitoredIsTheSameRupture() {
        story.see(0, spike().at(0)).see(12, spike().sustained().at(12)).pass(60);

        assertThat(story.told())
                .containsExactly(
                        "0 channel=chat open opened",
                        "5 channel=chat monitoring recovering",
                        "12 channel=chat open reopened",
                        "17 channel=chat monitoring recovering",
                        "27 channel=chat resolved recovered");
        assertThat(story.newest()).hasSize(1);
        assertThat(story.step().state().ruptures().get(0).flaps()).isEqualTo(1);
    }

    @Test
    void oneThatReturnsAfterItWasResolvedIsAnotherRuptureThatBeganLater() {
        story.see(0, spike().at(0)).see(40, spike().onset(0).at(40));

        assertThat(story.last().reason()).isEqualTo("opened");
        assertThat(story.newest()).hasSize(2);
        assertThat(story.last().onsetMillis()).isEqualTo(at(15));
    }

    @Test
    void worsensOnceAndNeverLooksBetterWhileItGoesOn() {
        story.see(0, spike().at(0))
                .see(1, spike().severity(Severity.CRITICAL).at(1))
                .seeFromTo(2, 4, spike().severity(Severity.CRITICAL))
                .see(
                        8,
                        spike().sustained()
                                .severity(Severity.MINOR)
                                .observed(300)
                                .at(8));

        assertThat(story.told())
                .containsExactly(
                        "0 channel=chat open opened", "1 channel=chat open worsened", "8 channel=chat open updated");
        assertThat(story.last().severity()).isEqualTo(Severity.CRITICAL);
        assertThat(story.last().revision()).isEqualTo(2);
    }

    @Test
    void newNumbersAreWorthARevisionOnlyWhenTheyDifferMarkedlyAndNotTooOften() {
        for (int minute = 0; minute <= 12; minute++) {
            story.see(minute, spike().observed(120 * Math.pow(1.3, minute)).at(minute));
        }
        story.seeFromTo(13, 30, spike().observed(120 * Math.pow(1.3, 10) * 1.2));

        assertThat(story.told())
                .containsExactly(
                        "0 channel=chat open opened", "5 channel=chat open updated", "10 channel=chat open updated");
    }

    @Test
    void theIdIsAFunctionOfKindScopeAndOnset() {
        story.see(3, spike().onset(1).at(3));

        assertThat(story.last().id())
                .isEqualTo(new LifecycleStory()
                        .see(7, spike().onset(1).surprise(4).at(7))
                        .last()
                        .id())
                .matches("demand-spike-[0-9a-z]{12}")
                .isNotEqualTo(Revisions.id(RuptureKind.DEMAND_SPIKE, CHAT, at(2)));
    }

    @Test
    void hypothesesWeighEveryKindSeenNearbyThatItMayBe() {
        story.see(
                0,
                spike().surprise(9).at(0),
                spike().kind(RuptureKind.RECURRING_PROBLEM)
                        .in(SeenCandidate.CHAT_BILLING)
                        .surprise(3)
                        .at(0),
                spike().kind(RuptureKind.BACKLOG_SURGE)
                        .in(SeenCandidate.ALL)
                        .surprise(20)
                        .at(0),
                spike().kind(RuptureKind.CAPACITY_DROP)
                        .in(SeenCandidate.PHONE)
                        .surprise(99)
                        .at(0));

        assertThat(story.of(CHAT).hypotheses())
                .isEqualTo(List.of(
                        new Hypothesis(RuptureKind.DEMAND_SPIKE, 0.75),
                        new Hypothesis(RuptureKind.RECURRING_PROBLEM, 0.25)));
    }
}
