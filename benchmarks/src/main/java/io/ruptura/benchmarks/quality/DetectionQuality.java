package io.ruptura.benchmarks.quality;

import io.ruptura.benchmarks.BenchmarkResult;
import io.ruptura.benchmarks.quality.Detectors.Scorer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * How well the product's detector and three simple ones score the Numenta Anomaly Benchmark and labelled telemetry, all in one run. The threshold for events is
 * chosen on every second series and scored on the others.
 */
public final class DetectionQuality {

    private static final double FALSE_ALARMS_ALLOWED = 0.4;
    private static final int HOURLY_BUFFER = 24;
    private static final int MINUTELY_BUFFER = 60;

    private DetectionQuality() {}

    /** Arguments: date, folder that holds {@code nab} and {@code labelled-telemetry}. */
    public static void main(String[] args) throws IOException {
        List<LabelledSeries> nab = SeriesFiles.nab(Path.of(args[1], "nab"));
        List<LabelledSeries> telemetry = SeriesFiles.telemetry(Path.of(args[1], "labelled-telemetry"));
        Map<String, Object> figures = new LinkedHashMap<>();
        for (Map.Entry<String, Supplier<Scorer>> detector : Detectors.all().entrySet()) {
            figures.put(detector.getKey(), figures(detector.getValue(), nab, telemetry));
        }
        BenchmarkResult.write("detection-quality", args[0], figures);
    }

    private static Map<String, Object> figures(
            Supplier<Scorer> detector, List<LabelledSeries> nab, List<LabelledSeries> telemetry) {
        long startedAt = System.nanoTime();
        Map<String, double[]> scores = new HashMap<>();
        nab.forEach(series -> scores.put(series.name(), Detectors.scores(detector.get(), series)));
        telemetry.forEach(series -> scores.put(series.name(), Detectors.scores(detector.get(), series)));
        double points = nab.stream().mapToInt(LabelledSeries::size).sum()
                + telemetry.stream().mapToInt(LabelledSeries::size).sum();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("microsecondsAPoint", rounded((System.nanoTime() - startedAt) / 1e3 / points));
        for (NabScore.Profile profile : NabScore.Profile.values()) {
            figures.put("nab " + profile, rounded(NabScore.of(profile, nab, scores)));
        }
        figures.put("vusPr", rounded(surface(telemetry, scores)));
        figures.put("events, frozen on one half", frozen(telemetry, scores));
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

    private static Map<String, Object> frozen(List<LabelledSeries> telemetry, Map<String, double[]> scores) {
        double threshold = EventScore.bestThreshold(half(telemetry, 0), scores, FALSE_ALARMS_ALLOWED);
        EventScore score = EventScore.at(threshold, half(telemetry, 1), scores);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("threshold", rounded(threshold));
        figures.put("f1", rounded(score.f1()));
        figures.put("precision", rounded(score.precision()));
        figures.put("recall", rounded(score.recall()));
        figures.put("falseAlarmsPerThousand", rounded(score.falseAlarmsPerThousand()));
        figures.put(
                "f1OfAll", rounded(EventScore.at(threshold, telemetry, scores).f1()));
        return figures;
    }

    private static List<LabelledSeries> half(List<LabelledSeries> series, int which) {
        return IntStream.range(0, series.size())
                .filter(i -> i % 2 == which)
                .mapToObj(series::get)
                .toList();
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
