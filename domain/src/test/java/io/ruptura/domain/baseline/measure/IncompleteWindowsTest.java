package io.ruptura.domain.baseline.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.baseline.Observation;
import io.ruptura.domain.baseline.ObserverSettings;
import io.ruptura.domain.calendar.BusinessCalendar;
import io.ruptura.domain.config.Calendars;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.schedule.Window;
import io.ruptura.domain.scope.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class IncompleteWindowsTest {

    private static final long MINUTE = 60_000;
    private static final int DAY = 24 * 60;

    private final MeasureObserver observer = new MeasureObserver(ObserverSettings.of(ConfigReader.defaults()));
    private final BusinessCalendar alwaysOpen =
            Calendars.of(ConfigReader.defaults()).governing(Scope.ALL);
    private final List<Observation> told = new ArrayList<>();
    private MeasureMemory memory;
    private double late = Double.NaN;
    private long now;

    @Test
    void aLostFeedIsToldByTheMinuteWithItsOnset() {
        play("channel=phone", DAY, 1, 6);
        long lost = now;
        play("channel=phone", 5, 0, 0);

        assertThat(told)
                .filteredOn(o -> o.signal().equals("completeness"))
                .extracting(Observation::surprise)
                .containsExactly(4.0, 6.0, 8.0, 10.0);
        assertThat(told).allMatch(o -> o.onsetMillis() == lost && o.direction() == -1);
    }

    @Test
    void aFeedThatIsLateNowAndThenIsLostLater() {
        play("channel=phone", DAY, 1, 6);
        for (int gap : new int[] {2, 4, 3}) {
            play("channel=phone", gap, 0, 0);
            play("channel=phone", 10, 1, 6);
        }
        told.clear();
        play("channel=phone", 5, 0, 0);
        assertThat(told).noneMatch(o -> o.surprise() >= 3);
        play("channel=phone", 20, 0, 0);
        assertThat(told).anyMatch(o -> o.surprise() >= 6);
    }

    @Test
    void whatIsNotSeenIsNeitherJudgedNorLearned() {
        play("queue=q", 10 * DAY, 1, 6);
        MeasureMemory before = memory;
        play("queue=q", 60, 0.5, 0);

        assertThat(told).extracting(Observation::signal).containsOnly("completeness");
        assertThat(memory.counted()).isEqualTo(before.counted());
        assertThat(memory.shifts()).isEqualTo(before.shifts());
    }

    @Test
    void whatBecomesKnownLaterIsNeitherLostNorMissing() {
        play("queue=q", 10 * DAY, 1, 6);
        MeasureMemory before = memory;
        told.clear();
        late = 0.4;
        play("queue=q", 60, 1, 0);

        assertThat(told).isEmpty();
        assertThat(memory.counted()).isEqualTo(before.counted());
    }

    @Test
    void aTopicIsFollowedByItsContactsAlone() {
        play("channel=chat,topic=login", 10 * DAY, 1, 6);
        told.clear();
        playOffering("channel=chat,topic=login", 40, 1);

        assertThat(told).extracting(Observation::signal).containsOnly("recurrence");
        assertThat(told).anyMatch(o -> o.surprise() >= 5 && o.direction() == 1);
    }

    private void play(String scope, int minutes, double completeness, double agents) {
        for (int i = 0; i < minutes; i++) {
            see(scope, completeness, agents, i % 60 == 0 ? 1 : 0);
        }
    }

    private void playOffering(String scope, int minutes, double offered) {
        for (int i = 0; i < minutes; i++) {
            see(scope, 1, 6, offered);
        }
    }

    private void see(String scope, double completeness, double agents, double offered) {
        now += MINUTE;
        double[] values = new double[Metric.values().length];
        Arrays.fill(values, Double.NaN);
        values[Metric.OFFERED.ordinal()] = offered;
        values[Metric.ANSWERED.ordinal()] = offered;
        values[Metric.ABANDONED.ordinal()] = 0;
        values[Metric.AGENTS_ONLINE.ordinal()] = agents;
        values[Metric.WAITING.ordinal()] = 0;
        values[Metric.LATE_SHARE.ordinal()] = late;
        WindowMetrics minute =
                new WindowMetrics(scope, Window.PT1M, now - MINUTE, now, 0, now, completeness, null, true, values);
        MeasureObserver.Observed observed = observer.observe(memory, minute, alwaysOpen);
        memory = observed.memory();
        told.addAll(observed.observations());
    }
}
