package io.ruptura.simulator.trouble;

import io.ruptura.domain.rupture.RuptureKind;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What each kind of rupture and decoy is made of. */
final class Effects {

    private static final Map<RuptureKind, Set<Effect>> OF_RUPTURES = new EnumMap<>(RuptureKind.class);
    private static final Map<Decoy.Kind, Set<Effect>> OF_DECOYS = new EnumMap<>(Decoy.Kind.class);

    static {
        Arrays.stream(RuptureKind.values()).forEach(kind -> OF_RUPTURES.put(kind, made(kind)));
        Arrays.stream(Decoy.Kind.values()).forEach(kind -> OF_DECOYS.put(kind, made(kind)));
    }

    private Effects() {}

    static Set<Effect> of(RuptureKind kind) {
        return OF_RUPTURES.get(kind);
    }

    static Set<Effect> of(Decoy.Kind kind) {
        return OF_DECOYS.get(kind);
    }

    private static Set<Effect> made(RuptureKind kind) {
        return switch (kind) {
            case DEMAND_SPIKE -> EnumSet.of(Effect.DEMAND, Effect.TOPIC);
            case CHANNEL_OUTAGE -> EnumSet.of(Effect.OUT, Effect.UNSERVED);
            case FEED_LOSS -> EnumSet.of(Effect.CUT);
            case CAPACITY_DROP -> EnumSet.of(Effect.AGENTS);
            case RESPONSE_DEGRADATION -> EnumSet.of(Effect.LAG);
            case BACKLOG_SURGE -> EnumSet.of(Effect.HANDLING);
            case RESOLUTION_STALL -> EnumSet.of(Effect.STALL);
            case ABANDONMENT_WAVE -> EnumSet.of(Effect.GIVE_UP);
            case SATISFACTION_DROP -> EnumSet.of(Effect.SCORE);
            case REOPEN_WAVE -> EnumSet.of(Effect.COME_BACK);
            case RECURRING_PROBLEM -> EnumSet.of(Effect.TOPIC, Effect.REPEAT);
            case UNANSWERED_WHILE_OPEN -> EnumSet.of(Effect.UNSERVED);
            case BREACH_FORECAST -> EnumSet.of(Effect.DEMAND);
            case EXCEPTION_SURGE -> EnumSet.of(Effect.EXCEPTIONS);
        };
    }

    private static Set<Effect> made(Decoy.Kind kind) {
        return switch (kind) {
            case CAMPAIGN, HOLIDAY -> EnumSet.of(Effect.DEMAND, Effect.AGENTS);
            case MAINTENANCE -> EnumSet.of(Effect.OUT, Effect.UNSERVED);
            case DIP -> EnumSet.of(Effect.DEMAND);
            case LATE_FEED -> EnumSet.of(Effect.LATE);
            case DOUBLED_FEED -> EnumSet.of(Effect.DOUBLED);
            case GARBLED_FEED -> EnumSet.of(Effect.GARBAGE);
            case SKEWED_CLOCK -> EnumSet.of(Effect.SKEW);
            case LOSSY_FEED -> EnumSet.of(Effect.LOST);
            case WRONG_COUNT -> EnumSet.of(Effect.MISCOUNT);
        };
    }
}
