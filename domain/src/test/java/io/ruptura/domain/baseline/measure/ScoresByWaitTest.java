package io.ruptura.domain.baseline.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.baseline.Observation;
import io.ruptura.domain.metric.Metric;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Mails: half of the day those of the night are answered, who are not amused; then those of the hour, most of whom are. A score every ten minutes or so. */
class ScoresByWaitTest {

    private static final double NIGHT = 9 * 3600;
    private static final double WEEKEND = 40 * 3600;

    private final MinuteFeed mails = new MinuteFeed("channel=email,queue=support");
    private final SplittableRandom random = new SplittableRandom(7);

    @Test
    void scoresThatAreBadThoughNobodyWaitedLongAreSeenWhileOthersAreBadEveryMorning() {
        usualDays(14);
        assertThat(mails.most("csat", 0)).isLessThan(4);
        play(6 * MinuteFeed.HOUR, NIGHT, 0.05);
        long began = mails.now + 2 * MinuteFeed.HOUR * MinuteFeed.MINUTE;
        play(2 * MinuteFeed.HOUR, 300, 0.6);
        play(5 * MinuteFeed.HOUR, 300, 0);

        Observation first = mails.first("csat", began, 4);
        assertThat(first.direction()).isEqualTo(-1);
        assertThat(first.expected()).isBetween(0.3, 0.65);
    }

    @Test
    void ofALongerWaitThanWasEverSeenNoBetterScoresAreExpected() {
        usualDays(14);
        long monday = mails.now;
        play(14 * MinuteFeed.HOUR, WEEKEND, 0);
        assertThat(mails.most("csat", monday)).isLessThan(3);
    }

    @Test
    void aSlotThatContinuesAnotherBeginsWithWhatIsKnownOfThat() {
        CountedHistory history = CountedHistory.NONE;
        for (int i = 0; i < 100; i++) {
            history = history.after(3, new Counted(0.9, 1), 1).after(9, new Counted(0.1, 1), 1);
        }
        assertThat(history.usual(3, CountedMeasure.CSAT).ratio()).isBetween(0.8, 0.9);
        assertThat(history.usual(12, CountedMeasure.CSAT).ratio())
                .isEqualTo(history.usual(9, CountedMeasure.CSAT).ratio());
        assertThat(history.usual(12, CountedMeasure.SERVICE_LEVEL).ratio()).isBetween(0.45, 0.55);
    }

    private void usualDays(int days) {
        for (int day = 0; day < days; day++) {
            play(6 * MinuteFeed.HOUR, NIGHT, 0.05);
            play(6 * MinuteFeed.HOUR, 300, 0.6);
            play(12 * MinuteFeed.HOUR, Double.NaN, -1);
        }
    }

    /** @param good share of good scores; below 0 nobody gives any */
    private void play(int minutes, double ageSeconds, double good) {
        for (int i = 0; i < minutes; i++) {
            boolean isScored = good >= 0 && random.nextInt(10) == 0;
            double share = isScored ? (random.nextDouble() < good ? 1 : 0) : Double.NaN;
            mails.minute(Map.of(
                    Metric.CSAT,
                    share,
                    Metric.CSAT_RESPONSES,
                    isScored ? 1.0 : 0.0,
                    Metric.WAITING,
                    Double.isNaN(ageSeconds) ? 0.0 : 20.0,
                    Metric.WAITING_AGE_SECONDS_P50,
                    ageSeconds));
        }
    }
}
