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

    private final MinuteFeed feed = new MinuteFeed("channel=phone,queue=support");
    private final SplittableRandom random = new SplittableRandom(11);

    @Test
    void answersThatFreeHandsGiveLateAreSeenWithinHalfAnHour() {
        learn(0.02);
        long began = feed.now;
        play(40, true, 0.9, 0);

        Observation first = feed.first(SIGNAL, began, 4);
        assertThat(first.timeMillis() - began).isLessThan(30 * MinuteFeed.MINUTE);
        assertThat(first.onsetMillis()).isBetween(began - 5 * MinuteFeed.MINUTE, began + 10 * MinuteFeed.MINUTE);
        assertThat(first.observed()).isGreaterThan(0.7);
        assertThat(first.direction()).isEqualTo(1);
    }

    @Test
    void whereAnAnswerHasToWaitForASolutionItIsTheLoadThatMakesItLate() {
        learn(0.02);
        long began = feed.now;
        play(60, false, 0.9, 0);

        assertThat(feed.most(SIGNAL, began)).isZero();
    }

    @Test
    void customersWhoLeaveWhileOthersAreAnsweredInTimeAreNoLateAnswers() {
        learn(0.02);
        long began = feed.now;
        play(60, true, 0, 0.6);

        assertThat(feed.most(SIGNAL, began)).isZero();
    }

    @Test
    void whereItIsOftenLateHoweverFreeHandsAreNothingIsSaid() {
        learn(0.3);
        long began = feed.now;
        play(60, true, 0.9, 0);

        assertThat(feed.most(SIGNAL, began)).isZero();
    }

    @Test
    void ofAnswersAsManyAsWereSolvedMayHaveWaitedForAHand() {
        Map<Metric, Double> numbers = new EnumMap<>(Metric.class);
        numbers.put(Metric.ANSWERED, 3.0);
        numbers.put(Metric.RESOLVED, 1.0);
        numbers.put(Metric.SERVICE_LEVEL_DUE, 2.0);
        numbers.put(Metric.SERVICE_LEVEL, 0.5);

        Counted late = Counted.late(window(numbers));
        assertThat(late.whole()).isEqualTo(2);
        assertThat(late.part()).isEqualTo(4.0 / 3, within(1e-9));
        numbers.put(Metric.RESOLVED, 3.0);
        assertThat(Counted.late(window(numbers))).isNull();
    }

    /** Ten days, of every three times twenty minutes one with full hands, in which every other answer is late. */
    private void learn(double late) {
        for (int i = 0; i < 10 * MinuteFeed.DAY; i++) {
            boolean isFree = i / 20 % 3 > 0;
            minute(isFree, isFree ? late : 0.5, 0);
        }
    }

    private void play(int minutes, boolean isFree, double late, double unanswered) {
        for (int i = 0; i < minutes; i++) {
            minute(isFree, late, unanswered);
        }
    }

    /** A minute in which somebody comes two times of three; where hands are full he is answered when another contact is solved. */
    private void minute(boolean isFree, double late, double unanswered) {
        boolean isContact = random.nextDouble() < 0.67;
        boolean isAnswered = isContact && random.nextDouble() >= unanswered;
        boolean isInTime = isAnswered && random.nextDouble() >= late;
        Map<Metric, Double> numbers = new EnumMap<>(Metric.class);
        numbers.put(Metric.WAITING, 1.0);
        numbers.put(Metric.ANSWERED, isAnswered ? 1.0 : 0);
        numbers.put(Metric.RESOLVED, isAnswered && !isFree ? 1.0 : 0);
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
