package io.ruptura.benchmarks.quality;

import io.ruptura.benchmarks.quality.LabelledSeries.Stretch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The score of the Numenta Anomaly Benchmark, after its paper (arXiv 1510.03336): the earlier in a window the better, false alarms cost, most so far from windows;
 * the threshold is the best one for the whole corpus. 100 is perfect, 0 is a detector that says nothing.
 */
final class NabScore {

    private static final double PROBATION = 0.15;
    private static final int PROBATION_MOST = 750;

    /** What a false alarm and a missed window cost. */
    enum Profile {
        STANDARD(0.11, 1),
        LOW_FALSE_POSITIVES(0.22, 1),
        LOW_FALSE_NEGATIVES(0.11, 2);

        private final double falseAlarm;
        private final double miss;

        Profile(double falseAlarm, double miss) {
            this.falseAlarm = falseAlarm;
            this.miss = miss;
        }
    }

    /** A row with its score, what detecting it is worth, and its window or -1. */
    private record Row(double score, double worth, int window) {}

    private NabScore() {}

    static double of(Profile profile, List<LabelledSeries> corpus, Map<String, double[]> scores) {
        List<Row> rows = new ArrayList<>();
        int windows = 0;
        for (LabelledSeries series : corpus) {
            addRows(rows, profile, series, scores.get(series.name()), windows);
            windows += series.anomalies().size();
        }
        rows.sort(Comparator.comparingDouble(Row::score).reversed());
        double most = windows + windows * profile.miss;
        return 100 * (best(rows, profile, windows) + windows * profile.miss) / most;
    }

    private static void addRows(List<Row> rows, Profile profile, LabelledSeries series, double[] scores, int firstId) {
        int first = Math.min((int) Math.floor(PROBATION * series.size()), PROBATION_MOST);
        for (int i = first; i < series.size(); i++) {
            int inside = -1;
            Stretch passed = null;
            for (int w = 0; w < series.anomalies().size(); w++) {
                Stretch window = series.anomalies().get(w);
                inside = window.contains(i) ? w : inside;
                passed = window.last() < i ? window : passed;
            }
            double worth = inside >= 0
                    ? worthInside(series.anomalies().get(inside), i)
                    : profile.falseAlarm * worthOutside(passed, i);
            rows.add(new Row(scores[i], worth, inside < 0 ? -1 : firstId + inside));
        }
    }

    private static double worthInside(Stretch window, int row) {
        return sigmoid(-(double) (window.last() - row + 1) / window.length()) / sigmoid(-1);
    }

    private static double worthOutside(Stretch passed, int row) {
        return passed == null ? -1 : sigmoid((double) (row - passed.last()) / (passed.length() - 1));
    }

    private static double sigmoid(double distance) {
        return distance > 3 ? -1 : 2 / (1 + Math.exp(5 * distance)) - 1;
    }

    private static double best(List<Row> rows, Profile profile, int windows) {
        double[] gained = new double[windows];
        Arrays.fill(gained, -profile.miss);
        double raw = -profile.miss * windows;
        double best = raw;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.window < 0) {
                raw += row.worth;
            } else if (row.worth > gained[row.window]) {
                raw += row.worth - gained[row.window];
                gained[row.window] = row.worth;
            }
            boolean isLastOfScore = i + 1 == rows.size() || rows.get(i + 1).score < row.score;
            best = isLastOfScore ? Math.max(best, raw) : best;
        }
        return best;
    }
}
