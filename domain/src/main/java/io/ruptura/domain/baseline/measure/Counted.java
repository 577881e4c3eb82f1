package io.ruptura.domain.baseline.measure;

import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.WindowMetrics;

/** What a minute says of a counted measure: so many, out of so many contacts, scores or minutes. */
record Counted(double part, double whole) {

    /**
     * Of the answers of a minute that a free hand gave, those after the threshold of the service level; null without any. Where all hands are full an answer follows
     * a solution: as many as were solved may have waited for one, and only those beyond are certain to have found a hand that was free.
     *
     * <p>Worked example: three answered, one of them in time, and one solved: two were given by free hands, 1.33 of them late.
     */
    static Counted late(WindowMetrics minute) {
        double answered = minute.value(Metric.ANSWERED);
        double free = answered - minute.value(Metric.RESOLVED);
        if (!(free > 0)) {
            return null;
        }
        double due = minute.value(Metric.SERVICE_LEVEL_DUE);
        double inTime = due > 0 ? minute.value(Metric.SERVICE_LEVEL) * due : 0;
        return new Counted(Math.max(0, answered - inTime) * free / answered, free);
    }
}
