package io.ruptura.domain.metric.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class KaplanMeierTest {

    private static final long STEP = 60_000;
    private static final long END = 1_000 * STEP;

    @Test
    void theWorkedExampleHolds() {
        DurationSketch answered = answered(List.of(10, 20, 40));
        OpenedSketch waiting = waiting(List.of(30));

        assertThat(KaplanMeier.quantileMillis(answered, waiting, END, 0.25)).isEqualTo(10_000);
        assertThat(KaplanMeier.quantileMillis(answered, waiting, END, 0.5)).isEqualTo(20_000);
        assertThat(KaplanMeier.quantileMillis(answered, waiting, END, 0.9)).isEqualTo(40_000);
    }

    @Test
    void staysSilentWhenTooManyStillWait() {
        OpenedSketch waiting = waiting(List.of(50, 60, 70, 80));

        assertThat(KaplanMeier.quantileMillis(answered(List.of(10, 20)), waiting, END, 0.5))
                .isNaN();
        assertThat(KaplanMeier.quantileMillis(answered(List.of()), waiting, END, 0.5))
                .isNaN();
    }

    /** A mean over the answered alone gets better the more are left waiting; this one cannot. */
    @Property(tries = 200, seed = "1")
    void whoWaitsLongerThanAnyoneWasAnsweredNeverMakesItLookBetter(
            @ForAll @NotEmpty List<@IntRange(min = 1, max = 900) Integer> responses,
            @ForAll @IntRange(max = 20) int more) {
        double alone = KaplanMeier.quantileMillis(answered(responses), waiting(List.of()), END, 0.5);
        OpenedSketch crowd = new OpenedSketch();
        for (int i = 0; i < more; i++) {
            crowd.add(END - 1_000_000, paneEnd(END - 1_000_000), STEP, 1);
        }
        double with = KaplanMeier.quantileMillis(answered(responses), crowd, END, 0.5);

        assertThat(Double.isNaN(with) || with >= alone).isTrue();
    }

    @Property(tries = 200, seed = "2")
    void whenNobodyWaitsItIsTheUsualQuantile(@ForAll @NotEmpty List<@IntRange(min = 1, max = 900) Integer> responses) {
        double exact = responses.stream()
                        .sorted()
                        .skip((responses.size() - 1) / 2)
                        .findFirst()
                        .orElseThrow()
                * 1000.0;

        assertThat(KaplanMeier.quantileMillis(answered(responses), waiting(List.of()), END, 0.5))
                .isCloseTo(exact, within(0.01 * exact));
    }

    private static DurationSketch answered(List<Integer> seconds) {
        DurationSketch sketch = new DurationSketch();
        seconds.forEach(second -> sketch.add(second * 1000L, 1));
        return sketch;
    }

    private static OpenedSketch waiting(List<Integer> ages) {
        OpenedSketch sketch = new OpenedSketch();
        ages.forEach(age -> sketch.add(END - age * 1000L, paneEnd(END - age * 1000L), STEP, 1));
        return sketch;
    }

    private static long paneEnd(long time) {
        return Math.floorDiv(time, STEP) * STEP + STEP;
    }

    @Test
    void estimatesByTheHourHowManyAreNeverRepeated() {
        SignedCounts repeated = new SignedCounts();
        repeated.add(1, 1);
        repeated.add(3, 1);
        SignedCounts unrepeated = new SignedCounts();
        unrepeated.add(100 - 2, 1);
        unrepeated.add(100 - 5, 1);

        assertThat(KaplanMeier.unrepeated(repeated, unrepeated, 100 * 3_600_000L))
                .isEqualTo(0.375);
        assertThat(KaplanMeier.unrepeated(new SignedCounts(), unrepeated, 100 * 3_600_000L))
                .isEqualTo(1);
        assertThat(KaplanMeier.unrepeated(new SignedCounts(), new SignedCounts(), 0))
                .isNaN();
    }
}
