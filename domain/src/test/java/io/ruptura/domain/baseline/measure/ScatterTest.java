package io.ruptura.domain.baseline.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ScatterTest {

    private Scatter scatter = Scatter.NONE;

    @Test
    void minutesThatAreIndependentScatterAsPoissons() {
        SplittableRandom random = new SplittableRandom(1);
        for (int minute = 0; minute < 14 * 24 * 60; minute++) {
            scatter = scatter.after(random.nextInt(20) == 0 ? 1 : 0, 0.05);
        }

        assertThat(scatter.factor()).isBetween(1.0, 1.4);
    }

    @Test
    void batchesScatterByAsMuchMoreAsTheyAreLarge() {
        for (int hour = 0; hour < 12; hour++) {
            hour(hour % 2 == 0 ? 30 : 0, 10);
        }
        assertThat(scatter.factor()).isBetween(8.0, 20.2);
    }

    @Test
    void oneHourOutOfTheOrdinaryTeachesLittle() {
        for (int hour = 0; hour < 100; hour++) {
            hour(10, 10);
        }
        hour(500, 10);

        assertThat(scatter.factor()).isLessThan(1.2);
    }

    private void hour(double counted, double expected) {
        for (int minute = 0; minute < 60; minute++) {
            scatter = scatter.after(minute == 30 ? counted : 0, expected / 60);
        }
    }
}
