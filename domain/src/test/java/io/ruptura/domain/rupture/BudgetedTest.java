package io.ruptura.domain.rupture;

import static io.ruptura.domain.rupture.LifecycleStory.MINUTE;
import static io.ruptura.domain.rupture.LifecycleStory.at;
import static io.ruptura.domain.rupture.SeenCandidate.CHAT;
import static io.ruptura.domain.rupture.SeenCandidate.PHONE;
import static io.ruptura.domain.rupture.SeenCandidate.spike;
import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.budget.AlertBudget;
import io.ruptura.domain.budget.Shifts;
import io.ruptura.domain.plan.Foresight;
import io.ruptura.domain.rupture.candidate.Interruptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BudgetedTest {

    private static final String MAIL = "channel=mail";

    @Test
    void aShiftIsInterruptedNoMoreThanItsBudgetAndTheNextHearsOfWhatStillHolds() {
        LifecycleStory story = story(1);
        story.see(0, spike().at(0), spike().in(PHONE).surprise(9).at(0));
        story.seeFromTo(1, 61, spike().in(PHONE).surprise(9));

        assertThat(story.told())
                .containsExactly(
                        "0 channel=chat open opened",
                        "0 channel=phone suppressed budget",
                        "5 channel=chat monitoring recovering",
                        "15 channel=chat resolved recovered",
                        "60 channel=phone open admitted");
        assertThat(story.step().state().ledger().spent()).isEqualTo(1);
    }

    @Test
    void whatIsCriticalAlwaysInterruptsAndIsCounted() {
        LifecycleStory story = story(1);
        story.see(0, spike().at(0), spike().in(PHONE).surprise(9).at(0));
        story.see(
                1,
                spike().in(PHONE).severity(Severity.CRITICAL).at(1),
                spike().in(MAIL).severity(Severity.CRITICAL).at(1));

        assertThat(story.told()).contains("1 channel=phone open admitted", "1 channel=mail open opened");
        assertThat(story.step().state().ledger().critical()).isEqualTo(2);
        assertThat(story.step().state().ledger().spent()).isEqualTo(1);
        assertThat(story.step().state().ledger().held()).isEqualTo(1);
    }

    @Test
    void whatIsHardlyEvidentWaitsUntilItIs() {
        LifecycleStory story = story(6);
        story.see(0, spike().surprise(4.5).at(0))
                .see(1, spike().surprise(5).at(1))
                .see(2, spike().surprise(6).at(2));

        assertThat(story.told()).containsExactly("0 channel=chat suppressed budget", "2 channel=chat open admitted");
    }

    @Test
    void whatIsHeldBackAndEndsIsNeverAnAlert() {
        LifecycleStory story = story(6);
        story.see(0, spike().surprise(4.5).at(0)).pass(30);

        assertThat(story.told())
                .containsExactly("0 channel=chat suppressed budget", "15 channel=chat resolved recovered");
        story.pass(60 * 26);
        assertThat(story.step().state().ledger().levels()).isEmpty();
    }

    @Property(seed = "7", tries = 60)
    void neverMoreThanTheBudgetWhateverComes(@ForAll @IntRange(max = 100_000) int seed) {
        LifecycleStory story = story(3);
        Random random = new Random(seed);
        for (int minute = 0; minute < 180; minute++) {
            story.see(minute, some(random, minute).toArray(Candidate[]::new));
        }

        for (int shift = 0; shift < 3; shift++) {
            int from = shift * 60;
            assertThat(story.revisions())
                    .filteredOn(rupture ->
                            rupture.updatedAtMillis() >= at(from) && rupture.updatedAtMillis() < at(from + 60))
                    .filteredOn(rupture -> rupture.severity() != Severity.CRITICAL)
                    .filteredOn(rupture -> rupture.state() == RuptureState.OPEN)
                    .filteredOn(rupture ->
                            !List.of("updated", "worsened", "reopened").contains(rupture.reason()))
                    .hasSizeLessThanOrEqualTo(3);
        }
    }

    @Property(seed = "8", tries = 40)
    void theOrderOfCandidatesOfAnInstantDoesNotMatter(@ForAll @IntRange(max = 100_000) int seed) {
        LifecycleStory one = story(2);
        LifecycleStory other = story(2);
        Random random = new Random(seed);
        for (int minute = 0; minute < 90; minute++) {
            List<Candidate> candidates = some(random, minute);
            one.see(minute, candidates.toArray(Candidate[]::new));
            Collections.shuffle(candidates, random);
            other.see(minute, candidates.toArray(Candidate[]::new));
        }

        assertThat(other.revisions()).isEqualTo(one.revisions());
    }

    private static List<Candidate> some(Random random, int minute) {
        List<Candidate> some = new ArrayList<>();
        for (String scope : List.of(CHAT, PHONE, MAIL, "", "queue=billing", "channel=chat,queue=billing")) {
            for (RuptureKind kind : List.of(RuptureKind.DEMAND_SPIKE, RuptureKind.REOPEN_WAVE)) {
                if (random.nextInt(8) == 0) {
                    Severity severity = random.nextInt(20) == 0 ? Severity.CRITICAL : Severity.MAJOR;
                    some.add(spike().kind(kind)
                            .in(scope)
                            .severity(severity)
                            .surprise(4 + 6 * random.nextDouble())
                            .onset(minute)
                            .at(minute));
                }
            }
        }
        return some;
    }

    /** Shifts of an hour from nine; spikes are raised from a surprise of four on. */
    private static LifecycleStory story(int perShift) {
        Shifts shifts = new Shifts("UTC", 0, 60 * MINUTE);
        AlertBudget budget = new AlertBudget(shifts, perShift, 0.1, 7 * 24 * 60 * MINUTE);
        return new LifecycleStory(
                Foresight.NONE, new Interruptions(budget, Map.of("demand-spike@1", 4.0, "reopen-wave@1", 4.0)));
    }
}
