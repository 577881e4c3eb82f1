package io.ruptura.domain.rupture;

import io.ruptura.domain.scope.Scope;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Which kind of rupture is the cause of which others: while a channel is out, a queue that grows there is not a second problem. */
final class Explanation {

    private static final Map<RuptureKind, Set<RuptureKind>> EFFECTS = Map.of(
            RuptureKind.CHANNEL_OUTAGE,
            EnumSet.of(
                    RuptureKind.DEMAND_SPIKE,
                    RuptureKind.BACKLOG_SURGE,
                    RuptureKind.RESOLUTION_STALL,
                    RuptureKind.RESPONSE_DEGRADATION,
                    RuptureKind.ABANDONMENT_WAVE,
                    RuptureKind.UNANSWERED_WHILE_OPEN,
                    RuptureKind.BREACH_FORECAST));

    private Explanation() {}

    static boolean isCause(RuptureKind kind) {
        return EFFECTS.containsKey(kind);
    }

    /** Whether {@code cause} explains a rupture of this kind that began then in this scope. */
    static boolean explains(Rupture cause, RuptureKind kind, String scope, long onsetMillis) {
        return EFFECTS.getOrDefault(cause.kind(), Set.of()).contains(kind)
                && onsetMillis >= cause.onsetMillis()
                && new Scope(cause.scope()).contains(new Scope(scope));
    }
}
