package io.ruptura.domain.rupture;

import static io.ruptura.domain.rupture.SeenCandidate.ALL;
import static io.ruptura.domain.rupture.SeenCandidate.BILLING;
import static io.ruptura.domain.rupture.SeenCandidate.CHAT;
import static io.ruptura.domain.rupture.SeenCandidate.CHAT_BILLING;
import static io.ruptura.domain.rupture.SeenCandidate.PHONE;
import static io.ruptura.domain.rupture.SeenCandidate.spike;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GroupingTest {

    private final LifecycleStory story = new LifecycleStory();

    @Test
    void theMostSurprisingOfAnInstantLeadsAndSpeaksForTheOthers() {
        story.see(
                0,
                spike().in(ALL).surprise(5).at(0),
                spike().in(CHAT).surprise(7).at(0),
                spike().in(CHAT_BILLING).surprise(9).at(0));

        assertThat(story.told())
                .containsExactly(
                        "0 channel=chat,queue=billing open opened",
                        "0 channel=chat suppressed grouped",
                        "0 all suppressed grouped");
        assertThat(story.of(CHAT).parent()).isEqualTo(story.of(CHAT_BILLING).id());
        assertThat(story.of(ALL).parent()).isEqualTo(story.of(CHAT_BILLING).id());
    }

    @Test
    void theNarrowestLeadsAmongTheEquallySurprising() {
        story.see(0, spike().in(ALL).at(0), spike().in(CHAT).at(0));

        assertThat(story.told()).containsExactly("0 channel=chat open opened", "0 all suppressed grouped");
    }

    @Test
    void aChannelAndAQueueThatOverlapAreOneGroupAndTwoChannelsAreNot() {
        story.see(
                0,
                spike().at(0),
                spike().in(BILLING).surprise(8).at(0),
                spike().in(PHONE).surprise(7).at(0));

        assertThat(story.told())
                .containsExactly(
                        "0 channel=chat open opened",
                        "0 queue=billing suppressed grouped",
                        "0 channel=phone open opened");
    }

    @Test
    void anotherKindIsAnotherGroup() {
        story.see(0, spike().at(0), spike().kind(RuptureKind.REOPEN_WAVE).at(0));

        assertThat(story.told()).containsExactly("0 channel=chat open opened", "0 channel=chat open opened");
    }

    @Test
    void aChildThatStillHoldsTakesOverWhenItsLeaderEnds() {
        story.see(0, spike().at(0), spike().in(ALL).surprise(5).at(0));
        story.seeFromTo(1, 20, spike().in(ALL).sustained()).pass(40);

        assertThat(story.told())
                .containsExactly(
                        "0 channel=chat open opened",
                        "0 all suppressed grouped",
                        "5 channel=chat monitoring recovering",
                        "15 channel=chat resolved recovered",
                        "15 all open parent-ended",
                        "25 all monitoring recovering",
                        "35 all resolved recovered");
        assertThat(story.last().parent()).isNull();
    }

    @Test
    void aLeaderIsNotOverWhileAPartOfItGoesOn() {
        story.see(0, spike().in(ALL).surprise(12).at(0), spike().at(0));
        story.seeFromTo(1, 20, spike().sustained()).pass(60);

        assertThat(story.told())
                .containsSubsequence(
                        "0 all open opened", "0 channel=chat suppressed grouped", "5 all monitoring recovering")
                .doesNotContain("15 channel=chat open parent-ended");
        assertThat(story.of(ALL).resolvedAtMillis()).isGreaterThanOrEqualTo(LifecycleStory.at(20));
        assertThat(story.of(CHAT).state()).isEqualTo(RuptureState.RESOLVED);
    }

    @Test
    void whoIsNotServedCallsAgainAndThatIsNoSecondAlert() {
        story.see(0, spike().kind(RuptureKind.UNANSWERED_WHILE_OPEN).at(0));
        story.seeFromTo(3, 40, spike().onset(3)).pass(90);

        assertThat(story.told())
                .filteredOn(told -> told.contains("open"))
                .containsExactly("0 channel=chat open opened");
    }

    @Test
    void ofSeveralChildrenOneTakesOverAndSpeaksForTheOthers() {
        story.see(
                0,
                spike().at(0),
                spike().in(ALL).surprise(5).at(0),
                spike().in(BILLING).surprise(4).at(0));
        for (int minute = 1; minute <= 20; minute++) {
            story.see(
                    minute,
                    spike().in(ALL).surprise(5).at(minute),
                    spike().in(BILLING).surprise(4).at(minute));
        }

        assertThat(story.told())
                .containsSubsequence(
                        "15 channel=chat resolved recovered",
                        "15 all open parent-ended",
                        "15 queue=billing suppressed regrouped");
        assertThat(story.of(BILLING).parent()).isEqualTo(story.of(ALL).id());
    }

    @Test
    void aChildThatIsQuietEndsWithoutEverBeingAnAlert() {
        story.see(0, spike().at(0), spike().in(ALL).surprise(5).at(0)).seeFromTo(1, 20, spike());

        assertThat(story.told())
                .containsExactly("0 channel=chat open opened", "0 all suppressed grouped", "15 all resolved recovered");
    }

    @Test
    void aWiderAndWorseOneOfTheSameInstantLeadsFromTheBeginning() {
        story.see(
                0,
                spike().in(CHAT_BILLING).surprise(9).severity(Severity.MINOR).at(0),
                spike().in(CHAT).surprise(8).at(0),
                spike().in(ALL).surprise(7).severity(Severity.CRITICAL).at(0));

        assertThat(story.told())
                .containsExactly(
                        "0 all open opened",
                        "0 channel=chat suppressed grouped",
                        "0 channel=chat,queue=billing suppressed grouped");
    }

    @Test
    void aWiderRuptureThatIsWorseTakesTheLead() {
        story.see(0, spike().at(0));
        story.see(2, spike().at(2), spike().in(ALL).severity(Severity.CRITICAL).at(2));

        assertThat(story.told())
                .containsExactly(
                        "0 channel=chat open opened", "2 all open opened", "2 channel=chat suppressed grouped");
        assertThat(story.of(CHAT).parent()).isEqualTo(story.of(ALL).id());
    }

    @Test
    void aChildThatGrowsWiderAndWorseThanItsLeaderTakesTheLead() {
        story.see(0, spike().at(0), spike().in(ALL).surprise(5).at(0));
        story.see(2, spike().at(2), spike().in(ALL).severity(Severity.CRITICAL).at(2));

        assertThat(story.told())
                .containsExactly(
                        "0 channel=chat open opened",
                        "0 all suppressed grouped",
                        "2 all open widened",
                        "2 channel=chat suppressed grouped");
    }

    @Test
    void ofTwoChildrenThatGrowAtOnceOneTakesTheLeadAndSpeaksForTheOther() {
        SeenCandidate minor = spike().severity(Severity.MINOR);
        SeenCandidate major = spike().severity(Severity.MAJOR);
        story.see(
                0,
                minor.in(CHAT_BILLING).surprise(9).at(0),
                minor.in(CHAT).surprise(8).at(0),
                minor.in(ALL).surprise(7).at(0));
        story.see(
                2,
                minor.in(CHAT_BILLING).surprise(9).at(2),
                major.in(CHAT).surprise(8).at(2),
                major.in(ALL).surprise(7).at(2));

        assertThat(story.told())
                .containsExactly(
                        "0 channel=chat,queue=billing open opened",
                        "0 channel=chat suppressed grouped",
                        "0 all suppressed grouped",
                        "2 channel=chat open widened",
                        "2 channel=chat,queue=billing suppressed grouped");
    }

    @Test
    void anOutageSpeaksForWhatBeginsDuringItInsideItsScope() {
        SeenCandidate outage = spike().kind(RuptureKind.CHANNEL_OUTAGE).surprise(7);
        SeenCandidate backlog =
                spike().kind(RuptureKind.BACKLOG_SURGE).surprise(20).onset(3);
        story.see(0, outage.at(0));
        story.see(
                5,
                outage.at(5),
                backlog.in(CHAT_BILLING).at(5),
                backlog.in(PHONE).at(5));

        assertThat(story.told())
                .containsExactly(
                        "0 channel=chat open opened",
                        "5 channel=chat,queue=billing suppressed explained-by",
                        "5 channel=phone open opened");
        assertThat(story.of(CHAT_BILLING).parent()).isEqualTo(story.of(CHAT).id());
    }

    @Test
    void fewerAgentsSpeakForTheWaitThePileAndTheLeaversThatFollow() {
        SeenCandidate leavers =
                spike().kind(RuptureKind.ABANDONMENT_WAVE).in(CHAT_BILLING).onset(6);
        SeenCandidate pile = spike().kind(RuptureKind.BACKLOG_SURGE).in(CHAT).onset(4);
        SeenCandidate fewer =
                spike().kind(RuptureKind.CAPACITY_DROP).in(CHAT_BILLING).onset(0);
        story.see(8, leavers.at(8));
        story.see(9, leavers.at(9), pile.at(9));
        story.see(10, leavers.at(10), pile.at(10), fewer.at(10));

        assertThat(story.told())
                .containsExactly(
                        "8 channel=chat,queue=billing open opened",
                        "9 channel=chat open opened",
                        "9 channel=chat,queue=billing suppressed explained-by",
                        "10 channel=chat,queue=billing open opened",
                        "10 channel=chat suppressed explained-by");
    }

    @Test
    void anOutageSpeaksForAnOpenRuptureThatBeganAfterItButNotForAnOlderOne() {
        story.see(
                10,
                spike().kind(RuptureKind.BACKLOG_SURGE).onset(6).at(10),
                spike().kind(RuptureKind.DEMAND_SPIKE).onset(2).at(10));
        story.see(12, spike().kind(RuptureKind.CHANNEL_OUTAGE).onset(5).at(12));

        assertThat(story.revisions())
                .filteredOn(rupture -> rupture.reason().equals("explained-by"))
                .extracting(Rupture::kind)
                .containsExactly(RuptureKind.BACKLOG_SURGE);
    }

    @Test
    void whatAnOutageLeavesBehindIsNoAlertUnlessItGetsWorse() {
        SeenCandidate backlog =
                spike().kind(RuptureKind.BACKLOG_SURGE).in(CHAT_BILLING).onset(1);
        story.see(0, spike().kind(RuptureKind.CHANNEL_OUTAGE).at(0))
                .seeFromTo(2, 40, backlog)
                .pass(90);

        assertThat(story.told())
                .containsExactly(
                        "0 channel=chat open opened",
                        "2 channel=chat,queue=billing suppressed explained-by",
                        "5 channel=chat monitoring recovering",
                        "15 channel=chat resolved recovered",
                        "55 channel=chat,queue=billing resolved recovered");
    }

    @Test
    void aChannelsOutageSpeaksForItsQueuesWhicheverOfThemIsKnownFirst() {
        SeenCandidate channel = spike().kind(RuptureKind.CHANNEL_OUTAGE).in(CHAT);
        SeenCandidate queue = channel.in(CHAT_BILLING).surprise(7);
        SeenCandidate waits =
                spike().kind(RuptureKind.RESPONSE_DEGRADATION).in(CHAT_BILLING).onset(2);

        LifecycleStory queueAfter = new LifecycleStory();
        queueAfter.see(5, channel.at(5));
        queueAfter.see(6, channel.at(6), queue.at(6), waits.at(6));
        assertThat(queueAfter.told())
                .containsExactly(
                        "5 channel=chat open opened",
                        "6 channel=chat,queue=billing suppressed grouped",
                        "6 channel=chat,queue=billing suppressed explained-by");

        LifecycleStory channelAfter = new LifecycleStory();
        channelAfter.see(5, waits.at(5));
        channelAfter.see(6, waits.at(6), channel.at(6));
        assertThat(channelAfter.told())
                .containsExactly(
                        "5 channel=chat,queue=billing open opened",
                        "6 channel=chat open opened",
                        "6 channel=chat,queue=billing suppressed explained-by");
        assertThat(channelAfter.last().parent())
                .isEqualTo(channelAfter.of(CHAT).id())
                .isNotNull();
    }
}
