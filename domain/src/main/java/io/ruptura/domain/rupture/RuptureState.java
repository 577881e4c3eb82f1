package io.ruptura.domain.rupture;

import java.util.Locale;

/** Where a rupture is in its life, contract §3; the last five are side states. */
public enum RuptureState {
    SUSPECTED,
    OPEN,
    ACKNOWLEDGED,
    MITIGATING,
    MONITORING,
    RESOLVED,
    REVIEWED,
    SUPPRESSED,
    UNKNOWN,
    MERGED,
    FALSE_ALARM;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The state of this wire name, or null when there is none. */
    public static RuptureState ofWireName(String wireName) {
        for (RuptureState state : values()) {
            if (state.wireName().equals(wireName)) {
                return state;
            }
        }
        return null;
    }

    /** Whether nothing more is expected of it by itself. */
    public boolean isOver() {
        return switch (this) {
            case RESOLVED, REVIEWED, MERGED, FALSE_ALARM -> true;
            case SUSPECTED, OPEN, ACKNOWLEDGED, MITIGATING, MONITORING, SUPPRESSED, UNKNOWN -> false;
        };
    }
}
