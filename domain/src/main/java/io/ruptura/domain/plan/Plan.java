package io.ruptura.domain.plan;

import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.Event.OperationKind;
import io.ruptura.domain.identity.ContentId;
import io.ruptura.domain.scope.Scope;
import java.io.Serializable;

/**
 * One operation that was announced. The same announcement by several sources is one plan.
 *
 * @param id a function of what is planned
 * @param scope canonical key of the scope
 * @param fromMillis when it begins, inclusive; epoch milliseconds UTC
 * @param toMillis when it ends, exclusive
 * @param factor what multiplies the contacts to be expected; NaN when it was not said
 * @param knownAtMillis when it was announced: it counts from then on
 */
public record Plan(
        String id, OperationKind kind, String scope, long fromMillis, long toMillis, double factor, long knownAtMillis)
        implements Serializable {

    /** The plan that an event of type {@code ruptura.operation.planned} announces. */
    public static Plan of(Event event) {
        Event.PlannedOperation planned = event.plannedOperation();
        String scope = Scope.of(planned.scope()).key();
        String id =
                ContentId.of(planned.kind().name(), scope, planned.fromMillis(), planned.toMillis(), planned.factor());
        return new Plan(
                id,
                planned.kind(),
                scope,
                planned.fromMillis(),
                planned.toMillis(),
                planned.factor(),
                event.timeMillis());
    }

    /** Whether it says by how much. */
    public boolean hasFactor() {
        return !Double.isNaN(factor);
    }

    Plan withoutFactor() {
        return new Plan(id, kind, scope, fromMillis, toMillis, Double.NaN, knownAtMillis);
    }

    /** When it first counts: as planned, or when it was announced if that is later. */
    public long countsFromMillis() {
        return Math.max(fromMillis, knownAtMillis);
    }

    /** Whether it counts at this instant. */
    public boolean isOn(long timeMillis) {
        return countsFromMillis() <= timeMillis && timeMillis < toMillis;
    }

    /** How long of {@code [start, end)} it counts, milliseconds. */
    long overlapMillis(long startMillis, long endMillis) {
        return Math.max(0, Math.min(endMillis, toMillis) - Math.max(startMillis, countsFromMillis()));
    }

    /** Whether all of this scope is in it. */
    boolean covers(Scope other) {
        return new Scope(scope).contains(other);
    }

    /** Whether a contact of this scope may be in it. */
    boolean touches(Scope other) {
        return new Scope(scope).overlaps(other);
    }
}
