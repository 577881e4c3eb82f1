package io.ruptura.domain.baseline.measure;

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
import java.util.Map;

/** Minutes of one scope that is always open, one after the other, and what the observer says of them. */
final class MinuteFeed {

    static final long MINUTE = 60_000;
    static final int HOUR = 60;
    static final int DAY = 24 * HOUR;
    /** A Monday at midnight UTC. */
    private static final long MONDAY = 1_772_409_600_000L;

    final List<Observation> told = new ArrayList<>();
    long now = MONDAY;
    MeasureMemory memory;

    private final String scope;
    private final MeasureObserver observer = new MeasureObserver(ObserverSettings.of(ConfigReader.defaults()));
    private final BusinessCalendar alwaysOpen =
            Calendars.of(ConfigReader.defaults()).governing(Scope.ALL);

    MinuteFeed(String scope) {
        this.scope = scope;
    }

    /** A minute with these numbers; what is not among them is unknown. */
    void minute(Map<Metric, Double> numbers) {
        now += MINUTE;
        double[] values = new double[Metric.values().length];
        Arrays.fill(values, Double.NaN);
        numbers.forEach((metric, value) -> values[metric.ordinal()] = value);
        WindowMetrics window = new WindowMetrics(scope, Window.PT1M, now - MINUTE, now, 0, now, 1, null, true, values);
        MeasureObserver.Observed observed = observer.observe(memory, window, alwaysOpen);
        memory = observed.memory();
        told.addAll(observed.observations());
    }

    /** The most surprising of a signal since then; 0 without any. */
    double most(String signal, long sinceMillis) {
        return told.stream()
                .filter(o -> o.signal().equals(signal) && o.timeMillis() > sinceMillis)
                .mapToDouble(Observation::surprise)
                .max()
                .orElse(0);
    }

    /** The first of a signal since then that is at least so surprising. */
    Observation first(String signal, long sinceMillis, double surprise) {
        return told.stream()
                .filter(o -> o.signal().equals(signal) && o.timeMillis() > sinceMillis && o.surprise() >= surprise)
                .findFirst()
                .orElseThrow();
    }
}
