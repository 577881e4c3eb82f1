package io.ruptura.benchmarks.quality;

import com.amazon.randomcutforest.RandomCutForest;
import io.ruptura.domain.baseline.series.SeriesDetector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.commons.numbers.gamma.Erfc;

/** The product's own detector and three simple ones, each causal: the score of a value depends on those before it alone. */
final class Detectors {

    static final String PRODUCT = "ruptura";

    private static final int SHAPE = 8;
    private static final int WINDOW = 6400;
    private static final int STEP = 100;
    private static final long HOUR = 3_600_000;
    private static final double DIGITS = 1e12;

    /** Scores one value of one series, then learns it. */
    interface Scorer {
        double score(long timeMillis, double value);
    }

    private Detectors() {}

    /** By name, each as a way to begin a series. */
    static Map<String, Supplier<Scorer>> all() {
        Map<String, Supplier<Scorer>> all = new LinkedHashMap<>();
        all.put(PRODUCT, () -> {
            SeriesDetector detector = new SeriesDetector();
            return (time, value) -> detector.score(time, value).score();
        });
        all.put("random cut forest", Detectors::forest);
        all.put("same hour, median and MAD", Detectors::sameHour);
        all.put("windowed gaussian", Detectors::gaussian);
        return all;
    }

    /** 1 for values of the product's alarms, else 0. */
    static Scorer alarms() {
        SeriesDetector detector = new SeriesDetector();
        return (time, value) -> detector.score(time, value).alarm() ? 1 : 0;
    }

    static double[] scores(Scorer scorer, LabelledSeries series) {
        double[] scores = new double[series.size()];
        for (int i = 0; i < scores.length; i++) {
            double value = series.values()[i];
            scores[i] = Double.isNaN(value) ? 0 : scorer.score(series.times()[i], value);
        }
        return scores;
    }

    private static Scorer forest() {
        RandomCutForest forest = RandomCutForest.builder()
                .dimensions(SHAPE)
                .shingleSize(SHAPE)
                .internalShinglingEnabled(true)
                .numberOfTrees(100)
                .sampleSize(256)
                .randomSeed(1)
                .build();
        return (time, value) -> {
            float[] point = {(float) value};
            double score = forest.getAnomalyScore(point);
            forest.update(point);
            return score;
        };
    }

    private static Scorer sameHour() {
        List<List<Double>> hours = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++) {
            hours.add(new ArrayList<>());
        }
        return (time, value) -> {
            List<Double> past = hours.get((int) (Math.floorMod(time, 24 * HOUR) / HOUR));
            double score = 0;
            if (past.size() >= 3) {
                double middle = median(past);
                double spread =
                        median(past.stream().map(x -> Math.abs(x - middle)).toList());
                score = Math.abs(value - middle) / (1.4826 * spread + 1e-3 * Math.abs(middle) + 1e-9);
            }
            past.add(value);
            return score;
        };
    }

    private static double median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    /**
     * As Numenta defines it: the tail of a normal law fitted to a window of 6,400 values that moves in steps of 100. Its scores were written with twelve digits, which
     * makes most of the highest equal; only so does it have the score that is published, 39.65 / 20.87 / 47.41.
     */
    private static Scorer gaussian() {
        Deque<Double> window = new ArrayDeque<>();
        Deque<Double> step = new ArrayDeque<>();
        double[] law = {0, 1};
        return (time, value) -> {
            double tail = Erfc.value(Math.abs(value - law[0]) / law[1] / Math.sqrt(2)) / 2;
            double score = window.isEmpty() ? 0 : Math.rint((1 - tail) * DIGITS) / DIGITS;
            if (window.size() < WINDOW) {
                window.add(value);
                fit(window, law);
            } else {
                step.add(value);
                if (step.size() == STEP) {
                    step.forEach(next -> {
                        window.remove();
                        window.add(next);
                    });
                    step.clear();
                    fit(window, law);
                }
            }
            return score;
        };
    }

    private static void fit(Deque<Double> window, double[] law) {
        double mean = window.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        double variance = window.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0);
        law[0] = mean;
        law[1] = variance == 0 ? 1e-6 : Math.sqrt(variance);
    }
}
