package io.ruptura.domain.rupture;

import static io.ruptura.domain.rupture.LifecycleStory.at;
import static io.ruptura.domain.rupture.SeenCandidate.ALL;
import static io.ruptura.domain.rupture.SeenCandidate.CHAT;
import static io.ruptura.domain.rupture.SeenCandidate.CHAT_BILLING;
import static io.ruptura.domain.rupture.SeenCandidate.PHONE;
import static io.ruptura.domain.rupture.SeenCandidate.spike;
import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.event.Event.OperationKind;
import io.ruptura.domain.plan.Foresight;
import io.ruptura.domain.plan.Plan;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownInAdvanceTest {

    private static final SeenCandidate OUTAGE = spike().kind(RuptureKind.CHANNEL_OUTAGE);

    @Test
    void whatBreaksDuringPlannedWorkIsKeptAndRaisedIfItIsStillOnAfterwards() {
        LifecycleStory story = new LifecycleStory(planned(OperationKind.MAINTENANCE, CHAT, Double.NaN, 0, 30));
        story.seeFromTo(5, 40, OUTAGE.in(CHAT_BILLING));

        assertThat(story.told())
                .containsExactly(
                        "5 channel=chat,queue=billing suppressed maintenance",
                        "30 channel=chat,queue=billing open plan-ended");
    }

    @Test
    void whatIsMendedBeforePlannedWorkEndsIsNeverAnAlert() {
        LifecycleStory story = new LifecycleStory(planned(OperationKind.MAINTENANCE, CHAT, Double.NaN, 0, 30));
        story.seeFromTo(5, 10, OUTAGE).pass(60);

        assertThat(story.told())
                .containsExactly("5 channel=chat suppressed maintenance", "25 channel=chat resolved recovered");
    }

    @Test
    void plannedWorkOnOneChannelHidesNothingOfAnother() {
        LifecycleStory story = new LifecycleStory(planned(OperationKind.MAINTENANCE, CHAT, Double.NaN, 0, 30));
        story.see(5, OUTAGE.in(PHONE).at(5));

        assertThat(story.told()).containsExactly("5 channel=phone open opened");
    }

    @Test
    void whatWasOnBeforePlannedWorkBeganGoesOnAsItIs() {
        LifecycleStory story = new LifecycleStory(planned(OperationKind.MAINTENANCE, CHAT, Double.NaN, 10, 30));
        story.seeFromTo(5, 20, OUTAGE);

        assertThat(story.told()).containsExactly("5 channel=chat open opened");
    }

    @Test
    void aCampaignOfUnknownSizeExplainsTheExcessWhereverItsContactsAre() {
        LifecycleStory story = new LifecycleStory(planned(OperationKind.CAMPAIGN, CHAT, Double.NaN, 0, 60));
        story.see(5, spike().at(5), spike().in(ALL).at(5), spike().in(PHONE).at(5), OUTAGE.at(5));

        assertThat(story.told())
                .contains(
                        "5 channel=chat suppressed planned", "5 all suppressed planned", "5 channel=phone open opened")
                .contains("5 channel=chat open opened");
    }

    @Test
    void aSpikeOnTopOfACampaignOfKnownSizeNamesIt() {
        LifecycleStory story = new LifecycleStory(planned(OperationKind.CAMPAIGN, CHAT, 1.5, 0, 60));
        story.see(5, spike().at(5));

        assertThat(story.told()).containsExactly("5 channel=chat open opened");
        assertThat(story.last().title().get("en")).endsWith("(beyond the planned campaign ×1.5)");
        assertThat(story.last().title().get("pt-BR")).endsWith("(além da campanha planejada ×1,5)");
    }

    @Test
    void aPlanAnnouncedWhileRunningCountsAndIsForgottenWhenItIsOver() {
        LifecycleStory story = new LifecycleStory();
        story.announce(plan(OperationKind.MAINTENANCE, CHAT, Double.NaN, 0, 30)).seeFromTo(5, 40, OUTAGE);

        assertThat(story.told())
                .containsExactly("5 channel=chat suppressed maintenance", "30 channel=chat open plan-ended");
        assertThat(story.step().state().plans()).isEmpty();
    }

    private static Foresight planned(OperationKind kind, String scope, double factor, int from, int to) {
        return new Foresight(List.of(plan(kind, scope, factor, from, to)), List.of());
    }

    private static Plan plan(OperationKind kind, String scope, double factor, int from, int to) {
        return new Plan("p", kind, scope, at(from), at(to), factor, at(from) - 1);
    }
}
