package io.ruptura.jobs.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.health.Health;
import io.ruptura.domain.metric.pane.OldestWaiting;
import io.ruptura.domain.metric.pane.Pane;
import io.ruptura.domain.metric.pane.PaneDelta;
import io.ruptura.domain.metric.tally.Tally;
import io.ruptura.domain.slice.Admission;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class ScopeGuardTest {

    private static final long STEP = 60_000;

    @Test
    void tellsTheFirstToAppearApartAndOfThoseTheBusiest() throws Exception {
        List<PaneDelta> out = guarded(
                2,
                List.of(
                        delta("topic=c", STEP, 1),
                        delta("topic=b", STEP, 5),
                        delta("topic=a", 2 * STEP, 50),
                        delta("topic=d", STEP, 2),
                        delta("", STEP, 8)));

        assertThat(offeredByScope(out))
                .containsExactlyInAnyOrderEntriesOf(Map.of("", 8L, "topic=b", 5L, "topic=d", 2L, "topic=~other", 51L));
    }

    @Test
    void keepsEachSetToItselfAndNamesEveryDimensionOfTheOther() throws Exception {
        List<PaneDelta> out = guarded(
                1,
                List.of(
                        delta("channel=chat,topic=a", STEP, 3),
                        delta("channel=mail,topic=a", STEP, 1),
                        delta("topic=a", STEP, 4)));

        assertThat(offeredByScope(out))
                .isEqualTo(Map.of("channel=chat,topic=a", 3L, "channel=~other,topic=~other", 1L, "topic=a", 4L));
    }

    @Test
    void doesNotSayWhoWaitsLongestInWhatIsGathered() throws Exception {
        List<PaneDelta> out = guarded(1, List.of(delta("topic=a", STEP, 3), delta("topic=b", STEP, 1)));

        assertThat(out).allSatisfy(delta -> assertThat(delta.oldest() == null)
                .isEqualTo(delta.scope().contains(Admission.OTHER)));
    }

    @Test
    void saysWhichSetHasMoreScopesThanAreToldApartHowManyAndSinceWhenAndAgainWhenTheyDoubled() throws Exception {
        List<PaneDelta> deltas = List.of(
                delta("topic=a", STEP, 3),
                delta("topic=b", 2 * STEP, 1),
                delta("topic=c", 3 * STEP, 1),
                delta("topic=c", 4 * STEP, 1),
                delta("topic=d", 5 * STEP, 0));

        List<Health> told = conditions(1, deltas);

        assertThat(told).extracting(Health::key).containsOnly("data-quality:scopes topic");
        assertThat(told).extracting(Health::asOfMillis).containsExactly(2 * STEP, 3 * STEP);
        assertThat(told.get(1).detail())
                .contains(
                        "since 1970-01-01T00:02:00Z",
                        "more than the 1 scopes",
                        "2 more, with 2 contacts",
                        "topic=~other");
    }

    @Test
    void saysNothingWhereAllScopesAreToldApart() throws Exception {
        assertThat(conditions(2, List.of(delta("topic=a", STEP, 3), delta("topic=b", STEP, 1))))
                .isEmpty();
    }

    @Property(tries = 50, seed = "1", shrinking = ShrinkingMode.OFF)
    void theScopesOfASetAddUpToTheWholeInWhateverOrderTheirPartsCome(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        List<PaneDelta> deltas = new ArrayList<>();
        for (int i = random.nextInt(60); i >= 0; i--) {
            long end = STEP * (1 + random.nextInt(5));
            long amount = 1L + random.nextInt(9);
            deltas.add(delta("topic=" + random.nextInt(12), end, amount));
            deltas.add(delta("", end, amount));
        }

        Map<String, Long> inOrder = offeredByScope(guarded(4, deltas));
        Collections.shuffle(deltas, random);
        Map<String, Long> shuffled = offeredByScope(guarded(4, deltas));

        assertThat(shuffled).isEqualTo(inOrder).hasSizeLessThanOrEqualTo(1 + 4 + 1);
        long whole = inOrder.get("");
        assertThat(inOrder.values().stream().mapToLong(Long::longValue).sum() - whole)
                .isEqualTo(whole);
    }

    /** What comes out, and what is said of the sets. */
    private record Outcome(List<PaneDelta> deltas, List<Health> conditions) {}

    private static List<PaneDelta> guarded(int limit, List<PaneDelta> deltas) throws Exception {
        return run(limit, deltas).deltas();
    }

    private static List<Health> conditions(int limit, List<PaneDelta> deltas) throws Exception {
        return run(limit, deltas).conditions();
    }

    /** The deltas come step by step, in the given order within a step, each step's watermark after it. */
    private static Outcome run(int limit, List<PaneDelta> deltas) throws Exception {
        KeyedOneInputStreamOperatorTestHarness<String, PaneDelta, PaneDelta> harness =
                new KeyedOneInputStreamOperatorTestHarness<>(
                        new KeyedProcessOperator<>(new ScopeGuard(limit)),
                        delta -> Admission.setOf(delta.scope()),
                        Types.STRING);
        harness.open();
        for (long end = STEP; end <= 5 * STEP; end += STEP) {
            for (PaneDelta delta : deltas) {
                if (delta.stampMillis() == end) {
                    harness.processElement(delta, end - 1);
                }
            }
            harness.processWatermark(end - 1);
        }
        List<PaneDelta> out = harness.extractOutputValues();
        Queue<StreamRecord<Health>> told = harness.getSideOutput(ScopeGuard.CONDITIONS);
        harness.close();
        return new Outcome(
                out,
                told == null
                        ? List.of()
                        : told.stream().map(StreamRecord::getValue).toList());
    }

    private static PaneDelta delta(String scope, long end, long offered) {
        Pane pane = new Pane(end);
        pane.tallies[Tally.OFFERED.ordinal()] = offered;
        return new PaneDelta(scope, 0, 0, end, List.of(pane), end, new OldestWaiting(), null, null);
    }

    private static Map<String, Long> offeredByScope(List<PaneDelta> deltas) {
        Map<String, Long> offered = new TreeMap<>();
        deltas.forEach(delta -> offered.merge(delta.scope(), delta.offered(), Long::sum));
        return offered;
    }
}
