package io.ruptura.domain.rupture;

import static io.ruptura.domain.rupture.LifecycleStory.command;
import static io.ruptura.domain.rupture.LifecycleStory.silence;
import static io.ruptura.domain.rupture.SeenCandidate.ALL;
import static io.ruptura.domain.rupture.SeenCandidate.CHAT;
import static io.ruptura.domain.rupture.SeenCandidate.PHONE;
import static io.ruptura.domain.rupture.SeenCandidate.spike;
import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.rupture.command.Command;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandsTest {

    private final LifecycleStory story = new LifecycleStory();

    private String open() {
        return story.see(0, spike().at(0)).last().id();
    }

    @Test
    void acknowledgingIsAnsweredOnceHoweverOftenItArrives() {
        Command acknowledge = command("c-1", Command.Kind.ACKNOWLEDGE, open(), 1);
        story.order(1, acknowledge).order(2, acknowledge, acknowledge);

        assertThat(story.told())
                .containsExactly("0 channel=chat open opened", "1 channel=chat acknowledged acknowledged-by-person");
        assertThat(story.step().state().ignoredCommands()).isZero();
    }

    @Test
    void anAcknowledgedRuptureRecoversAndReopensLikeAnOpenOne() {
        story.order(1, command("c-1", Command.Kind.ACKNOWLEDGE, open(), 1))
                .see(2, spike().severity(Severity.CRITICAL).at(2))
                .see(10, spike().at(10));

        assertThat(story.told())
                .containsSubsequence(
                        "2 channel=chat acknowledged worsened",
                        "7 channel=chat monitoring recovering",
                        "10 channel=chat open reopened");
    }

    @Test
    void whatNamesNothingKnownOrIsNotPossibleIsOnlyCounted() {
        String id = open();
        story.order(
                1,
                command("c-1", Command.Kind.ACKNOWLEDGE, "nothing", 1),
                command("c-2", Command.Kind.RESOLVE, id, 1),
                command("c-3", Command.Kind.ACKNOWLEDGE, id, 1));

        assertThat(story.told())
                .containsExactly("0 channel=chat open opened", "1 channel=chat resolved resolved-by-person");
        assertThat(story.step().state().ignoredCommands()).isEqualTo(2);
    }

    @Test
    void resolvingEndsTheWholeGroupAndTheNextStrongCandidateIsANewRupture() {
        story.see(0, spike().at(0), spike().in(ALL).surprise(5).at(0));
        story.order(3, command("c-1", Command.Kind.RESOLVE, story.of(CHAT).id(), 3));
        story.see(4, spike().at(4));

        assertThat(story.told())
                .containsExactly(
                        "0 channel=chat open opened",
                        "0 all suppressed grouped",
                        "3 channel=chat resolved resolved-by-person",
                        "3 all resolved resolved-by-person",
                        "4 channel=chat open opened");
        assertThat(story.newest()).hasSize(3);
    }

    @Test
    void aFalseAlarmStaysFalseWhileItLastsAlsoInRelatedScopes() {
        story.order(1, command("c-1", Command.Kind.FALSE_ALARM, open(), 1))
                .seeFromTo(2, 30, spike())
                .see(31, spike().in(ALL).at(31));

        assertThat(story.told())
                .containsExactly(
                        "0 channel=chat open opened",
                        "1 channel=chat false-alarm false-alarm",
                        "31 all suppressed grouped");
    }

    @Test
    void afterAFalseAlarmWentAwayTheNextOneIsRaised() {
        story.order(1, command("c-1", Command.Kind.FALSE_ALARM, open(), 1))
                .see(40, spike().onset(38).at(40));

        assertThat(story.told()).endsWith("40 channel=chat open opened");
    }

    @Test
    void aResolvedRuptureCanStillBeMarkedFalseAndAnnotated() {
        String id = open();
        story.pass(60)
                .order(61, command("c-1", Command.Kind.ANNOTATE, id, 61))
                .order(62, command("c-2", Command.Kind.FALSE_ALARM, id, 62));

        assertThat(story.told())
                .endsWith("61 channel=chat resolved annotated", "62 channel=chat false-alarm false-alarm");
        assertThat(story.last().resolvedAtMillis()).isEqualTo(LifecycleStory.at(15));
    }

    @Test
    void aSilenceSuppressesWhatMatchesUntilItEnds() {
        story.order(0, silence("c-1", Map.of("kind", "demand-spike", "channel", "chat"), 0, 10))
                .see(1, spike().at(1), spike().in(PHONE).at(1))
                .seeFromTo(2, 12, spike());

        assertThat(story.told())
                .containsSubsequence("1 channel=chat suppressed silenced", "10 channel=chat open silence-ended")
                .contains("1 channel=phone open opened");
    }

    @Test
    void silencingByIdSuppressesTheRuptureItselfAndUnsilencingBringsItBack() {
        String id = open();
        story.order(1, command("c-1", Command.Kind.SILENCE, id, 1))
                .see(2, spike().severity(Severity.CRITICAL).at(2))
                .order(3, command("c-2", Command.Kind.UNSILENCE, id, 3));

        assertThat(story.told())
                .containsExactly(
                        "0 channel=chat open opened",
                        "1 channel=chat suppressed silenced",
                        "3 channel=chat open silence-ended");
        assertThat(story.last().severity()).isEqualTo(Severity.CRITICAL);
    }

    @Test
    void whatIsSilencedAndGoesAwayIsResolvedQuietly() {
        story.order(0, silence("c-1", Map.of("channel", "chat"), 0, 600))
                .see(1, spike().at(1))
                .pass(60);

        assertThat(story.told())
                .containsExactly("1 channel=chat suppressed silenced", "16 channel=chat resolved recovered");
    }

    @Test
    void decisionsAboutSignalsAreNotOurs() {
        story.order(0, command("c-1", Command.Kind.APPROVE, null, 0), command("c-2", Command.Kind.REJECT, null, 0));

        assertThat(story.revisions()).isEmpty();
        assertThat(story.step().state().ignoredCommands()).isZero();
    }
}
