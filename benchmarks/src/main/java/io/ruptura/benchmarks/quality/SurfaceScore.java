package io.ruptura.benchmarks.quality;

import io.ruptura.benchmarks.quality.LabelledSeries.Stretch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Volume under the precision–recall surface (VUS-PR, Paparrizos et al. 2022): the area under the precision–recall curve, labels softened by a buffer around each
 * anomaly, averaged over all buffers up to a width. Needs no threshold; a detector that is near misses is worth more than one that is far off.
 */
final class SurfaceScore {

    private static final int THRESHOLDS = 250;

    private final LabelledSeries series;
    private final int[] ranked;
    /** How many rows each threshold takes. */
    private final int[] taken = new int[THRESHOLDS];

    private SurfaceScore(LabelledSeries series, double[] scores) {
        this.series = series;
        int n = scores.length;
        ranked = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> scores[i]).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        for (int k = 0; k < THRESHOLDS; k++) {
            int row = (int) ((double) k * (n - 1) / (THRESHOLDS - 1));
            while (row + 1 < n && scores[ranked[row + 1]] >= scores[ranked[row]]) {
                row++;
            }
            taken[k] = row + 1;
        }
    }

    /** NaN when the series has no anomaly. */
    static double of(LabelledSeries series, double[] scores, int widest) {
        if (series.anomalies().isEmpty()) {
            return Double.NaN;
        }
        SurfaceScore surface = new SurfaceScore(series, scores);
        boolean[] near = surface.covered(surface.regions(widest));
        return IntStream.rangeClosed(0, widest)
                .mapToDouble(width -> surface.area(width, near))
                .average()
                .orElseThrow();
    }

    private double area(int width, boolean[] near) {
        double[] soft = softened(width);
        List<Stretch> regions = regions(width);
        boolean[] met = new boolean[regions.size()];
        int anomalous = series.anomalies().stream().mapToInt(Stretch::length).sum();
        double hits = 0;
        double labels = anomalous;
        double recallBefore = 0;
        double area = 0;
        int next = 0;
        for (int k = 0; k < THRESHOLDS; k++) {
            for (; next < taken[k]; next++) {
                int row = ranked[next];
                IntStream.range(0, met.length)
                        .filter(r -> regions.get(r).contains(row))
                        .forEach(r -> met[r] = true);
                hits += near[row] ? soft[row] : 0;
                labels += near[row] && !isAnomalous(row) ? soft[row] : 0;
            }
            double existence =
                    (double) IntStream.range(0, met.length).filter(r -> met[r]).count() / met.length;
            double recall = Math.min(1, hits / ((anomalous + labels) / 2)) * existence;
            area += (recall - recallBefore) * hits / taken[k];
            recallBefore = recall;
        }
        return area;
    }

    private boolean isAnomalous(int row) {
        return series.anomalies().stream().anyMatch(anomaly -> anomaly.contains(row));
    }

    private double[] softened(int width) {
        double[] soft = new double[series.size()];
        for (Stretch anomaly : series.anomalies()) {
            for (int i = anomaly.first(); i <= anomaly.last(); i++) {
                soft[i] = 1;
            }
            for (int away = 1; away <= width / 2; away++) {
                double label = Math.sqrt(1 - (double) away / width);
                add(soft, anomaly.first() - away, label);
                add(soft, anomaly.last() + away, label);
            }
        }
        return soft;
    }

    private static void add(double[] soft, int row, double label) {
        if (row >= 0 && row < soft.length) {
            soft[row] = Math.min(1, soft[row] + label);
        }
    }

    /** The anomalies with half a buffer on each side, those that touch taken together. */
    private List<Stretch> regions(int width) {
        List<Stretch> regions = new ArrayList<>();
        for (Stretch anomaly : series.anomalies()) {
            int first = Math.max(0, anomaly.first() - width / 2);
            int last = Math.min(series.size() - 1, anomaly.last() + width / 2);
            Stretch before = regions.isEmpty() ? null : regions.get(regions.size() - 1);
            if (before != null && first <= before.last()) {
                regions.set(regions.size() - 1, new Stretch(before.first(), last));
            } else {
                regions.add(new Stretch(first, last));
            }
        }
        return regions;
    }

    private boolean[] covered(List<Stretch> regions) {
        boolean[] covered = new boolean[series.size()];
        for (Stretch region : regions) {
            java.util.Arrays.fill(covered, region.first(), region.last() + 1, true);
        }
        return covered;
    }
}
