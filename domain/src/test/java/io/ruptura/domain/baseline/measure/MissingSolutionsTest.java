package io.ruptura.domain.baseline.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.baseline.Observation;
import io.ruptura.domain.baseline.waiting.Load;
import io.ruptura.domain.metric.Metric;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A line with nine answers an hour, each solved after some seven minutes. */
class MissingSolutionsTest {

    private static final double ANSWERED_A_MINUTE = 0.15;
    private static final double SOLVED_A_MINUTE = 1 / 7.0;

    private final MinuteFeed line = new MinuteFeed("channel=phone,queue=retention");
    private final SplittableRandom random = new SplittableRandom(1);
    private int inHand;

    @Test
    void whatIsNotSolvedStaysInHandAndSoFewAreEnough() {
        play(14 * MinuteFeed.DAY, SOLVED_A_MINUTE);
        assertThat(line.most("resolved", 0)).isLessThan(3.5);
        long began = line.now;
        play(75, 0);

        Observation first = line.first("resolved", began, 3.5);
        assertThat(first.timeMillis() - began).isLessThan(70 * MinuteFeed.MINUTE);
        assertThat(first.observed()).isLessThan(first.expected() - 4);
        assertThat(first.expected())
                .as("of what was answered, not of what is in hand")
                .isLessThan(14);
    }

    @Test
    void whoComesBackIsInHandTooButNothingIsMissing() {
        play(14 * MinuteFeed.DAY, SOLVED_A_MINUTE);
        long began = line.now;
        for (int i = 0; i < 75; i++) {
            inHand += i % 4 == 0 ? 1 : 0;
            minute(SOLVED_A_MINUTE / 2, i % 4 == 0 ? 1 : 0);
        }
        assertThat(line.most("resolved", began)).isLessThan(3.5);
    }

    @Test
    void aWitnessAloneIsNotHeard() {
        Surroundings around = new Surroundings(0, Load.FULL, false, 8, 10);
        Drift missing = new Drift(2 * Drift.NATS, 0, 1, 9, 9);
        assertThat(around.witnessed(missing, 2)).isEqualTo(8);
        assertThat(around.witnessed(missing, 1))
                .as("nothing is missing that surprisingly")
                .isEqualTo(1);
        assertThat(new Surroundings(0, Load.FULL, false, 8, 3).witnessed(missing, 2))
                .as("it did not pile up")
                .isEqualTo(2);
    }

    /** Cases of all afternoon are closed at once, and who closes them does so when there is time. */
    @Test
    void whereCasesAreClosedInBatchesAPauseIsNoStall() {
        playBatches(7 * MinuteFeed.DAY);
        long known = line.now;
        playBatches(14 * MinuteFeed.DAY);

        assertThat(line.most("resolved", known)).isLessThan(3.5);
    }

    private void playBatches(int minutes) {
        for (int i = 0; i < minutes; i++) {
            minute(random.nextInt(150) == 0 ? 1 : 0, 0);
        }
    }

    private void play(int minutes, double solved) {
        for (int i = 0; i < minutes; i++) {
            minute(solved, 0);
        }
    }

    private void minute(double solvedAMinute, double reopened) {
        int answered = random.nextDouble() < ANSWERED_A_MINUTE ? 1 : 0;
        int solved = 0;
        for (int i = 0; i < inHand; i++) {
            solved += random.nextDouble() < solvedAMinute ? 1 : 0;
        }
        inHand += answered - solved;
        line.minute(Map.of(
                Metric.OFFERED, (double) answered,
                Metric.ANSWERED, (double) answered,
                Metric.RESOLVED, (double) solved,
                Metric.REOPENED, reopened,
                Metric.BACKLOG, (double) inHand,
                Metric.WAITING, 0.0));
    }
}
