package io.ruptura.domain.rupture;

import static io.ruptura.domain.rupture.SeenCandidate.ALL;
import static io.ruptura.domain.rupture.SeenCandidate.CHAT;
import static io.ruptura.domain.rupture.SeenCandidate.PHONE;
import static io.ruptura.domain.rupture.SeenCandidate.spike;
import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.schedule.Window;
import io.ruptura.domain.rupture.candidate.Uncertainty;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoubtTest {

    private final LifecycleStory story = new LifecycleStory();

    @Test
    void whatCannotBeSeenNeitherEndsNorWorsens() {
        story.see(0, spike().at(0));
        for (int minute = 1; minute <= 60; minute++) {
            story.see(minute, unseen(CHAT, minute));
        }
        story.see(61, unseen(CHAT, 61), spike().severity(Severity.CRITICAL).at(61));

        assertThat(story.told()).containsExactly("0 channel=chat open opened");
        story.pass(100);
        assertThat(story.told())
                .containsExactly(
                        "0 channel=chat open opened",
                        "66 channel=chat monitoring recovering",
                        "76 channel=chat resolved recovered");
    }

    @Test
    void whatIsNotKnownYetNeitherOpensNorEnds() {
        story.see(0, spike().at(0));
        for (int minute = 1; minute <= 60; minute++) {
            story.see(minute, late(minute));
        }
        assertThat(story.told()).containsExactly("0 channel=chat open opened");
        story.pass(100);

        assertThat(story.told()).last().isEqualTo("75 channel=chat resolved recovered");
    }

    private static Candidate late(int minute) {
        WindowMetrics window = window(CHAT, Window.PT1M, minute, 1, 0);
        window.values()[Metric.LATE_SHARE.ordinal()] = 0.4;
        return Uncertainty.of(window).get(0);
    }

    @Test
    void whatIsInDoubtElsewhereChangesNothing() {
        story.see(0, spike().at(0));
        for (int minute = 1; minute <= 20; minute++) {
            story.see(minute, unseen(PHONE, minute));
        }

        assertThat(story.told())
                .containsExactly(
                        "0 channel=chat open opened",
                        "5 channel=chat monitoring recovering",
                        "15 channel=chat resolved recovered");
    }

    @Test
    void aPileThatThePlatformCountsOtherwiseIsFrozenTooAndSoIsThatOfTheWhole() {
        story.see(0, pile(ALL, 0, Severity.MAJOR));
        for (int minute = 1; minute <= 30; minute++) {
            story.see(minute, miscounted(CHAT, minute), pile(ALL, minute, Severity.CRITICAL));
        }

        assertThat(story.told()).containsExactly("0 all open opened");
        for (int minute = 31; minute <= 36; minute++) {
            story.see(minute, pile(ALL, minute, Severity.CRITICAL));
        }
        assertThat(story.told()).containsExactly("0 all open opened", "35 all open worsened");
    }

    @Test
    void aPileThatIsInDoubtOpensWhenItIsKnownAndStillHolds() {
        for (int minute = 0; minute <= 10; minute++) {
            story.see(minute, miscounted(CHAT, minute), pile(ALL, minute, Severity.MAJOR));
        }
        for (int minute = 11; minute <= 20; minute++) {
            story.see(minute, pile(ALL, minute, Severity.MAJOR));
        }

        assertThat(story.told()).containsExactly("0 all suppressed in-doubt", "15 all open doubt-ended");
    }

    @Test
    void aDoubtAboutThePileSaysNothingOfDemand() {
        story.see(0, miscounted(CHAT, 0), spike().at(0));

        assertThat(story.told()).containsExactly("0 channel=chat open opened");
        assertThat(story.step().state().doubts()).hasSize(1);
        story.pass(10);
        assertThat(story.step().state().doubts()).isEmpty();
    }

    private static Candidate unseen(String scope, int minute) {
        return Uncertainty.of(window(scope, Window.PT1M, minute, 0.5, 0)).get(0);
    }

    private static Candidate miscounted(String scope, int minute) {
        return Uncertainty.of(window(scope, Window.PT5M, minute, 1, 12)).get(0);
    }

    @Test
    void aWindowThatIsSeenLeavesNothingInDoubt() {
        assertThat(Uncertainty.of(window(CHAT, Window.PT1M, 0, 1, 0))).isEmpty();
        assertThat(Uncertainty.of(window(CHAT, Window.PT5M, 0, 1, 0))).isEmpty();
    }

    private static WindowMetrics window(String scope, Window length, int minute, double completeness, double off) {
        double[] values = new double[Metric.values().length];
        Arrays.fill(values, Double.NaN);
        values[Metric.BACKLOG_IN_DOUBT.ordinal()] = off;
        long end = LifecycleStory.at(minute);
        return new WindowMetrics(scope, length, end - length.millis(), end, 0, end, completeness, null, true, values);
    }

    private static Candidate pile(String scope, int minute, Severity severity) {
        return new Candidate(
                RuptureKind.BACKLOG_SURGE,
                "backlog-surge@1",
                scope,
                LifecycleStory.at(minute),
                LifecycleStory.at(0),
                Candidate.Strength.RAISE,
                severity,
                0.9,
                List.of(new Evidence("backlog", "PT5M", 120, 40, 28, 55, 7)));
    }
}
