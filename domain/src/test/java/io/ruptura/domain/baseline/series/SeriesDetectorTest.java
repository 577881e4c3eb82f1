package io.ruptura.domain.baseline.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SeriesDetectorTest {

    private static final long FIVE_MINUTES = 300_000;
    private static final int DAY = 288;

    @Test
    void aConstantSeriesIsNeverAnAlarmUntilItMoves() {
        List<SeriesScore> scores = scores(2000, i -> i == 1500 ? 43 : 42);
        assertThat(begun(scores)).containsExactly(1500);
        assertThat(scores.get(1499).expected()).isEqualTo(42);
    }

    @Test
    void aSpikeIsToldAtOnceAndOnce() {
        Random random = new Random(1);
        List<SeriesScore> scores =
                scores(3000, i -> 100 + 5 * random.nextGaussian() + (i >= 2000 && i < 2010 ? 80 : 0));
        assertThat(highest(scores)).isBetween(2000, 2009);
        assertThat(scores.get(2000).score()).isGreaterThan(highestBefore(scores, 2000));
        assertThat(begun(scores)).filteredOn(i -> i >= 2000 && i < 2100).containsExactly(2000);
    }

    @Test
    void theTenthSpikeOfAKindIsStillAnAlarm() {
        Random random = new Random(6);
        List<SeriesScore> scores =
                scores(15 * DAY, i -> 100 + 5 * random.nextGaussian() + (i > DAY && i % 307 == 0 ? 80 : 0));
        assertThat(begun(scores)).contains(307 * 5, 307 * 10, 307 * 14);
    }

    @Test
    void aShiftOfLevelIsToldWhenItBegins() {
        Random random = new Random(2);
        List<SeriesScore> scores = scores(3000, i -> (i < 2000 ? 100 : 140) + 5 * random.nextGaussian());
        assertThat(highest(scores)).isBetween(2000, 2009);
        assertThat(scores.get(2000).score()).isGreaterThan(highestBefore(scores, 2000));
    }

    @Test
    void noiseIsSeldomAnAlarm() {
        Random random = new Random(5);
        List<SeriesScore> scores = scores(10_000, i -> 100 + 5 * random.nextGaussian());
        assertThat(begun(scores)).hasSizeLessThan(10);
    }

    @Test
    void anAlarmLastsWhileTheValuesAreOddAndEndsAfter() {
        Random random = new Random(7);
        List<SeriesScore> scores =
                scores(3000, i -> 100 + 5 * random.nextGaussian() + (i >= 2000 && i < 2004 ? 90 : 0));
        assertThat(scores.subList(2000, 2004)).allMatch(SeriesScore::alarm);
        assertThat(scores.subList(2030, 2060)).noneMatch(SeriesScore::alarm);
    }

    @Test
    void aDayThatStaysLowIsToldThoughEveryValueOfItIsUsualAtNight() {
        Random random = new Random(8);
        List<SeriesScore> scores = scores(14 * DAY, i -> {
            double daily = 100 - 80 * Math.cos(2 * Math.PI * i / DAY);
            boolean isMissed = i >= 12 * DAY + DAY / 3 && i < 12 * DAY + 2 * DAY / 3;
            return (isMissed ? 40 : daily) + 2 * random.nextGaussian();
        });
        assertThat(begun(scores)).anyMatch(i -> i >= 12 * DAY + DAY / 3 && i < 12 * DAY + DAY / 3 + 12);
    }

    @Test
    void whatIsUsualAtNoonIsOddAtNight() {
        Random random = new Random(3);
        List<SeriesScore> scores = scores(12 * DAY, i -> {
            double daily = 100 - 80 * Math.cos(2 * Math.PI * i / DAY);
            return (i == 10 * DAY + 12 ? 150 : daily) + 2 * random.nextGaussian();
        });
        assertThat(scores.get(10 * DAY + 12).alarm()).isTrue();
        SeriesScore noon = scores.get(11 * DAY + DAY / 2);
        assertThat(noon.expected()).isCloseTo(180, within(10.0));
        assertThat(noon.lower()).isLessThan(180);
        assertThat(noon.upper()).isGreaterThan(180);
    }

    @Test
    void aMissingValueScoresNothingAndTeachesNothing() {
        SeriesDetector with = new SeriesDetector();
        SeriesDetector without = new SeriesDetector();
        for (int i = 0; i < 500; i++) {
            SeriesScore missing = with.score(i * FIVE_MINUTES + 1, Double.NaN);
            assertThat(missing.score()).isZero();
            assertThat(missing.alarm()).isFalse();
            double value = i * 31 % 17;
            assertThat(with.score(i * FIVE_MINUTES, value)).isEqualTo(without.score(i * FIVE_MINUTES, value));
        }
    }

    @Property(tries = 100, seed = "4")
    void scoresAreFiniteAndNotNegativeWhateverComes(
            @ForAll @Size(min = 1, max = 300) List<@DoubleRange(min = -1e12, max = 1e12) Double> values) {
        SeriesDetector detector = new SeriesDetector();
        for (int i = 0; i < values.size(); i++) {
            SeriesScore score = detector.score(i * FIVE_MINUTES, values.get(i));
            assertThat(score.score()).isFinite().isGreaterThanOrEqualTo(0);
            assertThat(score.score()).isGreaterThanOrEqualTo(score.alarm() ? 1 : 0);
            if (i > 0) {
                assertThat(score.lower()).isLessThanOrEqualTo(score.expected());
                assertThat(score.upper()).isGreaterThanOrEqualTo(score.expected());
            }
        }
    }

    private static List<SeriesScore> scores(int count, IntToDoubleFunction value) {
        SeriesDetector detector = new SeriesDetector();
        return IntStream.range(0, count)
                .mapToObj(i -> detector.score(i * FIVE_MINUTES, value.applyAsDouble(i)))
                .toList();
    }

    private static int highest(List<SeriesScore> scores) {
        return IntStream.range(0, scores.size())
                .boxed()
                .max(Comparator.comparingDouble(i -> scores.get(i).score()))
                .orElseThrow();
    }

    private static double highestBefore(List<SeriesScore> scores, int end) {
        return scores.subList(0, end).stream()
                .mapToDouble(SeriesScore::score)
                .max()
                .orElseThrow();
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
