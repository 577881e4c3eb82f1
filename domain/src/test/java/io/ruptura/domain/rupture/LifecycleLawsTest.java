package io.ruptura.domain.rupture;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.rupture.command.Command;
import io.ruptura.domain.rupture.lifecycle.TrackedRupture;
import io.ruptura.domain.scope.Scope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds of every history of candidates and commands. */
class LifecycleLawsTest {

    private static final List<String> SCOPES = List.of(
            SeenCandidate.ALL,
            SeenCandidate.CHAT,
            SeenCandidate.PHONE,
            SeenCandidate.BILLING,
            SeenCandidate.CHAT_BILLING);

    private static final List<RuptureKind> KINDS =
            List.of(RuptureKind.DEMAND_SPIKE, RuptureKind.BACKLOG_SURGE, RuptureKind.CHANNEL_OUTAGE);

    /** Something that happens in a minute: it is seen, or a person says something about the newest rupture. */
    record Happening(int minute, SeenCandidate seen, Command.Kind said) {}

    @Property(tries = 300, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void theOrderOfTheCandidatesOfAnInstantDoesNotMatter(
            @ForAll("histories") List<Happening> history, @ForAll long seed) {
        List<Happening> shuffled = new ArrayList<>(history);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(tell(shuffled).revisions()).isEqualTo(tell(history).revisions());
    }

    @Property(tries = 300, seed = "2", edgeCases = EdgeCasesMode.NONE)
    void everyRevisionFollowsFromTheOneBeforeItByAReasonThatAllowsIt(@ForAll("histories") List<Happening> history) {
        Map<String, Rupture> last = new HashMap<>();
        for (Rupture revision : tell(history).pass(300).revisions()) {
            ChangeReason reason = reason(revision);
            Rupture before = last.put(revision.id(), revision);
            if (before == null) {
                assertThat(revision.revision()).isZero();
                assertThat(revision.state()).isEqualTo(reason.first());
            } else {
                assertThat(revision.revision()).isEqualTo(before.revision() + 1);
                assertThat(revision.state()).isEqualTo(reason.after(before.state()));
                assertThat(revision.updatedAtMillis()).isGreaterThanOrEqualTo(before.updatedAtMillis());
                assertThat(revision.onsetMillis()).isEqualTo(before.onsetMillis());
            }
        }
    }

    @Property(tries = 300, seed = "3", edgeCases = EdgeCasesMode.NONE)
    void everyRuptureThatIsNotSeenAnyMoreEnds(@ForAll("histories") List<Happening> history) {
        LifecycleStory story = tell(history).pass(300);

        assertThat(story.newest().values()).allSatisfy(rupture -> {
            assertThat(rupture.state().isOver()).isTrue();
            assertThat(rupture.resolvedAtMillis()).isPositive();
        });
        assertThat(story.step().nextDeadlineMillis()).isEqualTo(Long.MAX_VALUE);
    }

    @Property(tries = 300, seed = "4", edgeCases = EdgeCasesMode.NONE)
    void peopleHearOfOneRuptureOfAKindInScopesThatOverlap(@ForAll("histories") List<Happening> history) {
        LifecycleStory story = tell(history);

        List<Rupture> heard = story.step().state().ruptures().stream()
                .filter(TrackedRupture::leads)
                .map(TrackedRupture::published)
                .toList();
        for (Rupture one : heard) {
            assertThat(heard)
                    .filteredOn(other ->
                            other.kind() == one.kind() && new Scope(other.scope()).overlaps(new Scope(one.scope())))
                    .containsExactly(one);
        }
    }

    @Property(tries = 300, seed = "5", edgeCases = EdgeCasesMode.NONE)
    void whatIsSuppressedHasAParentThatIsKnownOrIsSilenced(@ForAll("histories") List<Happening> history) {
        LifecycleStory story = tell(history);

        assertThat(story.revisions())
                .filteredOn(rupture -> rupture.state() == RuptureState.SUPPRESSED)
                .allSatisfy(rupture -> assertThat(
                                rupture.parent() == null || story.newest().containsKey(rupture.parent()))
                        .isTrue());
    }

    @Property(tries = 200, seed = "6", edgeCases = EdgeCasesMode.NONE)
    void passingTimeInStepsIsTheSameAsPassingItAtOnce(@ForAll("histories") List<Happening> history) {
        LifecycleStory inSteps = tell(history);
        for (int minute = 41; minute <= 300; minute++) {
            inSteps.pass(minute);
        }

        assertThat(inSteps.revisions()).isEqualTo(tell(history).pass(300).revisions());
    }

    @Provide
    Arbitrary<List<Happening>> histories() {
        Arbitrary<SeenCandidate> seen = Combinators.combine(
                        Arbitraries.of(KINDS),
                        Arbitraries.of(SCOPES),
                        Arbitraries.of(Candidate.Strength.values()),
                        Arbitraries.of(Severity.values()),
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.integers().between(0, 5))
                .as((kind, scope, strength, severity, surprise, onset) ->
                        new SeenCandidate(kind, scope, strength, severity, surprise, surprise * 10, onset));
        Arbitrary<Command.Kind> said = Arbitraries.of(
                Command.Kind.ACKNOWLEDGE,
                Command.Kind.RESOLVE,
                Command.Kind.FALSE_ALARM,
                Command.Kind.SILENCE,
                Command.Kind.UNSILENCE);
        Arbitrary<Integer> minutes = Arbitraries.integers().between(0, 40);
        Arbitrary<Happening> seeing =
                Combinators.combine(minutes, seen).as((minute, it) -> new Happening(minute, it, null));
        Arbitrary<Happening> saying =
                Combinators.combine(minutes, said).as((minute, it) -> new Happening(minute, null, it));
        return Arbitraries.frequencyOf(Tuple.of(9, seeing), Tuple.of(1, saying))
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    /** Minute by minute; what a person says is about the rupture that leads first by id, and comes before what is seen. */
    private static LifecycleStory tell(List<Happening> history) {
        LifecycleStory story = new LifecycleStory();
        for (int minute = 0; minute <= 40; minute++) {
            int now = minute;
            List<Command.Kind> said = history.stream()
                    .filter(happening -> happening.minute() == now && happening.said() != null)
                    .map(Happening::said)
                    .sorted()
                    .toList();
            for (int i = 0; i < said.size(); i++) {
                String about = story.step().state().ruptures().stream()
                        .filter(tracked -> !tracked.state().isOver())
                        .map(tracked -> tracked.published().id())
                        .findFirst()
                        .orElse("nothing");
                story.order(minute, LifecycleStory.command(minute + "-" + i, said.get(i), about, minute));
            }
            Candidate[] seen = history.stream()
                    .filter(happening -> happening.minute() == now && happening.seen() != null)
                    .map(happening -> happening.seen().at(now))
                    .toArray(Candidate[]::new);
            if (seen.length > 0) {
                story.see(minute, seen);
            }
        }
        return story;
    }

    private static ChangeReason reason(Rupture revision) {
        for (ChangeReason reason : ChangeReason.values()) {
            if (reason.wireName().equals(revision.reason())) {
                return reason;
            }
        }
        throw new AssertionError("unknown reason " + revision.reason());
    }
}
