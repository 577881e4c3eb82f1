package io.ruptura.domain.baseline.season;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ruptura.domain.baseline.count.Expectation;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SeasonalCountBaselineTest {

    private static final long MINUTE = 60_000;
    private static final long FIVE_MINUTES = 5 * MINUTE;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long MONDAY = Instant.parse("2026-03-02T00:00:00Z").toEpochMilli();
    private static final SeasonalCountBaseline BASELINE =
            new SeasonalCountBaseline(ZoneOffset.UTC, BaselineTuning.COUNTS);

    @Test
    void knowsNothingBeforeHistoryAndSaysSo() {
        Expectation expected =
                BASELINE.expect(CountHistory.startingAt(MONDAY, BaselineTuning.COUNTS), MONDAY + HOUR, FIVE_MINUTES);
        assertThat(expected.confidence()).isZero();
        assertThat(BASELINE.isUnusual(expected, 300)).isFalse();
    }

    @Test
    void isUsefulAfterADayAndSharpAfterWeeks() {
        CountHistory oneDay = taught(MONDAY, MONDAY + DAY, SeasonalCountBaselineTest::daily);
        Expectation early = BASELINE.expect(oneDay, MONDAY + DAY + 14 * HOUR, FIVE_MINUTES);
        assertThat(early.mean()).isBetween(0.75 * daily(14), 1.25 * daily(14));
        assertThat(early.confidence()).isBetween(0.4, 0.6);

        CountHistory weeks = taught(MONDAY, MONDAY + 28 * DAY, SeasonalCountBaselineTest::daily);
        Expectation late = BASELINE.expect(weeks, MONDAY + 28 * DAY + 14 * HOUR, FIVE_MINUTES);
        assertThat(late.mean()).isCloseTo(daily(14), within(2.5));
        assertThat(late.confidence()).isGreaterThan(0.9);
        assertThat(late.dispersion()).isLessThan(early.dispersion());
        assertThat(late.distribution().surprise(3 * daily(14))).isGreaterThan(6);
    }

    @Test
    void twiceTheCallsForAWholeNightAreNotNormalByMorning() {
        CountHistory history = taught(MONDAY, MONDAY + 14 * DAY, hour -> 20);
        long from = MONDAY + 14 * DAY;
        CountHistory after = taught(history, from, from + 8 * HOUR, hour -> 80);
        assertThat(BASELINE.expect(after, from + 8 * HOUR, FIVE_MINUTES).mean()).isCloseTo(20, within(2.0));
    }

    @Test
    void aShiftOfLevelIsTheNewNormalWithinTwoDays() {
        CountHistory history = taught(MONDAY, MONDAY + 14 * DAY, hour -> 20);
        long from = MONDAY + 14 * DAY;
        CountHistory after = taught(history, from, from + 2 * DAY, hour -> 80);
        Expectation expected = BASELINE.expect(after, from + 2 * DAY, FIVE_MINUTES);
        assertThat(expected.mean()).isCloseTo(80, within(12.0));
        assertThat(BASELINE.isUnusual(expected, expected.distribution().surprise(80)))
                .isFalse();
    }

    @Test
    void hoursFollowTheClockOnTheWallAcrossDaylightSaving() {
        ZoneId lisbon = ZoneId.of("Europe/Lisbon");
        SeasonalCountBaseline baseline = new SeasonalCountBaseline(lisbon, BaselineTuning.COUNTS);
        // Two winter weeks of calls from nine to ten only; summer time begins on Sunday 29 March 2026.
        ZonedDateTime start = ZonedDateTime.of(2026, 3, 16, 0, 0, 0, 0, lisbon);
        CountHistory history = CountHistory.startingAt(start.toInstant().toEpochMilli(), BaselineTuning.COUNTS);
        for (int day = 0; day < 13; day++) {
            for (int minute = 0; minute < 24 * 60; minute += 5) {
                ZonedDateTime begin = start.plusDays(day).plusMinutes(minute);
                long end = begin.toInstant().toEpochMilli() + FIVE_MINUTES;
                history = baseline.learn(history, end, FIVE_MINUTES, begin.getHour() == 9 ? 30 : 0);
            }
        }
        ZonedDateTime summer = ZonedDateTime.of(2026, 3, 30, 9, 30, 0, 0, lisbon);
        assertThat(expectAt(baseline, history, summer)).isGreaterThan(15);
        assertThat(expectAt(baseline, history, summer.plusHours(1))).isLessThan(5);
        assertThat(expectAt(baseline, history, summer.minusHours(1))).isLessThan(5);
    }

    @Test
    void ignoresWindowsItHasSeen() {
        CountHistory history = taught(MONDAY, MONDAY + DAY, hour -> 20);
        assertThat(BASELINE.learn(history, MONDAY + DAY, FIVE_MINUTES, 500)).isSameAs(history);
    }

    @Test
    void dispersionIsLearnedFromTheCounts() {
        CountHistory calm = taught(MONDAY, MONDAY + 14 * DAY, hour -> 50);
        double phi = calm.dispersion().phi(0.01);
        assertThat(phi).isLessThan(0.03);
        Random random = new Random(5);
        CountHistory wild = CountHistory.startingAt(MONDAY, BaselineTuning.COUNTS);
        for (long end = MONDAY + FIVE_MINUTES; end <= MONDAY + 14 * DAY; end += FIVE_MINUTES) {
            wild = BASELINE.learn(wild, end, FIVE_MINUTES, 50 * (random.nextBoolean() ? 0.5 : 1.5));
        }
        // Half or one and a half times the mean: relative variance 0.25, less Poisson's 1/50.
        assertThat(wild.dispersion().phi(0.01)).isCloseTo(0.23, within(0.03));
    }

    private static double expectAt(SeasonalCountBaseline baseline, CountHistory history, ZonedDateTime end) {
        return baseline.expect(history, end.toInstant().toEpochMilli(), FIVE_MINUTES)
                .mean();
    }

    private static double daily(double hour) {
        return 25 - 20 * Math.cos(hour / 24 * 2 * Math.PI);
    }

    private static CountHistory taught(long from, long to, DoubleUnaryOperator meanOfHour) {
        return taught(CountHistory.startingAt(from, BaselineTuning.COUNTS), from, to, meanOfHour);
    }

    /** Learns counts that scatter a little around a mean by hour of the day. */
    private static CountHistory taught(CountHistory history, long from, long to, DoubleUnaryOperator meanOfHour) {
        Random random = new Random(1);
        long[] ends = LongStream.iterate(from + FIVE_MINUTES, end -> end <= to, end -> end + FIVE_MINUTES)
                .toArray();
        CountHistory result = history;
        for (long end : ends) {
            double mean = meanOfHour.applyAsDouble((end - MONDAY - FIVE_MINUTES / 2) % DAY / (double) HOUR);
            double count = Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
            result = BASELINE.learn(result, end, FIVE_MINUTES, count);
        }
        return result;
    }
}
