package io.ruptura.domain.baseline.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LullsTest {

    @Test
    void holdsALullAgainstTheExcessOfThoseBefore() {
        Lulls lulls = Lulls.NONE.after(3).after(5).after(9).after(7);
        // Four excesses that sum to 16, a little faded, and the prior of four excesses of 1.
        assertThat(lulls.weighed(12)).isCloseTo(6, within(0.05));
    }

    @Test
    void withoutHistoryAndBelowTheThresholdALullIsWorthWhatItMissed() {
        assertThat(Lulls.NONE.weighed(14)).isEqualTo(14);
        assertThat(Lulls.NONE.after(12).after(12).weighed(1.5)).isEqualTo(1.5);
    }

    @Test
    void lullsOfAPoissonProcessLeaveTheYardstickAlone() {
        Random random = new Random(1);
        Lulls lulls = Lulls.NONE;
        for (int i = 0; i < 5_000; i++) {
            lulls = lulls.after(-Math.log(1 - random.nextDouble()));
        }
        assertThat(lulls.weighed(14)).isBetween(11.0, 14.0);
    }

    @Test
    void oneOutageIsOneLessonAndNoMore() {
        assertThat(Lulls.NONE.after(500)).isEqualTo(Lulls.NONE.after(14));
    }
}
