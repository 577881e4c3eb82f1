package io.ruptura.simulator.trouble;

import io.ruptura.domain.rupture.RuptureKind;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Which answers are right for a planted rupture. What is planted has consequences of its own: whoever raises those too, for instance the backlog that a
 * spike leaves, does not name the cause but raises no false alarm either.
 */
final class Answers {

    private static final Map<RuptureKind, Set<RuptureKind>> RIGHT = new EnumMap<>(RuptureKind.class);
    private static final Map<RuptureKind, Set<RuptureKind>> CONSEQUENCES = new EnumMap<>(RuptureKind.class);

    /** What follows when there are fewer hands than work. */
    private static final Set<RuptureKind> OVERLOAD = EnumSet.of(
            RuptureKind.BACKLOG_SURGE,
            RuptureKind.RESPONSE_DEGRADATION,
            RuptureKind.ABANDONMENT_WAVE,
            RuptureKind.SATISFACTION_DROP,
            RuptureKind.UNANSWERED_WHILE_OPEN,
            RuptureKind.BREACH_FORECAST);

    static {
        for (RuptureKind kind : RuptureKind.values()) {
            RIGHT.put(kind, EnumSet.of(kind));
            CONSEQUENCES.put(kind, EnumSet.noneOf(RuptureKind.class));
        }
        // Nobody is served in either; a forecast that comes true is what it forecast.
        RIGHT.get(RuptureKind.UNANSWERED_WHILE_OPEN).add(RuptureKind.CHANNEL_OUTAGE);
        RIGHT.get(RuptureKind.BREACH_FORECAST).add(RuptureKind.DEMAND_SPIKE);
        RIGHT.get(RuptureKind.BREACH_FORECAST).add(RuptureKind.BACKLOG_SURGE);

        follows(RuptureKind.DEMAND_SPIKE, RuptureKind.RECURRING_PROBLEM);
        follows(RuptureKind.CAPACITY_DROP, RuptureKind.RESOLUTION_STALL);
        follows(RuptureKind.RESPONSE_DEGRADATION);
        follows(RuptureKind.BACKLOG_SURGE, RuptureKind.RESOLUTION_STALL, RuptureKind.CAPACITY_DROP);
        follows(RuptureKind.RESOLUTION_STALL);
        follows(RuptureKind.REOPEN_WAVE, RuptureKind.RECURRING_PROBLEM);
        follows(RuptureKind.RECURRING_PROBLEM, RuptureKind.DEMAND_SPIKE);
        follows(RuptureKind.UNANSWERED_WHILE_OPEN, RuptureKind.RESOLUTION_STALL);
        follows(RuptureKind.CHANNEL_OUTAGE, RuptureKind.RESOLUTION_STALL);
        follows(RuptureKind.BREACH_FORECAST);
    }

    private Answers() {}

    /** The kinds that name what was planted. */
    static Set<RuptureKind> right(RuptureKind planted) {
        return RIGHT.get(planted);
    }

    /** The kinds that may be raised beside it. */
    static Set<RuptureKind> consequences(RuptureKind planted) {
        return CONSEQUENCES.get(planted);
    }

    private static void follows(RuptureKind planted, RuptureKind... more) {
        Set<RuptureKind> kinds = CONSEQUENCES.get(planted);
        kinds.addAll(OVERLOAD);
        kinds.addAll(Set.of(more));
        kinds.removeAll(RIGHT.get(planted));
    }
}
