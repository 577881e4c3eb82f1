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
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AnsweredPaceTest {

    private static final long MINUTE = 60_000;
    private static final int DAY = 24 * 60;

    private final MeasureObserver observer = new MeasureObserver(ObserverSettings.of(ConfigReader.defaults()));
    private final BusinessCalendar alwaysOpen =
            Calendars.of(ConfigReader.defaults()).governing(Scope.ALL);
    private final SplittableRandom random = new SplittableRandom(5);
    private final List<Observation> told = new ArrayList<>();
    private MeasureMemory memory;
    private long now;

    @Test
    void aPileThatIsWorkedOffTooSlowlyIsSeenThoughItHardlyGrows() {
        play(10 * DAY, 30, 0.5);
        assertThat(pace()).noneMatch(o -> o.surprise() >= 3);
        long began = now;
        play(70, 30, 0.5 / 8);

        Observation first = raised();
        assertThat(first.timeMillis() - began).isBetween(15 * MINUTE, 60 * MINUTE);
        assertThat(first.onsetMillis()).isBetween(began - 15 * MINUTE, began + 15 * MINUTE);
        assertThat(first.direction()).isEqualTo(-1);
        assertThat(first.observed()).isLessThan(first.expected() - 8);
    }

    @Test
    void fewWhoWaitKeepFewAgentsBusyWhichIsNoSlowerPace() {
        for (int day = 0; day < 10; day++) {
            play(DAY / 2, 30, 0.5);
            play(DAY / 2, 1, 0.08);
        }
        told.clear();
        play(DAY / 2, 1, 0.08);
        assertThat(pace()).noneMatch(o -> o.surprise() >= 3);
    }

    @Test
    void whereNobodyWaitsAnyMoreItIsOver() {
        play(10 * DAY, 30, 0.5);
        play(60, 30, 0);
        assertThat(raised().surprise()).isGreaterThan(3);
        told.clear();
        play(30, 0, 0);
        assertThat(pace()).isEmpty();
    }

    private List<Observation> pace() {
        return told.stream().filter(o -> o.signal().equals("answered-pace")).toList();
    }

    private Observation raised() {
        return pace().stream().filter(o -> o.surprise() >= 4).findFirst().orElseThrow();
    }

    private void play(int minutes, double waiting, double answeredAMinute) {
        for (int i = 0; i < minutes; i++) {
            now += MINUTE;
            double[] values = new double[Metric.values().length];
            Arrays.fill(values, Double.NaN);
            values[Metric.WAITING.ordinal()] = waiting;
            values[Metric.ANSWERED.ordinal()] = random.nextDouble() < answeredAMinute ? 1 : 0;
            WindowMetrics minute = new WindowMetrics(
                    "channel=email,queue=billing", Window.PT1M, now - MINUTE, now, 0, now, 1, null, true, values);
            MeasureObserver.Observed observed = observer.observe(memory, minute, alwaysOpen);
            memory = observed.memory();
            told.addAll(observed.observations());
        }
    }
}
