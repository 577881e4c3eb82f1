package io.ruptura.domain.baseline.measure;

import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.WindowMetrics;

/** What a minute says of a counted measure: so many, out of so many contacts, scores or minutes. */
record Counted(double part, double whole) {

    /**
     * Of those whose service-level event came in a minute, those who still waited when it did; null without any. Who left in that minute is nobody who waited too
     * long: abandonment is told by itself.
     *
     * <p>Worked example: of four, one was answered in time and one left: two were late, of three.
     */
    static Counted late(WindowMetrics minute) {
        double due = minute.value(Metric.SERVICE_LEVEL_DUE);
        if (!(due > 0)) {
            return null;
        }
        double inTime = minute.value(Metric.SERVICE_LEVEL) * due;
        double late = Math.max(0, due - inTime - minute.value(Metric.ABANDONED));
        return inTime + late > 0 ? new Counted(late, inTime + late) : null;
    }
}
