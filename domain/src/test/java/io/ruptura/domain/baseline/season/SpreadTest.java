package io.ruptura.domain.baseline.season;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ruptura.domain.baseline.count.Expectation;
import io.ruptura.domain.baseline.count.Level;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpreadTest {

    private static final double PRIOR = 0.05;
    private static final long FIVE_MINUTES = 300_000;
    private static final long HOUR = 3_600_000;
    private static final long DAY = 24 * HOUR;
    private static final long MONDAY = Instant.parse("2026-03-02T00:00:00Z").toEpochMilli();
    private static final SeasonalCountBaseline BASELINE =
            new SeasonalCountBaseline(ZoneOffset.UTC, BaselineTuning.COUNTS);

    @Test
    void whatIsAssumedHoldsBeforeAnythingIsSeen() {
        assertThat(Spread.NONE.over(PRIOR)).isEqualTo(1);
    }

    @Test
    void aLevelSaysTheSquareOfHowFarItStraysLessWhatChanceAdds() {
        Spread seen = Spread.NONE.after(new Level(130, 100), 0, PRIOR, 1);
        assertThat(seen.sum() / seen.weight()).isCloseTo(0.085, within(1e-9));
    }

    @Test
    void aSeasonThatIsNotSettledIsNoSpread() {
        Spread seen = Spread.NONE.after(new Level(110, 100), 0.005, PRIOR, 1);
        assertThat(seen.sum() / seen.weight()).isCloseTo(0, within(1e-9));
    }

    @Test
    void aServiceThatKeepsToItsSeasonIsHeldToItAndOneThatStraysIsNot() {
        Expectation regular = expectedAfterFourWeeks(0);
        Expectation erratic = expectedAfterFourWeeks(0.3);
        assertThat(regular.dispersion()).isLessThan(0.02);
        assertThat(erratic.dispersion()).isGreaterThan(1.3 * regular.dispersion());
    }

    /** Sixty an hour, times what each day has of its own; seed 11. */
    private static Expectation expectedAfterFourWeeks(double deviationOfDays) {
        Random random = new Random(11);
        CountHistory history = CountHistory.startingAt(MONDAY, BaselineTuning.COUNTS);
        long end = MONDAY + 28 * DAY;
        double day = 1;
        for (long time = MONDAY; time < end; time += FIVE_MINUTES) {
            if ((time - MONDAY) % DAY == 0) {
                day = Math.max(0.2, 1 + deviationOfDays * random.nextGaussian());
            }
            double mean = 5 * day;
            double count = Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
            history = BASELINE.learn(history, time + FIVE_MINUTES, FIVE_MINUTES, count);
        }
        return BASELINE.expect(history, end + FIVE_MINUTES, FIVE_MINUTES);
    }
}
