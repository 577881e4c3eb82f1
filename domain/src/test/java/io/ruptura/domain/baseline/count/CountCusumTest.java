package io.ruptura.domain.baseline.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CountCusumTest {

    @Test
    void agreesWithTheDefinitionsAndNamesTheOnset() {
        double[] counts = {4, 5, 3, 8, 9, 7, 10};
        double[] sums = {0, 0, 0, 2.6392, 6.2784, 7.9175, 12.5567};
        CountCusum cusum = CountCusum.startingAt(0);
        for (int i = 0; i < counts.length; i++) {
            cusum = cusum.after(counts[i], 4, 7.0 / 4, i + 1);
            assertThat(cusum.sum()).isCloseTo(sums[i], within(1e-4));
        }
        assertThat(cusum.lastZeroMillis()).isEqualTo(3);
    }

    @Test
    void seesAFallAsWell() {
        CountCusum cusum = CountCusum.startingAt(0);
        for (int end = 1; end <= 4; end++) {
            cusum = cusum.after(10, 10, 0.5, end);
        }
        assertThat(cusum.sum()).isZero();
        cusum = cusum.after(2, 10, 0.5, 5).after(1, 10, 0.5, 6);
        assertThat(cusum.sum()).isGreaterThan(10);
        assertThat(cusum.lastZeroMillis()).isEqualTo(4);
    }
}
