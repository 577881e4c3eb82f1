package io.ruptura.domain.baseline.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SameHourTest {

    private static final long HOUR = 3_600_000;

    private final SameHour sameHour = new SameHour();
    private final Cadence cadence = new Cadence();

    @Test
    void whatIsUsualByDayIsRareByNight() {
        Random random = new Random(1);
        for (int hour = 0; hour < 24 * 30; hour++) {
            rarity(hour * HOUR, (hour % 24 < 8 ? 10 : 100) + random.nextGaussian());
        }
        assertThat(rarity((24 * 30 + 12) * HOUR, 100)).isLessThan(0.7);
        assertThat(rarity((24 * 30 + 3) * HOUR, 100)).isGreaterThan(2);
    }

    @Test
    void nothingIsRareBeforeAnHourIsKnown() {
        assertThat(rarity(0, 5)).isZero();
        assertThat(rarity(HOUR, 5000)).isZero();
    }

    @Test
    void ofSecondsTheDaysBeforeAreRememberedToo() {
        Random random = new Random(2);
        for (int second = 0; second < 3 * 86_400; second++) {
            rarity(second * 1000L, (second % 86_400 < 28_800 ? 10 : 100) + random.nextGaussian());
        }
        long day = 3 * 24 * HOUR;
        assertThat(rarity(day + 3 * HOUR, 100)).isGreaterThan(2);
        assertThat(rarity(day + 12 * HOUR, 100)).isLessThan(0.7);
    }

    private double rarity(long timeMillis, double value) {
        cadence.add(timeMillis);
        return sameHour.rarity(timeMillis, value, cadence);
    }
}
