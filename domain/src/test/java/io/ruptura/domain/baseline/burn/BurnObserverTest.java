package io.ruptura.domain.baseline.burn;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.baseline.Observation;
import io.ruptura.domain.baseline.ObserverSettings;
import io.ruptura.domain.baseline.measure.Learning;
import io.ruptura.domain.calendar.BusinessCalendar;
import io.ruptura.domain.config.Calendars;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.schedule.Window;
import io.ruptura.domain.scope.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Open Monday to Friday 08:00 to 18:00: fifty hours, so the limits are 2.5 over an hour and 1 over six. Four in five are to be answered in time. */
class BurnObserverTest {

    private static final long FIVE_MINUTES = 300_000;
    private static final long HOUR = 12 * FIVE_MINUTES;
    private static final long MONDAY = Instant.parse("2026-03-02T00:00:00Z").toEpochMilli();

    private final RupturaConfig config = ConfigReader.parse("""
            zone: UTC
            calendars:
              - {id: office, weekly: {mon-fri: ["08:00-18:00"]}}
            """);
    private final BusinessCalendar office = Calendars.of(config).governing(Scope.ALL);
    private final BurnObserver observer = new BurnObserver(ObserverSettings.of(config), 0.8);
    private final List<Observation> told = new ArrayList<>();
    private BurnMemory memory;
    private long now = MONDAY + 8 * HOUR;

    @Test
    void anHourThatSpendsTooMuchIsToldWithItsOnset() {
        play(3 * 24 * HOUR, 8, 0.05);
        assertThat(told).isEmpty();
        long began = now;
        play(2 * HOUR, 8, 0.9);

        Observation first = told.get(0);
        assertThat(first.signal()).isEqualTo("error_budget_burn");
        assertThat(first.timeMillis()).isBetween(began + HOUR / 2, began + 2 * HOUR);
        assertThat(first.onsetMillis()).isEqualTo(began);
        assertThat(first.observed()).isGreaterThan(first.upper());
        assertThat(first.expected()).isBetween(0.2, 0.3);
        assertThat(first.direction()).isEqualTo(1);
    }

    @Test
    void oneMissOfOneSaysNothing() {
        play(3 * 24 * HOUR, 8, 0.05);
        now = MONDAY + (7 * 24 + 8) * HOUR;
        memory = new BurnMemory(
                memory.untilMillis(),
                new float[0],
                new float[0],
                memory.usualDue(),
                memory.usualMissed(),
                Learning.NEW);
        play(FIVE_MINUTES, 1, 1);
        assertThat(told).isEmpty();
    }

    @Test
    void closedHoursNeitherPassNorCount() {
        play(10 * HOUR, 8, 0.05);
        BurnMemory atClosing = memory;
        play(14 * HOUR, 8, 1);
        assertThat(memory).isSameAs(atClosing);
        assertThat(told).isEmpty();

        play(HOUR, 8, 0.05);
        assertThat(memory.dueIn(BurnMemory.BUCKETS)).isEqualTo(6 * 12 * 8);
    }

    @Test
    void whatHasStoppedIsNotToldAnyMore() {
        play(3 * 24 * HOUR, 8, 0.05);
        play(2 * HOUR, 8, 0.9);
        int burning = told.size();
        assertThat(burning).isPositive();
        play(HOUR / 2, 8, 0);
        told.clear();
        play(2 * HOUR, 8, 0);
        assertThat(told).isEmpty();
    }

    @Test
    void anHourAtWhichTheObjectiveIsAlwaysMissedIsExpectedToBurn() {
        play(5 * 24 * HOUR, 8, 0.7);
        assertThat(told).isNotEmpty();
        assertThat(told.get(told.size() - 1).expected()).isGreaterThan(3);
    }

    @Test
    void anOlderWindowChangesNothing() {
        play(HOUR, 8, 0.05);
        BurnMemory before = memory;
        now -= HOUR / 2;
        play(FIVE_MINUTES, 8, 1);
        assertThat(memory).isSameAs(before);
    }

    @Test
    void onlyAlignedWholeWindowsOfFiveMinutesAreLookedAt() {
        assertThat(observer.isLookedAt(window(Window.PT5M, MONDAY, 1, 0.5))).isTrue();
        assertThat(observer.isLookedAt(window(Window.PT5M, MONDAY + 60_000, 1, 0.5)))
                .isFalse();
        assertThat(observer.isLookedAt(window(Window.PT1M, MONDAY, 1, 0.5))).isFalse();
        assertThat(new BurnObserver(ObserverSettings.of(config), 1).isLookedAt(window(Window.PT5M, MONDAY, 1, 0.5)))
                .isFalse();
    }

    private void play(long millis, double due, double missedShare) {
        for (long until = now + millis; now < until; ) {
            now += FIVE_MINUTES;
            BurnObserver.Observed observed =
                    observer.observe(memory, window(Window.PT5M, now, due, missedShare), office);
            memory = observed.memory();
            told.addAll(observed.observations());
        }
    }

    private static WindowMetrics window(Window length, long end, double due, double missedShare) {
        double[] values = new double[Metric.values().length];
        Arrays.fill(values, Double.NaN);
        values[Metric.SERVICE_LEVEL_DUE.ordinal()] = due;
        values[Metric.SERVICE_LEVEL.ordinal()] = 1 - missedShare;
        return new WindowMetrics("channel=chat", length, end - length.millis(), end, 0, end, 1, null, true, values);
    }
}
