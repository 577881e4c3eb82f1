package io.ruptura.domain.metric.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class OpenedSketchTest {

    private static final long STEP = 10_000;
    private static final long NOW = 1_772_442_000_000L;
    private static final long WEEK = 604_800_000;

    @Test
    void theWorkedExampleHolds() {
        OpenedSketch sketch = new OpenedSketch();
        sketch.add(20_000, 60_000, 60_000, 1);
        sketch.add(20_100, 60_000, 60_000, 1);

        assertThat(sketch.size).isEqualTo(1);
        assertThat(sketch.ageQuantileMillis(0.5, 120_000)).isEqualTo(99_950);
    }

    @Property(tries = 300, seed = "1")
    void agesAreWithinOnePercentAtEveryLaterStep(
            @ForAll @NotEmpty List<@LongRange(min = 1, max = WEEK) Long> ages,
            @ForAll @DoubleRange(max = 1) double quantile,
            @ForAll @IntRange(max = 10_000) int stepsLater) {
        long end = NOW + stepsLater * STEP;
        double exact = ages.stream()
                        .sorted()
                        .skip((long) (quantile * (ages.size() - 1)))
                        .findFirst()
                        .orElseThrow()
                + end
                - NOW;

        assertThat(of(ages).ageQuantileMillis(quantile, end)).isCloseTo(exact, within(0.01 * exact));
    }

    @Property(tries = 200, seed = "2")
    void whoCeasesToWaitLeavesNoTrace(
            @ForAll List<@LongRange(min = 1, max = WEEK) Long> staying,
            @ForAll List<@LongRange(min = 1, max = WEEK) Long> leaving) {
        OpenedSketch all = of(staying);
        all.merge(of(leaving), 1);
        all.merge(of(leaving), -1);

        assertThat(all.count()).isEqualTo(staying.size());
        assertThat(all.size).isEqualTo(of(staying).size);
        assertThat((Double) all.ageQuantileMillis(0.5, NOW))
                .isEqualTo((Double) of(staying).ageQuantileMillis(0.5, NOW));
    }

    @Property(tries = 20, seed = "3")
    void aPaneHasHundredsOfBucketsHoweverMuchTraffic(@ForAll @IntRange(min = 1, max = 1_000) int offset) {
        OpenedSketch sketch = new OpenedSketch();
        for (long opened = NOW + offset % 3; opened < NOW + STEP; opened++) {
            sketch.add(opened, NOW + STEP, STEP, 1);
        }

        assertThat(sketch.size).isLessThan(1_000);
    }

    private static OpenedSketch of(List<Long> ages) {
        OpenedSketch sketch = new OpenedSketch();
        for (long age : ages) {
            long opened = NOW - age;
            sketch.add(opened, Math.floorDiv(opened, STEP) * STEP + STEP, STEP, 1);
        }
        return sketch;
    }
}
