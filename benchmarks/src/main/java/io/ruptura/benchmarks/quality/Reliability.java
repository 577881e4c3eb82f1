package io.ruptura.benchmarks.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How forecasts of one thing compare to what then happened. The Brier score is the mean square of forecast less outcome; its skill is how much of the score of
 * a constant forecast, the share of outcomes, is saved: of all, or, harder, of each scope.
 */
final class Reliability {

    private static final int BINS = 10;

    private static final class Sums {
        long count;
        double forecast;
        double happened;
    }

    private final Sums all = new Sums();
    private final List<Sums> bins = new ArrayList<>();
    private final Map<String, Sums> byScope = new HashMap<>();
    private double squares;

    Reliability() {
        for (int i = 0; i < BINS; i++) {
            bins.add(new Sums());
        }
    }

    void add(String scope, double forecast, boolean happened) {
        double outcome = happened ? 1 : 0;
        squares += (forecast - outcome) * (forecast - outcome);
        Sums bin = bins.get(Math.min(BINS - 1, (int) (BINS * forecast)));
        for (Sums sums : List.of(all, bin, byScope.computeIfAbsent(scope, key -> new Sums()))) {
            sums.count++;
            sums.forecast += forecast;
            sums.happened += outcome;
        }
    }

    Map<String, Object> figures() {
        double brier = squares / all.count;
        double withinScopes =
                byScope.values().stream().mapToDouble(Reliability::spread).sum() / all.count;
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("forecasts", all.count);
        figures.put("observedShare", rounded(all.happened / all.count));
        figures.put("brier", rounded(brier));
        figures.put("skill", rounded(1 - brier * all.count / spread(all)));
        figures.put("skillWithinScopes", rounded(1 - brier / withinScopes));
        figures.put(
                "reliability",
                bins.stream()
                        .filter(bin -> bin.count > 0)
                        .map(bin -> "%.3f -> %.3f (%d)"
                                .formatted(bin.forecast / bin.count, bin.happened / bin.count, bin.count))
                        .toList());
        return figures;
    }

    /** Sum of squares that forecasting the share of outcomes leaves. */
    private static double spread(Sums sums) {
        double share = sums.happened / sums.count;
        return sums.count * share * (1 - share);
    }

    private static double rounded(double value) {
        return Math.round(10_000 * value) / 10_000.0;
    }
}
