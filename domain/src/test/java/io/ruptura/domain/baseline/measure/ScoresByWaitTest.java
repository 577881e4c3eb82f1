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
    void scoresAreHeldAgainstTheWaitsOfThoseWhoGiveThemWhoeverElseStillWaits() {
        for (int day = 0; day < 14; day++) {
            scoresOfBoth(12, 0.8);
            play(12 * MinuteFeed.HOUR, Double.NaN, -1);
        }
        assertThat(mails.most("csat", 0)).isLessThan(3);
        scoresOfBoth(2, 0.8);
        long began = mails.now;
        scoresOfBoth(4, 0);

        Observation first = mails.first("csat", began, 4);
        assertThat(first.onsetMillis()).isGreaterThanOrEqualTo(began - MinuteFeed.HOUR * MinuteFeed.MINUTE);
        assertThat(first.expected()).isGreaterThan(0.5);
    }

    @Test
    void badScoresAfterAWaitThatBringsMiddlingOnesAreSeenAndSoonSeenToBeOver() {
        for (int i = 0; i < 600; i++) {
            scores(1, random.nextInt(50) == 0 ? 1 : 0);
        }
        assertThat(mails.most("csat_bottom", 0)).isLessThan(3);
        long began = mails.now;
        scores(12, 1);
        assertThat(mails.first("csat_bottom", began, 3.5).timeMillis() - began)
                .isLessThanOrEqualTo(2 * MinuteFeed.HOUR * MinuteFeed.MINUTE);
        scores(12, 0);
        assertThat(mails.told.get(mails.told.size() - 1).surprise()).isLessThan(3);
        assertThat(mails.most("csat", began)).isLessThan(3);
    }

    @Test
    void badScoresOfThoseWhoWaitedForLongSayNothing() {
        for (int day = 0; day < 14; day++) {
            scoresOfBoth(12, 0.8);
            play(12 * MinuteFeed.HOUR, Double.NaN, -1);
        }
        long began = mails.now;
        for (int i = 0; i < 200; i++) {
            score(NIGHT, 0);
        }
        assertThat(mails.memory
                        .counted()
                        .get(CountedMeasure.CSAT.ordinal())
                        .stronger()
                        .sinceMillis())
                .isLessThanOrEqualTo(began + MinuteFeed.MINUTE);
        assertThat(mails.most("csat", began)).isZero();
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

    /** By turns of one who was answered within minutes, of whom so many are content, and of one who waited all night; those who still wait have for hours. */
    private void scoresOfBoth(int hours, double good) {
        for (int i = 0; i < hours * 3; i++) {
            score(300, good);
            play(9, 3 * 3600, -1);
            score(NIGHT, 0);
            play(9, 3 * 3600, -1);
        }
    }

    /** One every twelve minutes, of those who waited for as long, middling or bad. */
    private void scores(int count, double bad) {
        for (int i = 0; i < count; i++) {
            mails.minute(Map.of(
                    Metric.CSAT,
                    0.0,
                    Metric.CSAT_BOTTOM,
                    bad,
                    Metric.CSAT_RESPONSES,
                    1.0,
                    Metric.CSAT_WAITED_SECONDS_MEAN,
                    700.0));
            play(11, Double.NaN, -1);
        }
    }

    private void score(double waitedSeconds, double good) {
        mails.minute(Map.of(
                Metric.CSAT,
                random.nextDouble() < good ? 1.0 : 0.0,
                Metric.CSAT_RESPONSES,
                1.0,
                Metric.CSAT_WAITED_SECONDS_MEAN,
                waitedSeconds,
                Metric.WAITING,
                20.0,
                Metric.WAITING_AGE_SECONDS_P50,
                3.0 * 3600));
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
