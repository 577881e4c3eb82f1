package io.ruptura.domain.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ruptura.domain.baseline.count.Expectation;
import io.ruptura.domain.baseline.count.NegativeBinomial;
import io.ruptura.domain.baseline.season.BaselineTuning;
import io.ruptura.domain.baseline.season.CountHistory;
import io.ruptura.domain.baseline.season.LocalHour;
import io.ruptura.domain.baseline.season.SeasonalCountBaseline;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class BaselineLawsTest {

    private static final long FIVE_MINUTES = 300_000;
    private static final SeasonalCountBaseline BASELINE =
            new SeasonalCountBaseline(ZoneOffset.UTC, BaselineTuning.COUNTS);

    @Property(tries = 200, seed = "1")
    void confidenceNeverFallsWhileUsualHistoryGrows(
            @ForAll @Size(min = 50, max = 400) List<@IntRange(max = 12) Integer> counts) {
        CountHistory history = CountHistory.startingAt(0, BaselineTuning.COUNTS);
        double before = 0;
        long end = 0;
        for (int count : counts) {
            end += FIVE_MINUTES;
            history = BASELINE.learn(history, end, FIVE_MINUTES, count);
            double now = BASELINE.expect(history, 13 * 3_600_000, FIVE_MINUTES).confidence();
            // Forgetting takes back a millionth while learning adds more.
            assertThat(now).isGreaterThanOrEqualTo(before - 1e-9).isBetween(0.0, 1.0);
            before = now;
        }
    }

    @Property(tries = 200, seed = "2")
    void bandHoldsTheExpectedCount(
            @ForAll @Size(min = 1, max = 300) List<@IntRange(max = 200) Integer> counts,
            @ForAll @LongRange(min = 1, max = 400_000) long aheadSeconds) {
        CountHistory history = taught(counts);
        Expectation expected =
                BASELINE.expect(history, counts.size() * FIVE_MINUTES + aheadSeconds * 1000, FIVE_MINUTES);
        NegativeBinomial distribution = expected.distribution();
        assertThat(expected.mean()).isPositive().isFinite();
        assertThat(expected.dispersion()).isPositive().isFinite();
        assertThat(distribution.quantile(0.001)).isLessThanOrEqualTo(expected.mean());
        assertThat(distribution.quantile(0.999)).isGreaterThanOrEqualTo(Math.floor(expected.mean()));
    }

    @Property(tries = 200, seed = "3")
    void expectationIsProportionalToTheLengthOfTheWindow(
            @ForAll @Size(min = 1, max = 300) List<@IntRange(max = 50) Integer> counts,
            @ForAll @DoubleRange(min = 0.1, max = 1) double share) {
        CountHistory history = taught(counts);
        long middle = counts.size() * FIVE_MINUTES + 1_800_000;
        long half = Math.round(share * FIVE_MINUTES / 2);
        Expectation whole = BASELINE.expect(history, middle, 2);
        Expectation part = BASELINE.expect(history, middle + half - 1, 2 * half);
        assertThat(part.mean() / half).isCloseTo(whole.mean(), within(1e-3 * (1 + whole.mean())));
    }

    @Property(seed = "4")
    void everyInstantFallsIntoTheHourOnTheWall(@ForAll @LongRange(min = 0, max = 4_000_000_000_000L) long time) {
        ZoneId zone = ZoneId.of("America/Sao_Paulo");
        java.time.ZonedDateTime wall = java.time.Instant.ofEpochMilli(time).atZone(zone);
        LocalHour hour = LocalHour.at(time, zone);
        assertThat(hour.slot()).isEqualTo((wall.getDayOfWeek().getValue() - 1) * 24 + wall.getHour());
        assertThat(hour.fraction()).isBetween(0.0, 1.0);
        assertThat(hour.neighbourWeight()).isBetween(0.0, 0.5);
    }

    private static CountHistory taught(List<Integer> counts) {
        CountHistory history = CountHistory.startingAt(0, BaselineTuning.COUNTS);
        long end = 0;
        for (int count : counts) {
            end += FIVE_MINUTES;
            history = BASELINE.learn(history, end, FIVE_MINUTES, count);
        }
        return history;
    }
}
