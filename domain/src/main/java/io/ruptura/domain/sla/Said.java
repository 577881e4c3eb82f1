package io.ruptura.domain.sla;

import io.ruptura.domain.sla.ClockEvent.Kind;
import io.ruptura.domain.sla.SlaTarget.Basis;

/**
 * What is kept of an event that was published: enough to tell whether it still holds, and to name it.
 *
 * @param timeMillis when it happened by the history, though it may have been said later
 * @param terms target, policy and calendar of {@link Kind#APPLY_SLA}; {@code withdrawn} for a clock that is no more; else null
 * @param revision under which it was said
 */
public record Said(
        SlaMetric metric,
        Basis basis,
        int instance,
        Kind kind,
        long timeMillis,
        SlaStatus status,
        String terms,
        long targetMillis,
        int revision) {

    private static final String WITHDRAWN = "withdrawn";

    public static Said of(ClockEvent event, int revision) {
        return new Said(
                event.metric(),
                event.basis(),
                event.instance(),
                event.kind(),
                event.timeMillis(),
                event.status(),
                terms(event),
                event.targetMillis(),
                revision);
    }

    public boolean isOf(ClockEvent event) {
        return isOfSameClock(event)
                && kind == event.kind()
                && timeMillis == event.timeMillis()
                && status == event.status()
                && (terms == null || terms.equals(terms(event)));
    }

    public boolean isOfSameClock(ClockEvent event) {
        return metric == event.metric() && basis == event.basis() && instance == event.instance();
    }

    public boolean isOfSameClock(Said other) {
        return metric == other.metric && basis == other.basis && instance == other.instance;
    }

    public boolean isWithdrawal() {
        return WITHDRAWN.equals(terms);
    }

    public Said withdrawnAt(long millis, int newRevision) {
        return new Said(
                metric,
                basis,
                instance,
                Kind.UPDATE_STATUS,
                millis,
                SlaStatus.CANCELLED,
                WITHDRAWN,
                ClockEvent.NONE,
                newRevision);
    }

    /** As an event of a clock of which nothing else is known. */
    public ClockEvent toEvent() {
        return new ClockEvent(
                metric,
                basis,
                instance,
                kind,
                timeMillis,
                status,
                targetMillis,
                ClockEvent.NONE,
                ClockEvent.NONE,
                null,
                null,
                ClockEvent.NONE,
                0);
    }

    /** A calendar matters to a target in business time alone. */
    private static String terms(ClockEvent event) {
        if (event.kind() != Kind.APPLY_SLA) {
            return null;
        }
        String calendar = event.basis() == Basis.BUSINESS ? event.calendar() : null;
        return event.targetMillis() + " " + event.policy() + " " + calendar;
    }
}
