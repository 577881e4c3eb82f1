package io.ruptura.domain.baseline.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SameHourTest {

    private static final long HOUR = 3_600_000;

    private final SameHour sameHour = new SameHour();

    @Test
    void whatIsUsualByDayIsRareByNight() {
        Random random = new Random(1);
        for (int hour = 0; hour < 24 * 30; hour++) {
            sameHour.rarity(hour * HOUR, (hour % 24 < 8 ? 10 : 100) + random.nextGaussian());
        }
        assertThat(sameHour.rarity((24 * 30 + 12) * HOUR, 100)).isLessThan(0.7);
        assertThat(sameHour.rarity((24 * 30 + 3) * HOUR, 100)).isGreaterThan(2);
    }

    @Test
    void nothingIsRareBeforeAnHourIsKnown() {
        assertThat(sameHour.rarity(0, 5)).isZero();
        assertThat(sameHour.rarity(HOUR, 5000)).isZero();
    }
}
