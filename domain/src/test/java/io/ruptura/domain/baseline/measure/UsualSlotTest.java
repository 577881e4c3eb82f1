package io.ruptura.domain.baseline.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.baseline.waiting.Load;
import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.schedule.Window;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UsualSlotTest {

    private static final int MORNING = 9;
    private static final int AFTERNOON = 15;
    private static final int SATURDAY_MORNING = 5 * 24 + 9;
    private static final Load EASY = new Load(8, 0.5);
    private static final Load BUSY = new Load(8, 0.6);

    @Test
    void whoLeavesWhileHandsAreFreeIsKeptApartHoweverManyWait() {
        int free = leaving(MORNING, 1, EASY);

        assertThat(leaving(MORNING, 12, new Load(8, 0))).isEqualTo(free);
        assertThat(IntStream.of(1, 2, 3, 5, 9, 40).map(waiting -> leaving(MORNING, waiting, BUSY)))
                .doesNotContain(free);
    }

    @Test
    void whoLeavesWhileHandsAreFullIsKeptByHowManyWait() {
        assertThat(leaving(MORNING, 3, BUSY)).isEqualTo(leaving(MORNING, 4, BUSY));
        assertThat(leaving(MORNING, 3, BUSY)).isNotEqualTo(leaving(MORNING, 5, BUSY));
        assertThat(leaving(MORNING, 9, BUSY)).isEqualTo(leaving(MORNING, 40, BUSY));
    }

    @Test
    void othersAreAtWorkInTheAfternoonAndAtWeekends() {
        assertThat(IntStream.of(MORNING, AFTERNOON, SATURDAY_MORNING).map(hour -> leaving(hour, 1, EASY)))
                .doesNotHaveDuplicates();
    }

    @Test
    void whoWaitsTooLongIsKeptByHowManyHandsAreFree() {
        assertThat(IntStream.rangeClosed(0, Load.QUARTERS)
                        .map(quarter -> slot(
                                CountedMeasure.LATE_AT_EASE,
                                MORNING,
                                1,
                                new Load(8, quarter / (double) Load.QUARTERS))))
                .doesNotHaveDuplicates();
    }

    @Test
    void everySlotIsOneOfTwentyFour() {
        for (CountedMeasure measure : CountedMeasure.ALL) {
            for (int hour = 0; hour < 7 * 24; hour++) {
                for (Load load : new Load[] {EASY, BUSY, Load.FULL}) {
                    assertThat(slot(measure, hour, 100, load)).isBetween(0, 23);
                }
            }
        }
    }

    private static int leaving(int hourOfWeek, int waiting, Load load) {
        return slot(CountedMeasure.ABANDONMENT_RATE, hourOfWeek, waiting, load);
    }

    private static int slot(CountedMeasure measure, int hourOfWeek, int waiting, Load load) {
        double[] values = new double[Metric.values().length];
        Arrays.fill(values, Double.NaN);
        values[Metric.WAITING.ordinal()] = waiting;
        WindowMetrics minute =
                new WindowMetrics("channel=phone", Window.PT1M, 0, 60_000, 0, 60_000, 1, null, true, values);
        return UsualSlot.of(measure, hourOfWeek, minute, new Surroundings(1e9, load, false, 0, 0));
    }
}
