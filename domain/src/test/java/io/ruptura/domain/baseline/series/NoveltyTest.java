package io.ruptura.domain.baseline.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NoveltyTest {

    private static final long FIVE_MINUTES = 300_000;

    private final Novelty novelty = new Novelty();
    private final Cadence cadence = new Cadence();
    private final Random random = new Random(1);
    private int steps;

    @Test
    void whatStaysWhereItWasIsNotNew() {
        noise(1000);
        assertThat(of(100, 100, 0)).isLessThan(0.2);
    }

    @Test
    void aValueBeyondAllBeforeIsNewAndTheSecondTimeItIsNot() {
        noise(1000);
        double first = of(200, 100, 0);
        noise(100);
        double second = of(190, 100, 0);
        assertThat(first).isGreaterThan(2);
        assertThat(second).isLessThan(first / 3);
    }

    @Test
    void aUsualValueAtAnUnusualHourIsNew() {
        noise(1000);
        assertThat(of(100, 60, 0)).isGreaterThan(2);
        assertThat(of(100, Double.NaN, 0)).isZero();
    }

    @Test
    void theRarestEverForItsHourIsNewOnceTheHoursAreKnown() {
        noise(100);
        double early = of(100, 100, 2);
        noise(5000);
        double late = of(100, 100, 4);
        assertThat(early).isPositive();
        assertThat(late).isGreaterThan(2 * early);
    }

    private void noise(int count) {
        for (int i = 0; i < count; i++) {
            of(100 + random.nextGaussian(), 100, random.nextDouble());
        }
    }

    private double of(double value, double seasonal, double rarity) {
        cadence.add(steps++ * FIVE_MINUTES);
        return novelty.of(value, seasonal, rarity, cadence);
    }
}
