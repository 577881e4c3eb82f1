package io.ruptura.domain.rupture;

import io.ruptura.domain.scope.Scope;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which kind of rupture is the cause of which others: while a channel is out, a queue that grows there is not a second problem. Causes chain: fewer agents make
 * longer waits, those a pile, and that makes customers leave.
 */
public final class Explanation {

    private static final Map<RuptureKind, Set<RuptureKind>> EFFECTS = new EnumMap<>(RuptureKind.class);

    /** An onset is known to some minutes; of a silence, to the contact. */
    public static final long ABOUT_MILLIS = 10 * 60_000L;

    /** Causes before their effects. */
    private static final List<RuptureKind> ORDER = List.of(
            RuptureKind.FEED_LOSS,
            RuptureKind.CHANNEL_OUTAGE,
            RuptureKind.UNANSWERED_WHILE_OPEN,
            RuptureKind.CAPACITY_DROP,
            RuptureKind.DEMAND_SPIKE,
            RuptureKind.RESOLUTION_STALL,
            RuptureKind.RESPONSE_DEGRADATION,
            RuptureKind.REOPEN_WAVE,
            RuptureKind.RECURRING_PROBLEM,
            RuptureKind.EXCEPTION_SURGE,
            RuptureKind.BACKLOG_SURGE,
            RuptureKind.BREACH_FORECAST,
            RuptureKind.ABANDONMENT_WAVE,
            RuptureKind.SATISFACTION_DROP);

    static {
        Set<RuptureKind> longerWaits = EnumSet.of(
                RuptureKind.RESPONSE_DEGRADATION,
                RuptureKind.BACKLOG_SURGE,
                RuptureKind.ABANDONMENT_WAVE,
                RuptureKind.SATISFACTION_DROP,
                RuptureKind.BREACH_FORECAST);
        EFFECTS.put(RuptureKind.FEED_LOSS, EnumSet.complementOf(EnumSet.of(RuptureKind.FEED_LOSS)));
        effects(RuptureKind.CHANNEL_OUTAGE, longerWaits, RuptureKind.DEMAND_SPIKE);
        effects(RuptureKind.CHANNEL_OUTAGE, longerWaits, RuptureKind.RESOLUTION_STALL);
        effects(RuptureKind.CHANNEL_OUTAGE, longerWaits, RuptureKind.UNANSWERED_WHILE_OPEN);
        effects(RuptureKind.UNANSWERED_WHILE_OPEN, longerWaits, RuptureKind.RESOLUTION_STALL);
        effects(RuptureKind.UNANSWERED_WHILE_OPEN, longerWaits, RuptureKind.DEMAND_SPIKE);
        effects(RuptureKind.CAPACITY_DROP, longerWaits, RuptureKind.RESOLUTION_STALL);
        effects(RuptureKind.CAPACITY_DROP, longerWaits, RuptureKind.UNANSWERED_WHILE_OPEN);
        effects(RuptureKind.DEMAND_SPIKE, longerWaits, RuptureKind.RECURRING_PROBLEM);
        effects(RuptureKind.DEMAND_SPIKE, longerWaits, RuptureKind.EXCEPTION_SURGE);
        effects(RuptureKind.RESPONSE_DEGRADATION, longerWaits, RuptureKind.BREACH_FORECAST);
        effects(RuptureKind.RESOLUTION_STALL, EnumSet.of(RuptureKind.SATISFACTION_DROP), RuptureKind.BACKLOG_SURGE);
        effects(RuptureKind.REOPEN_WAVE, EnumSet.of(RuptureKind.SATISFACTION_DROP), RuptureKind.BACKLOG_SURGE);
        effects(RuptureKind.BACKLOG_SURGE, EnumSet.of(RuptureKind.SATISFACTION_DROP), RuptureKind.BREACH_FORECAST);
        effects(RuptureKind.BACKLOG_SURGE, EnumSet.of(RuptureKind.ABANDONMENT_WAVE), RuptureKind.BREACH_FORECAST);
        effects(RuptureKind.BREACH_FORECAST, EnumSet.of(RuptureKind.ABANDONMENT_WAVE), RuptureKind.SATISFACTION_DROP);
        effects(RuptureKind.ABANDONMENT_WAVE, EnumSet.noneOf(RuptureKind.class), RuptureKind.SATISFACTION_DROP);
    }

    private Explanation() {}

    private static void effects(RuptureKind cause, Set<RuptureKind> effects, RuptureKind oneMore) {
        Set<RuptureKind> all = EFFECTS.computeIfAbsent(cause, kind -> EnumSet.of(oneMore));
        all.add(oneMore);
        all.addAll(effects);
        all.remove(cause);
    }

    /** The kinds that may be the cause of one, causes of causes first. */
    public static List<RuptureKind> causesOf(RuptureKind kind) {
        return ORDER.stream()
                .filter(cause -> EFFECTS.getOrDefault(cause, Set.of()).contains(kind))
                .toList();
    }

    /** Whether what looks like one kind may be the other: it may be its cause, or shows in the same numbers. What a kind only leads to is neither. */
    public static boolean mayBe(RuptureKind kind, RuptureKind other) {
        return kind == other
                || EFFECTS.getOrDefault(other, Set.of()).contains(kind)
                || isAlike(kind, other)
                || isAlike(other, kind);
    }

    /** Too many contacts or too few agents, one topic or all; whether it is that nobody comes, that nobody answers, or that it all takes longer. */
    private static boolean isAlike(RuptureKind one, RuptureKind other) {
        return switch (one) {
            case DEMAND_SPIKE -> other == RuptureKind.CAPACITY_DROP || other == RuptureKind.RECURRING_PROBLEM;
            case BACKLOG_SURGE -> other == RuptureKind.RESPONSE_DEGRADATION || other == RuptureKind.RESOLUTION_STALL;
            case CHANNEL_OUTAGE -> other == RuptureKind.UNANSWERED_WHILE_OPEN;
            case BREACH_FORECAST -> other == RuptureKind.RESPONSE_DEGRADATION;
            default -> false;
        };
    }

    /** Where it stands in the order of causes and effects; causes first. */
    public static int depth(RuptureKind kind) {
        return ORDER.indexOf(kind);
    }

    /**
     * Whether {@code cause} explains a rupture of this kind that began then in this scope: it was there before, and contacts may be in both. What goes on
     * elsewhere in a wider scope is told by narrower ones of its own.
     */
    public static boolean explains(Rupture cause, RuptureKind kind, String scope, long onsetMillis) {
        // Who is not served calls again: that comes after, while a spike that came before is a cause.
        boolean comesAfter = cause.kind() == RuptureKind.CHANNEL_OUTAGE || kind == RuptureKind.DEMAND_SPIKE;
        long about = comesAfter ? 0 : ABOUT_MILLIS;
        return EFFECTS.getOrDefault(cause.kind(), Set.of()).contains(kind)
                && onsetMillis >= cause.onsetMillis() - about
                && new Scope(cause.scope()).overlaps(new Scope(scope));
    }
}
