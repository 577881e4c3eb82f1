package io.ruptura.domain.metric.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class DurationSketchTest {

    private static final long MONTH = 2_678_400_000L;

    @Test
    void theMedianOfThreeIsExactlyTheMiddleOne() {
        DurationSketch sketch = of(List.of(9_000L, 1_000L, 2_000L));

        assertThat(sketch.quantileMillis(0.5)).isEqualTo(2_000);
        assertThat(sketch.quantileMillis(1)).isEqualTo(9_000);
        assertThat(sketch.meanMillis()).isEqualTo(4_000);
    }

    @Test
    void knowsNothingOfNothing() {
        DurationSketch sketch = new DurationSketch();

        assertThat(sketch.quantileMillis(0.5)).isNaN();
        assertThat(sketch.meanMillis()).isNaN();
    }

    @Property(tries = 300, seed = "1")
    void quantilesAreWithinOnePercentOfTheLowerRank(
            @ForAll @NotEmpty List<@LongRange(max = MONTH) Long> durations,
            @ForAll @DoubleRange(max = 1) double quantile) {
        double exact = (double) durations.stream()
                .sorted()
                .skip((long) (quantile * (double) (durations.size() - 1)))
                .findFirst()
                .orElseThrow();

        assertThat(of(durations).quantileMillis(quantile)).isCloseTo(exact, within(0.01 * exact));
    }

    @Property(tries = 300, seed = "2")
    void theMeanIsExact(@ForAll @NotEmpty List<@LongRange(max = MONTH) Long> durations) {
        double sum = (double) durations.stream().mapToLong(Long::longValue).sum();

        assertThat(of(durations).meanMillis()).isEqualTo(sum / durations.size());
    }

    @Property(tries = 300, seed = "5")
    void theLongestOfTwoThatShareABinIsExact(
            @ForAll @LongRange(min = 1_000, max = MONTH) long duration, @ForAll @LongRange(max = 9) long apart) {
        long longer = duration + apart * duration / 2_000;
        DurationSketch sketch = of(List.of(longer, 500L, duration, duration + MONTH));
        sketch.add(duration + MONTH, -1);

        assertThat(sketch.maxMillis()).isEqualTo((double) longer);
    }

    @Property(tries = 300, seed = "6")
    void theLongestIsWithinOnePercent(@ForAll @NotEmpty List<@LongRange(max = MONTH) Long> durations) {
        double exact =
                (double) durations.stream().mapToLong(Long::longValue).max().orElseThrow();

        assertThat(of(durations).maxMillis()).isCloseTo(exact, within(0.01 * exact));
    }

    @Property(tries = 200, seed = "3")
    void mergingIsCommutativeAndAssociative(
            @ForAll List<@LongRange(max = MONTH) Long> a,
            @ForAll List<@LongRange(max = MONTH) Long> b,
            @ForAll List<@LongRange(max = MONTH) Long> c) {
        DurationSketch left = of(a);
        left.merge(of(b), 1);
        left.merge(of(c), 1);
        DurationSketch inner = of(c);
        inner.merge(of(b), 1);
        inner.merge(of(a), 1);

        assertSame(left, inner);
    }

    @Property(tries = 200, seed = "4")
    void takingBackWhatWasAddedLeavesNoTrace(
            @ForAll List<@LongRange(max = MONTH) Long> kept, @ForAll List<@LongRange(max = MONTH) Long> taken) {
        DurationSketch merged = of(kept);
        merged.merge(of(taken), 1);
        merged.merge(of(taken), -1);
        DurationSketch early = new DurationSketch();
        early.merge(of(taken), -1);
        kept.forEach(duration -> early.add(duration, 1));
        taken.forEach(duration -> early.add(duration, 1));

        assertSame(merged, of(kept));
        assertSame(early, of(kept));
    }

    private static DurationSketch of(List<Long> durations) {
        DurationSketch sketch = new DurationSketch();
        durations.forEach(duration -> sketch.add(duration, 1));
        return sketch;
    }

    private static void assertSame(DurationSketch one, DurationSketch other) {
        assertThat(bins(one)).isEqualTo(bins(other));
    }

    private static List<String> bins(DurationSketch sketch) {
        return IntStream.range(0, sketch.size)
                .mapToObj(i -> sketch.bins[i] + ":" + sketch.counts[i] + ":" + sketch.sums[i] + ":" + sketch.squares[i])
                .toList();
    }
}
