package io.ruptura.benchmarks.quality;

import io.ruptura.benchmarks.BenchmarkResult;
import io.ruptura.benchmarks.ServiceFold;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.decoding.Decoded;
import io.ruptura.domain.event.decoding.EventDecoder;
import io.ruptura.domain.forecast.BreachForecast;
import io.ruptura.domain.forecast.Horizon;
import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.pane.Pane;
import io.ruptura.domain.metric.pane.PaneDelta;
import io.ruptura.domain.metric.schedule.MetricsSchedule;
import io.ruptura.domain.metric.schedule.Window;
import io.ruptura.domain.metric.tally.Tally;
import io.ruptura.simulator.Simulation;
import io.ruptura.simulator.scenario.ScenarioReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Whether what is forecast to happen with a probability of 30 % happens in 30 of 100 cases: every five minutes of simulated services and of a history in a
 * file, each {@code breach_probability} of the windows beside whether the service level of the next 15, 30 and 60 minutes then fell below the target; the same
 * for the forecast before it is corrected, which tells whether the correction helps.
 *
 * <p>The forecast was fitted to seeds 1 and 2 of the scenario {@code benchmark} and to the first half of a call log: judge it on others. Of a file only
 * the second half is judged.
 */
public final class ForecastCalibration {

    private static final long STEP = 300_000;
    private static final int SIZE_LIMIT = 262_144;
    private static final RupturaConfig CONFIG = ConfigReader.parse("""
            metrics:
              scopes: [[queue], [channel, queue]]
              service-level: {threshold: 20s, by-channel: {chat: 60s, chatbot: 5m, social: 1h, email: 4h}, target: 0.8}
            """);
    private static final MetricsSchedule SCHEDULE = new MetricsSchedule(
            STEP, List.of(Window.PT5M, Window.PT15M, Window.PT1H, Window.P1D), List.of(), 0, Long.MAX_VALUE, 0, "UTC");
    private static final Map<Horizon, Metric> FORECASTS = new EnumMap<>(Map.of(
            Horizon.QUARTER_HOUR,
            Metric.BREACH_PROBABILITY_15M,
            Horizon.HALF_HOUR,
            Metric.BREACH_PROBABILITY,
            Horizon.HOUR,
            Metric.BREACH_PROBABILITY_60M));

    private final List<WindowMetrics> forecasts = new ArrayList<>();
    /** Contacts with their service-level event and those answered in time, by scope and step end. */
    private final Map<String, Map<Long, long[]>> happened = new HashMap<>();

    /** The same of the day that ends there, as the forecast knew it. */
    private final Map<String, Map<Long, long[]>> ofDay = new HashMap<>();

    private ForecastCalibration() {}

    /** Arguments: date, then {@code scenario:seed} of simulated services or names of files of events. */
    public static void main(String[] args) throws IOException {
        Map<String, Object> figures = new LinkedHashMap<>();
        for (int i = 1; i < args.length; i++) {
            boolean simulated = args[i].matches("[a-z0-9-]+:\\d+");
            List<Event> events = simulated ? simulated(args[i]) : history(Path.of(args[i]));
            ForecastCalibration calibration = new ForecastCalibration();
            calibration.run(events);
            long first = events.get(0).timeMillis();
            long last = events.get(events.size() - 1).timeMillis();
            String name = simulated ? args[i] : Path.of(args[i]).getFileName().toString();
            figures.put(name, calibration.figures(simulated ? first : (first + last) / 2, last));
        }
        BenchmarkResult.write("forecast-calibration", args[0], figures);
    }

    private static List<Event> simulated(String scenarioAndSeed) throws IOException {
        String[] parts = scenarioAndSeed.split(":");
        List<Event> events = new ArrayList<>();
        Simulation.run(ScenarioReader.readOrShipped(parts[0]).withSeed(Long.parseLong(parts[1])), events::add);
        return events;
    }

    private static List<Event> history(Path file) throws IOException {
        EventDecoder decoder = new EventDecoder(SIZE_LIMIT);
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> decoder.decode(line.getBytes(StandardCharsets.UTF_8), null, Long.MAX_VALUE))
                    .filter(Decoded.Accepted.class::isInstance)
                    .map(decoded -> ((Decoded.Accepted) decoded).event())
                    .sorted(Comparator.comparingLong(Event::timeMillis))
                    .toList();
        }
    }

    private void run(List<Event> events) {
        ServiceFold fold = new ServiceFold(CONFIG, SCHEDULE, this::remember, this::keep);
        events.forEach(fold::take);
    }

    private void keep(WindowMetrics metrics) {
        if (metrics.window() == Window.P1D) {
            double due = metrics.value(Metric.SERVICE_LEVEL_DUE);
            double met = due > 0 ? due * metrics.value(Metric.SERVICE_LEVEL) : 0;
            ofDay.computeIfAbsent(metrics.scope(), key -> new HashMap<>())
                    .put(metrics.endMillis(), new long[] {Math.round(due), Math.round(met)});
        } else {
            forecasts.add(metrics);
        }
    }

    private void remember(PaneDelta delta) {
        Map<Long, long[]> byEnd = happened.computeIfAbsent(delta.scope(), key -> new HashMap<>());
        for (Pane pane : delta.panes()) {
            long[] counts = byEnd.computeIfAbsent(pane.endMillis, key -> new long[2]);
            counts[0] += pane.count(Tally.SERVICE_LEVEL_DUE);
            counts[1] += pane.count(Tally.SERVICE_LEVEL_MET);
        }
    }

    private Map<String, Object> figures(long from, long to) {
        Map<String, Object> figures = new LinkedHashMap<>();
        for (Window window : List.of(Window.PT5M, Window.PT15M, Window.PT1H)) {
            for (Horizon horizon : Horizon.values()) {
                Reliability published = new Reliability();
                Reliability uncorrected = new Reliability();
                forecasts.stream()
                        .filter(metrics -> metrics.window() == window && metrics.endMillis() >= from)
                        .filter(metrics -> metrics.endMillis() + 1000 * (long) horizon.seconds() <= to)
                        .forEach(metrics -> judge(metrics, horizon, published, uncorrected));
                String name = window + ", " + Math.round(horizon.seconds() / 60) + " min ahead";
                figures.put(name, published.figures());
                figures.put(name + ", before the correction", uncorrected.figures());
            }
        }
        return figures;
    }

    private void judge(WindowMetrics metrics, Horizon horizon, Reliability published, Reliability uncorrected) {
        double forecast = metrics.value(FORECASTS.get(horizon));
        long due = 0;
        long met = 0;
        for (long end = metrics.endMillis() + STEP;
                end <= metrics.endMillis() + 1000 * (long) horizon.seconds();
                end += STEP) {
            long[] counts = happened.get(metrics.scope()).getOrDefault(end, new long[2]);
            due += counts[0];
            met += counts[1];
        }
        if (due > 0 && !Double.isNaN(forecast)) {
            boolean breached = (double) met / (double) due
                    < CONFIG.metrics().serviceLevel().target();
            published.add(metrics.scope(), forecast, breached);
            uncorrected.add(metrics.scope(), beforeCorrection(metrics, forecast, horizon), breached);
        }
    }

    private double beforeCorrection(WindowMetrics metrics, double forecast, Horizon horizon) {
        long[] day = ofDay.getOrDefault(metrics.scope(), Map.of()).getOrDefault(metrics.endMillis(), new long[2]);
        return BreachForecast.beforeCorrection(
                forecast,
                (double) day[1],
                (double) day[0],
                CONFIG.metrics().serviceLevel().target(),
                horizon);
    }
}
