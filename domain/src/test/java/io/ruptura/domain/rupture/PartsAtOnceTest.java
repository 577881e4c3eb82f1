package io.ruptura.domain.rupture;

import static io.ruptura.domain.rupture.SeenCandidate.ALL;
import static io.ruptura.domain.rupture.SeenCandidate.BILLING;
import static io.ruptura.domain.rupture.SeenCandidate.CHAT;
import static io.ruptura.domain.rupture.SeenCandidate.CHAT_BILLING;
import static io.ruptura.domain.rupture.SeenCandidate.CHAT_SUPPORT;
import static io.ruptura.domain.rupture.SeenCandidate.spike;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What several parts of a scope have at the same instant is one rupture. */
class PartsAtOnceTest {

    private final LifecycleStory story = new LifecycleStory();

    @Test
    void aFeedThatIsCutIsOfTheWidestThatIsNotSeen() {
        SeenCandidate loss = spike().kind(RuptureKind.FEED_LOSS);
        story.see(
                0,
                loss.in(CHAT_BILLING).at(0),
                loss.in(CHAT_SUPPORT).at(0),
                loss.in(BILLING).at(0),
                loss.in(CHAT).at(0));

        assertThat(story.told())
                .containsExactly(
                        "0 channel=chat open opened",
                        "0 queue=billing suppressed grouped",
                        "0 channel=chat,queue=billing suppressed grouped",
                        "0 channel=chat,queue=support suppressed grouped");
    }

    @Test
    void thePartsOfAWholeThatAreSeenOneAfterTheOtherAreOneAlert() {
        story.see(0, spike().in(CHAT_BILLING).at(0));
        story.see(1, spike().in(CHAT).at(1));
        story.see(2, spike().in(CHAT_SUPPORT).onset(2).at(2));

        assertThat(story.told())
                .containsExactly(
                        "0 channel=chat,queue=billing open opened",
                        "1 channel=chat suppressed grouped",
                        "2 channel=chat,queue=support suppressed grouped");
        assertThat(story.of(CHAT_SUPPORT).parent())
                .isEqualTo(story.of(CHAT_BILLING).id());
    }

    @Test
    void aPartThatIsSilentTogetherWithTheWholeIsTheSilenceOfTheWhole() {
        SeenCandidate silence = spike().kind(RuptureKind.CHANNEL_OUTAGE).surprise(4.4);
        SeenCandidate whole = silence.in(ALL).severity(Severity.CRITICAL);
        story.see(0, silence.in(CHAT).at(0), whole.sustained().surprise(3.9).at(0));
        story.see(1, silence.in(CHAT).at(1), whole.at(1));

        assertThat(story.told()).containsExactly("0 all open opened", "0 channel=chat suppressed grouped");
    }

    @Test
    void anOutageOfAQueueIsToldByItsChannelWhereThatIsSilentWithIt() {
        SeenCandidate silence = spike().kind(RuptureKind.CHANNEL_OUTAGE).surprise(4.5);
        story.see(
                0,
                silence.in(BILLING).at(0),
                silence.in(CHAT_BILLING).sustained().surprise(4.3).at(0),
                silence.in(CHAT).sustained().surprise(4.2).at(0));

        assertThat(story.told()).containsExactly("0 channel=chat open opened", "0 queue=billing suppressed grouped");
    }

    @Test
    void aPartThatIsSilentWhileTheWholeIsHardlySoIsAnAlertOfItsOwn() {
        SeenCandidate silence = spike().kind(RuptureKind.CHANNEL_OUTAGE).surprise(4.4);
        story.see(
                0,
                silence.in(CHAT).at(0),
                silence.in(ALL).sustained().surprise(3.1).at(0));

        assertThat(story.told()).containsExactly("0 channel=chat open opened");
    }

    @Test
    void whatBeginsInAnotherPartLaterIsAnotherAlert() {
        story.see(0, spike().in(CHAT_BILLING).at(0));
        story.see(1, spike().in(CHAT).at(1));
        story.seeFromTo(2, 14, spike().in(CHAT));
        story.see(
                14,
                spike().in(CHAT).at(14),
                spike().in(CHAT_BILLING).at(14),
                spike().in(CHAT_SUPPORT).onset(14).at(14));

        assertThat(story.told()).contains("14 channel=chat,queue=support open opened");
    }

    @Test
    void whatTwoPartsHaveAtOnceIsOneRuptureOfTheNarrowestWholeThatHoldsBoth() {
        story.see(
                0,
                spike().in(CHAT_BILLING).surprise(12).at(0),
                spike().in(CHAT_SUPPORT).surprise(11).at(0),
                spike().in(CHAT).at(0),
                spike().in(ALL).at(0));

        assertThat(story.told())
                .containsExactly(
                        "0 channel=chat open opened",
                        "0 all suppressed grouped",
                        "0 channel=chat,queue=billing suppressed grouped",
                        "0 channel=chat,queue=support suppressed grouped");
    }
}
