package io.ruptura.domain.baseline.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ruptura.domain.baseline.Observation;
import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.schedule.Window;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LateAtEaseTest {

    private static final String SIGNAL = "late-at-ease";
    private static final double BUSY = 8;
    private static final double EASY = 2;

    private final MinuteFeed feed = new MinuteFeed("channel=phone,queue=support");
    private final SplittableRandom random = new SplittableRandom(11);

    @Test
    void lateAnswersWhileHandsAreFreeAreSeenWithinHalfAnHour() {
        learn(0.02);
        long began = feed.now;
        play(40, EASY, 0.9, 0);

        Observation first = feed.first(SIGNAL, began, 4);
        assertThat(first.timeMillis() - began).isLessThan(30 * MinuteFeed.MINUTE);
        assertThat(first.onsetMillis()).isBetween(began - 5 * MinuteFeed.MINUTE, began + 10 * MinuteFeed.MINUTE);
        assertThat(first.observed()).isGreaterThan(0.7);
        assertThat(first.direction()).isEqualTo(1);
    }

    @Test
    void whereAsManyAreInHandAsCanBeItIsTheLoadThatMakesThemLate() {
        learn(0.02);
        long began = feed.now;
        play(60, BUSY, 0.9, 0);

        assertThat(feed.most(SIGNAL, began)).isZero();
    }

    @Test
    void customersWhoLeaveWhileOthersAreAnsweredInTimeAreNoLateAnswers() {
        learn(0.02);
        long began = feed.now;
        play(60, EASY, 0, 0.6);

        assertThat(feed.most(SIGNAL, began)).isZero();
    }

    @Test
    void whereItIsOftenLateHoweverFreeHandsAreNothingIsSaid() {
        learn(0.3);
        long began = feed.now;
        play(60, EASY, 0.9, 0);

        assertThat(feed.most(SIGNAL, began)).isZero();
    }

    @Test
    void whoLeftInTheMinuteIsNotLate() {
        Map<Metric, Double> numbers = new EnumMap<>(Metric.class);
        numbers.put(Metric.SERVICE_LEVEL_DUE, 4.0);
        numbers.put(Metric.SERVICE_LEVEL, 0.25);
        numbers.put(Metric.ABANDONED, 1.0);

        Counted late = Counted.late(window(numbers));
        assertThat(late.part()).isCloseTo(2, within(1e-9));
        assertThat(late.whole()).isCloseTo(3, within(1e-9));
        numbers.put(Metric.SERVICE_LEVEL_DUE, 0.0);
        assertThat(Counted.late(window(numbers))).isNull();
    }

    /** Fifteen days, every other quarter of an hour with full hands, the last of them too; then every other answer is late. */
    private void learn(double late) {
        for (int i = 0; i < 15 * MinuteFeed.DAY; i++) {
            boolean isFree = i / 15 % 2 == 0;
            minute(isFree ? EASY : BUSY, isFree ? late : 0.5, 0);
        }
    }

    private void play(int minutes, double others, double late, double leaving) {
        for (int i = 0; i < minutes; i++) {
            minute(others, late, leaving);
        }
    }

    /** A minute in which somebody comes two times of three, and leaves at once, is answered in time or still waits when he should have been; so many others are in hand. */
    private void minute(double others, double late, double leaving) {
        boolean isContact = random.nextDouble() < 0.67;
        boolean isLeaver = isContact && random.nextDouble() < leaving;
        boolean isInTime = isContact && !isLeaver && random.nextDouble() >= late;
        Map<Metric, Double> numbers = new EnumMap<>(Metric.class);
        numbers.put(Metric.WAITING, 1.0);
        numbers.put(Metric.BACKLOG, 1 + others + (isInTime ? 1 : 0));
        numbers.put(Metric.ANSWERED, isInTime ? 1.0 : 0);
        numbers.put(Metric.RESOLVED, 0.0);
        numbers.put(Metric.ABANDONED, isLeaver ? 1.0 : 0);
        numbers.put(Metric.SERVICE_LEVEL_DUE, isContact ? 1.0 : 0);
        numbers.put(Metric.SERVICE_LEVEL, isInTime ? 1.0 : isContact ? 0 : Double.NaN);
        feed.minute(numbers);
    }

    private static WindowMetrics window(Map<Metric, Double> numbers) {
        double[] values = new double[Metric.values().length];
        Arrays.fill(values, Double.NaN);
        numbers.forEach((metric, value) -> values[metric.ordinal()] = value);
        return new WindowMetrics("channel=phone", Window.PT1M, 0, 60_000, 0, 60_000, 1, null, true, values);
    }
}
