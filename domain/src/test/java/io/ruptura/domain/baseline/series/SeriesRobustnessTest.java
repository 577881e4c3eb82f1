package io.ruptura.domain.baseline.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Series as they come: short, flat, torn, out of order, of any size and any step. */
class SeriesRobustnessTest {

    private static final long MINUTE = 60_000;
    private static final long FIVE_MINUTES = 5 * MINUTE;
    private static final int DAY = 288;
    private static final long START = 1_767_225_600_000L;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 50})
    void aFewValuesAreNoAlarmWhateverTheyAre(int count) {
        Random random = new Random(1);
        List<SeriesScore> scores =
                scores(count, SeriesRobustnessTest::everyFiveMinutes, i -> 1e6 * random.nextGaussian());
        assertThat(scores).noneMatch(SeriesScore::alarm).allMatch(score -> score.score() < 1);
        assertThat(scores.get(0).expected()).isNaN();
    }

    @Test
    void whatIsLostInRoundingIsNoAlarm() {
        List<SeriesScore> scores =
                scores(2000, SeriesRobustnessTest::everyFiveMinutes, i -> i % 97 == 0 ? 0.1 + 0.2 : 0.3);
        assertThat(begun(scores)).isEmpty();
    }

    @Test
    void aSeriesThatIsZeroForeverAndOnceIsNotIsToldThen() {
        assertThat(begun(scores(3000, SeriesRobustnessTest::everyFiveMinutes, i -> i == 2500 ? 3 : 0)))
                .containsExactly(2500);
    }

    @ParameterizedTest
    @ValueSource(longs = {1000, 10_000, MINUTE, FIVE_MINUTES, 30 * MINUTE, 60 * MINUTE, 24 * 60 * MINUTE})
    void aSpikeIsToldAtAnyStepAndNoiseSeldomIs(long step) {
        Random random = new Random(2);
        int count = step < MINUTE ? 8000 : 2000;
        List<SeriesScore> scores = scores(
                count, i -> START + i * step, i -> 100 + 5 * random.nextGaussian() + (i == count - 100 ? 80 : 0));
        assertThat(begun(scores)).contains(count - 100).hasSizeLessThan(6);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0x1p-60, 0x1p-20, 0x1p60, -1})
    void theUnitDoesNotMatter(double unit) {
        List<SeriesScore> scores = scores(3000, SeriesRobustnessTest::everyFiveMinutes, spiky(1));
        List<SeriesScore> inUnit = scores(3000, SeriesRobustnessTest::everyFiveMinutes, spiky(unit));
        assertThat(begun(inUnit)).contains(2000, 2800);
        if (unit > 0) {
            for (int i = 0; i < scores.size(); i++) {
                assertThat(inUnit.get(i).score()).isCloseTo(scores.get(i).score(), within(0.02));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e12, -1e30, Double.MAX_VALUE, Double.NEGATIVE_INFINITY})
    void anAbsurdValueIsToldAndDoesNotBlind(double absurd) {
        IntToDoubleFunction spiky = spiky(1);
        List<SeriesScore> scores =
                scores(3000, SeriesRobustnessTest::everyFiveMinutes, i -> i == 1000 ? absurd : spiky.applyAsDouble(i));
        assertThat(begun(scores)).contains(1000, 2000, 2800).hasSizeLessThan(12);
        assertThat(scores).allMatch(score -> Double.isFinite(score.score()));
        assertThat(scores.get(2999).expected()).isCloseTo(100, within(10.0));
        assertThat(scores.get(2999).upper()).isFinite();
    }

    @Test
    void missingValuesAndHolesOfDaysAreNoAlarm() {
        Random random = new Random(3);
        List<SeriesScore> scores = scores(
                12 * DAY,
                i -> START + (i < 6 * DAY ? i : i + 3 * DAY) * FIVE_MINUTES,
                i -> random.nextInt(3) == 0 ? Double.NaN : daily(i) + 2 * random.nextGaussian());
        assertThat(begun(scores)).filteredOn(i -> i > 3 * DAY).hasSizeLessThan(4);
    }

    @Test
    void rowsThatComeTwiceChangeLittle() {
        IntToDoubleFunction spiky = spiky(1);
        List<Double> values =
                IntStream.range(0, 3000).mapToObj(spiky::applyAsDouble).toList();
        List<SeriesScore> scores = scores(6000, i -> START + i / 2 * FIVE_MINUTES, i -> values.get(i / 2));
        assertThat(begun(scores)).contains(4000, 5600).hasSizeLessThan(12);
    }

    @Test
    void rowsOutOfOrderAreScoredAsTheyCome() {
        Random random = new Random(4);
        List<SeriesScore> scores = scores(3000, i -> START + (i + random.nextInt(-400, 400)) * FIVE_MINUTES, spiky(1));
        assertThat(begun(scores)).contains(2000, 2800).hasSizeLessThan(12);
        List<SeriesScore> backwards = scores(3000, i -> START - i * FIVE_MINUTES, spiky(1));
        assertThat(backwards).allMatch(score -> Double.isFinite(score.score()));
        assertThat(begun(backwards)).contains(2000).hasSizeLessThan(12);
    }

    @Test
    void aShiftOfLevelIsToldOnceAndThenUsual() {
        Random random = new Random(5);
        List<SeriesScore> scores = scores(
                6000, SeriesRobustnessTest::everyFiveMinutes, i -> (i < 3000 ? 100 : 160) + 5 * random.nextGaussian());
        assertThat(begun(scores)).contains(3000);
        assertThat(begun(scores)).filteredOn(i -> i > 3000 + DAY / 4).hasSizeLessThan(3);
    }

    @Test
    void aSpikeOfEveryDayIsToldOnLessThanHalfOfTheDays() {
        Random random = new Random(6);
        List<SeriesScore> scores = scores(
                30 * DAY,
                SeriesRobustnessTest::everyFiveMinutes,
                i -> 100 + 3 * random.nextGaussian() + (i % DAY >= 120 && i % DAY < 132 ? 60 : 0));
        assertThat(begun(scores))
                .filteredOn(i -> i > 10 * DAY && i % DAY >= 120 && i % DAY < 132)
                .hasSizeLessThan(10);
    }

    private static long everyFiveMinutes(int i) {
        return START + i * FIVE_MINUTES;
    }

    /** Noise with two spikes. */
    private static IntToDoubleFunction spiky(double unit) {
        Random random = new Random(7);
        return i -> unit * (100 + 5 * random.nextGaussian() + (i == 2000 || i == 2800 ? 80 : 0));
    }

    private static double daily(int i) {
        return 100 - 80 * Math.cos(2 * Math.PI * i / DAY);
    }

    private static List<SeriesScore> scores(int count, IntToLongFunction time, IntToDoubleFunction value) {
        SeriesDetector detector = new SeriesDetector();
        List<SeriesScore> scores = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            scores.add(detector.score(time.applyAsLong(i), value.applyAsDouble(i)));
        }
        return scores;
    }

    /** The rows at which alarms begin. */
    private static List<Integer> begun(List<SeriesScore> scores) {
        return IntStream.range(0, scores.size())
                .filter(i ->
                        scores.get(i).alarm() && (i == 0 || !scores.get(i - 1).alarm()))
                .boxed()
                .toList();
    }
}
