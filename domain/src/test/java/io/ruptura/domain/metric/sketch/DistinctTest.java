package io.ruptura.domain.metric.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistinctTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100, 1_000, 3_000, 10_000, 20_000, 100_000, 1_000_000})
    void isWithinThreeStandardErrorsAtAnySize(int customers) {
        SignedCounts cells = new SignedCounts();
        Random random = new Random(customers);
        for (int i = 0; i < customers; i++) {
            cells.add(Distinct.cell(random.nextLong()), 1);
        }

        assertThat((double) Distinct.estimate(cells)).isCloseTo(customers, within(3 * 0.01625 * customers + 0.5));
        assertThat(cells.size).isLessThan(50_000);
    }

    @Test
    void isExactForAHandful() {
        SignedCounts cells = new SignedCounts();
        for (int i = 1; i <= 40; i++) {
            cells.add(Distinct.cell(i * 0x9E3779B97F4A7C15L), 1);
            assertThat(Distinct.estimate(cells)).isEqualTo(i);
        }
    }

    @Property(tries = 30, seed = "1", shrinking = ShrinkingMode.OFF)
    void whatIsTakenBackWasNeverThere(@ForAll long seed) {
        Random random = new Random(seed);
        SignedCounts window = new SignedCounts();
        SignedCounts staying = new SignedCounts();
        SignedCounts leaving = new SignedCounts();
        for (int i = random.nextInt(3_000); i >= 0; i--) {
            int cell = Distinct.cell(random.nextInt(500) * 0x9E3779B97F4A7C15L);
            (random.nextBoolean() ? staying : leaving).add(cell, 1);
        }

        window.merge(leaving, 1);
        window.merge(staying, 1);
        window.merge(leaving, -1);

        assertThat(window.size).isEqualTo(staying.size);
        assertThat(Distinct.estimate(window)).isEqualTo(Distinct.estimate(staying));
        window.merge(staying, -1);
        assertThat(window.isEmpty()).isTrue();
        assertThat(Distinct.estimate(window)).isZero();
    }
}
