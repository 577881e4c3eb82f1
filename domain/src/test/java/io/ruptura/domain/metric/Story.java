package io.ruptura.domain.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.config.Calendars;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.event.Event;
import io.ruptura.domain.metric.fact.MetricRules;
import io.ruptura.domain.metric.schedule.MetricsSchedule;
import io.ruptura.domain.metric.schedule.Window;
import java.time.Instant;
import java.util.List;

/** A history told second by second from Monday nine o'clock UTC on, and the final windows that follow from it under a configuration. */
public final class Story {

    public static final long NINE = Instant.parse("2026-03-02T09:00:00Z").toEpochMilli();

    private final History history = new History();
    private final RupturaConfig config;

    public Story(String yaml) {
        config = ConfigReader.parse(yaml);
    }

    public History at(long second) {
        return history.at(NINE + second * 1000);
    }

    public double value(String scope, long endSecond, Metric metric) {
        return value(scope, Window.PT1M, endSecond, metric);
    }

    public double value(String scope, Window window, long endSecond, Metric metric) {
        return metrics(scope, window, endSecond).value(metric);
    }

    public WindowMetrics metrics(String scope, Window window, long endSecond) {
        List<WindowMetrics> found = run().finals.stream()
                .filter(metrics -> metrics.scope().equals(scope) && metrics.window() == window)
                .filter(metrics -> metrics.endMillis() == NINE + endSecond * 1000)
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    public PlainEngine run() {
        long until =
                history.events().stream().mapToLong(Event::timeMillis).max().orElseThrow();
        MetricsSchedule schedule = new MetricsSchedule(
                60_000, List.of(Window.values()), List.of(Window.values()), 0, until, 3_600_000, "UTC");
        MetricRules rules = config.metrics().toRules(Calendars.of(config));
        return new PlainEngine(schedule, rules, 2).run(history.events());
    }
}
