package io.ruptura.console.provenance;

import io.ruptura.archive.MetricPoint;
import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.WindowMetrics;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A window as it is known now, and what was said of it before.
 *
 * @param calendar id and version of what governed it; null when nothing did, or when nobody remembers
 * @param values of each metric; NaN where undefined
 * @param revisions what was seen of it, oldest first; empty when it comes from the store, which keeps the newest
 */
record FoundWindow(
        Origin origin,
        long startMillis,
        long endMillis,
        int revision,
        long asOfMillis,
        double completeness,
        String calendar,
        boolean open,
        ToDoubleFunction<Metric> values,
        List<WindowMetrics> revisions) {

    /** Who remembers it. */
    enum Origin {
        LIVE,
        STORE
    }

    static FoundWindow live(List<WindowMetrics> revisions) {
        WindowMetrics newest = revisions.get(revisions.size() - 1);
        return new FoundWindow(
                Origin.LIVE,
                newest.startMillis(),
                newest.endMillis(),
                newest.revision(),
                newest.asOfMillis(),
                newest.completeness(),
                newest.calendar(),
                newest.open(),
                newest::value,
                revisions);
    }

    /** {@code calendar} is what governs the scope then, as configured now: the store does not keep it. */
    static FoundWindow stored(MetricPoint point, long startMillis, String calendar) {
        return new FoundWindow(
                Origin.STORE,
                startMillis,
                point.endMillis(),
                point.revision(),
                point.asOfMillis(),
                point.completeness(),
                calendar,
                point.open(),
                metric -> point.values().getOrDefault(metric.wireName(), Double.NaN),
                List.of());
    }

    double value(Metric metric) {
        return values.applyAsDouble(metric);
    }

    /** Where one revision said another value of the metric than the one before it, oldest first. */
    List<Correction> corrections(Metric metric) {
        List<Correction> corrections = new ArrayList<>();
        for (int i = 1; i < revisions.size(); i++) {
            double from = revisions.get(i - 1).value(metric);
            WindowMetrics next = revisions.get(i);
            if (Double.compare(from, next.value(metric)) != 0) {
                corrections.add(new Correction(next.revision(), next.asOfMillis(), from, next.value(metric)));
            }
        }
        return corrections;
    }

    /** Whether every revision since the first is known, so that no correction is missing. */
    boolean isWholeStory() {
        return revision == 0 || revisions.size() == revision + 1;
    }
}
