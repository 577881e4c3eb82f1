package io.ruptura.domain.rupture;

import java.util.Locale;

/** The kinds of rupture of contract §3. The wire name is the constant's name in kebab-case. */
public enum RuptureKind {
    DEMAND_SPIKE,
    CHANNEL_OUTAGE,
    FEED_LOSS,
    CAPACITY_DROP,
    RESPONSE_DEGRADATION,
    BACKLOG_SURGE,
    RESOLUTION_STALL,
    ABANDONMENT_WAVE,
    SATISFACTION_DROP,
    REOPEN_WAVE,
    RECURRING_PROBLEM,
    UNANSWERED_WHILE_OPEN,
    BREACH_FORECAST,
    EXCEPTION_SURGE;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of this wire name, or null when there is none. */
    public static RuptureKind ofWireName(String wireName) {
        for (RuptureKind kind : values()) {
            if (kind.wireName().equals(wireName)) {
                return kind;
            }
        }
        return null;
    }
}
