package io.ruptura.domain.sla;

import java.io.Serializable;

/**
 * What one clock must stay below.
 *
 * @param basis whether opening hours count or all time does
 * @param targetMillis elapsed time of which less is in time
 * @param warnBeforeMillis how much of the target is left when a breach is imminent; 0 for never
 * @param policy name and version of who promised it, such as {@code gold@2} or {@code br-decreto-11034@1}
 */
public record SlaTarget(SlaMetric metric, Basis basis, long targetMillis, long warnBeforeMillis, String policy)
        implements Serializable {

    /** What counts as time. */
    public enum Basis {
        BUSINESS,
        CALENDAR
    }

    /** Whether it measures what the other does; each run of a metric has one clock of a kind. */
    public boolean isOfSameClock(SlaTarget other) {
        return metric == other.metric && basis == other.basis;
    }
}
