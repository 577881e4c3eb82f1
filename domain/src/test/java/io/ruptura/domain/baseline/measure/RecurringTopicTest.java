package io.ruptura.domain.baseline.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.metric.Metric;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RecurringTopicTest {

    private static final int WEEKDAYS = 5;

    private final MinuteFeed topic = new MinuteFeed("channel=email,queue=support,topic=complaint");
    private final SplittableRandom random = new SplittableRandom(13);

    @Test
    void whatIsUsualOnWeekdaysIsMuchOnASaturday() {
        weeks(3);
        play(WEEKDAYS * MinuteFeed.DAY, 9);
        assertThat(topic.most("recurrence", 0)).isLessThan(3.4);
        long saturday = topic.now;
        play(15 * MinuteFeed.HOUR, 9);
        assertThat(topic.first("recurrence", saturday, 3.4).expected()).isLessThan(12);
    }

    @Test
    void whatNoLongerComesUpIsOverWithinAnHour() {
        weeks(3);
        play(6 * MinuteFeed.HOUR, 50);
        assertThat(topic.most("recurrence", topic.now - 10 * MinuteFeed.MINUTE)).isBetween(5.0, 6.0);
        play(MinuteFeed.HOUR, 9);
        long later = topic.now;
        play(2 * MinuteFeed.HOUR, 9);
        assertThat(topic.most("recurrence", later)).isLessThan(3);
    }

    private void weeks(int weeks) {
        for (int week = 0; week < weeks; week++) {
            play(WEEKDAYS * MinuteFeed.DAY, 9);
            play(2 * MinuteFeed.DAY, 1.5);
        }
    }

    private void play(int minutes, double perHour) {
        for (int i = 0; i < minutes; i++) {
            topic.minute(Map.of(Metric.OFFERED, random.nextDouble() < perHour / 60 ? 1.0 : 0.0));
        }
    }
}
