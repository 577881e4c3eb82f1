package io.ruptura.domain.sla;

/**
 * Something that happened to one clock, and how the clock stood right after it. Durations in milliseconds, instants in epoch milliseconds UTC.
 *
 * @param instance which run of the metric, counted from 1; several clocks may measure one run
 * @param previousTargetMillis the target before this one, with {@link Kind#APPLY_SLA}; {@link #NONE} when there was none
 * @param dueMillis when the target is reached if nothing stops the clock, or was when it ended; {@link #NONE} while it stands still
 * @param policy name and version of who set the target; null when nobody does any more
 * @param calendar label of the calendar that governs; null when none does
 * @param elapsedBusinessMillis {@link #NONE} when no calendar governs
 */
public record ClockEvent(
        SlaMetric metric,
        SlaTarget.Basis basis,
        int instance,
        Kind kind,
        long timeMillis,
        SlaStatus status,
        long targetMillis,
        long previousTargetMillis,
        long dueMillis,
        String policy,
        String calendar,
        long elapsedBusinessMillis,
        long elapsedCalendarMillis) {

    public static final long NONE = -1;

    /** {@code ACTIVATE} after a pause is a resume, after an end a reopening. In the order in which those of one instant are told. */
    public enum Kind {
        ACTIVATE,
        APPLY_SLA,
        UPDATE_STATUS,
        BREACH,
        PAUSE,
        FULFILL
    }

    /** The same, said at another time, with another kind and target before. */
    public ClockEvent as(Kind otherKind, long otherMillis, long otherPreviousMillis) {
        return new ClockEvent(
                metric,
                basis,
                instance,
                otherKind,
                otherMillis,
                status,
                targetMillis,
                otherPreviousMillis,
                dueMillis,
                policy,
                calendar,
                elapsedBusinessMillis,
                elapsedCalendarMillis);
    }
}
