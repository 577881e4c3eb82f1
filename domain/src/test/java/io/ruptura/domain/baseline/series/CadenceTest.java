package io.ruptura.domain.baseline.series;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CadenceTest {

    private static final long MINUTE = 60_000;

    @Test
    void fiveMinutesAreAsManyValuesAsComeInThem() {
        assertThat(after(100, MINUTE).stretch()).isEqualTo(5);
        assertThat(after(100, 5 * MINUTE).stretch()).isEqualTo(1);
        assertThat(after(100, 60 * MINUTE).stretch()).isEqualTo(1);
    }

    @Test
    void trustGrowsWithTimeRatherThanWithFinerSteps() {
        assertThat(after(750, MINUTE).trust())
                .isEqualTo(after(150, 5 * MINUTE).trust())
                .isEqualTo(0.5);
        assertThat(after(3000, MINUTE / 60).trust()).isEqualTo(0.5);
        assertThat(after(1350, 5 * MINUTE).trust()).isEqualTo(0.9);
    }

    @Test
    void daysAreCountedFromTheFirstValue() {
        assertThat(after(289, 5 * MINUTE).days()).isEqualTo(1);
    }

    private static Cadence after(int count, long step) {
        Cadence cadence = new Cadence();
        for (int i = 0; i < count; i++) {
            cadence.add(1_000_000_000_000L + i * step);
        }
        return cadence;
    }
}
