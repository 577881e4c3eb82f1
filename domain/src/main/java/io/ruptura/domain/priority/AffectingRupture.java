package io.ruptura.domain.priority;

import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.RuptureState;
import io.ruptura.domain.rupture.Severity;

/**
 * What prioritization knows of one rupture.
 *
 * @param revision the newest seen: an older one that is delivered again changes nothing
 * @param census who was in its scope when that was last counted
 */
public record AffectingRupture(
        String id,
        int revision,
        String scope,
        RuptureState state,
        Severity severity,
        long detectedAtMillis,
        long updatedAtMillis,
        ScopeCensus census) {

    static AffectingRupture of(Rupture rupture) {
        return new AffectingRupture(
                rupture.id(),
                rupture.revision(),
                rupture.scope(),
                rupture.state(),
                rupture.severity(),
                rupture.detectedAtMillis(),
                rupture.updatedAtMillis(),
                ScopeCensus.empty());
    }

    /** Whether it moves interactions to the front: people are told of it and it is going on. */
    boolean calls() {
        return switch (state) {
            case OPEN, ACKNOWLEDGED, MITIGATING -> true;
            case SUSPECTED, MONITORING, RESOLVED, REVIEWED, SUPPRESSED, UNKNOWN, MERGED, FALSE_ALARM -> false;
        };
    }

    boolean isOver() {
        return state.isOver();
    }

    AffectingRupture counted(ScopeCensus newCensus) {
        return new AffectingRupture(id, revision, scope, state, severity, detectedAtMillis, updatedAtMillis, newCensus);
    }
}
