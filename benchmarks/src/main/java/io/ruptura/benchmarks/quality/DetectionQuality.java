package io.ruptura.benchmarks.quality;

import io.ruptura.benchmarks.BenchmarkResult;
import io.ruptura.benchmarks.quality.Detectors.Scorer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * How well the product's detector and three simple ones score the Numenta Anomaly Benchmark and labelled telemetry, all in one run. Every figure is given for all
 * series, and for every second one and the others: the product's parameters were chosen looking at these series, and a figure that hangs on a few shows there.
 */
public final class DetectionQuality {

    private static final double FALSE_ALARMS_ALLOWED = 0.4;
    private static final int HOURLY_BUFFER = 24;
    private static final int MINUTELY_BUFFER = 60;
    private static final int HALVES = 2;

    private DetectionQuality() {}

    /** Arguments: date, folder that holds {@code nab} and {@code labelled-telemetry}. */
    public static void main(String[] args) throws IOException {
        List<LabelledSeries> nab = SeriesFiles.nab(Path.of(args[1], "nab"));
        List<LabelledSeries> telemetry = SeriesFiles.telemetry(Path.of(args[1], "labelled-telemetry"));
        Map<String, Object> figures = new LinkedHashMap<>();
        for (Map.Entry<String, Supplier<Scorer>> detector : Detectors.all().entrySet()) {
            boolean isProduct = detector.getKey().equals(Detectors.PRODUCT);
            figures.put(detector.getKey(), figures(detector.getValue(), isProduct, nab, telemetry));
        }
        BenchmarkResult.write("detection-quality", args[0], figures);
    }

    private static Map<String, Object> figures(
            Supplier<Scorer> detector, boolean isProduct, List<LabelledSeries> nab, List<LabelledSeries> telemetry) {
        long startedAt = System.nanoTime();
        Map<String, double[]> scores = new HashMap<>();
        nab.forEach(series -> scores.put(series.name(), Detectors.scores(detector.get(), series)));
        telemetry.forEach(series -> scores.put(series.name(), Detectors.scores(detector.get(), series)));
        double points = nab.stream().mapToInt(LabelledSeries::size).sum()
                + telemetry.stream().mapToInt(LabelledSeries::size).sum();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("microsecondsAPoint", rounded((System.nanoTime() - startedAt) / 1e3 / points));
        for (NabScore.Profile profile : NabScore.Profile.values()) {
            figures.put("nab " + profile, allAndHalves(nab, corpus -> rounded(NabScore.of(profile, corpus, scores))));
        }
        figures.put("vusPr", allAndHalves(telemetry, corpus -> rounded(surface(corpus, scores))));
        figures.put("events, threshold of the first half", frozen(telemetry, 0, scores));
        figures.put("events, threshold of the second half", frozen(telemetry, 1, scores));
        if (isProduct) {
            Map<String, double[]> alarms = new HashMap<>();
            telemetry.forEach(series -> alarms.put(series.name(), Detectors.scores(Detectors.alarms(), series)));
            figures.put(
                    "events, the product's alarms",
                    allAndHalves(telemetry, corpus -> events(EventScore.at(1, corpus, alarms))));
        }
        return figures;
    }

    private static Map<String, Object> allAndHalves(
            List<LabelledSeries> corpus, Function<List<LabelledSeries>, Object> figure) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("all", figure.apply(corpus));
        figures.put("first half", figure.apply(half(corpus, 0)));
        figures.put("second half", figure.apply(half(corpus, 1)));
        return figures;
    }

    private static double surface(List<LabelledSeries> telemetry, Map<String, double[]> scores) {
        return telemetry.stream()
                .mapToDouble(series -> SurfaceScore.of(
                        series, scores.get(series.name()), series.isHourly() ? HOURLY_BUFFER : MINUTELY_BUFFER))
                .filter(score -> !Double.isNaN(score))
                .average()
                .orElseThrow();
    }

    /** A threshold chosen on one half, of the best F1 with as few false alarms as are allowed there, and frozen for the other. */
    private static Map<String, Object> frozen(
            List<LabelledSeries> telemetry, int chosenOn, Map<String, double[]> scores) {
        double threshold = EventScore.bestThreshold(half(telemetry, chosenOn), scores, FALSE_ALARMS_ALLOWED);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("threshold", rounded(threshold));
        figures.put("on this half", events(EventScore.at(threshold, half(telemetry, chosenOn), scores)));
        figures.put("on the other half", events(EventScore.at(threshold, half(telemetry, 1 - chosenOn), scores)));
        figures.put("on all", events(EventScore.at(threshold, telemetry, scores)));
        return figures;
    }

    private static Map<String, Object> events(EventScore score) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("f1", rounded(score.f1()));
        figures.put("precision", rounded(score.precision()));
        figures.put("recall", rounded(score.recall()));
        figures.put("falseAlarmsPerThousand", rounded(score.falseAlarmsPerThousand()));
        return figures;
    }

    private static List<LabelledSeries> half(List<LabelledSeries> series, int which) {
        return IntStream.range(0, series.size())
                .filter(i -> i % HALVES == which)
                .mapToObj(series::get)
                .toList();
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
