package io.ruptura.domain.event;

import java.util.Locale;
import java.util.Map;

/** The order of work, lowest first. Platforms' own words are mapped onto these four levels. */
public enum Priority {
    LOW,
    NORMAL,
    HIGH,
    URGENT;

    private static final Map<String, Priority> ALIASES = Map.of(
            "none", LOW,
            "lowest", LOW,
            "medium", NORMAL,
            "moderate", NORMAL,
            "major", HIGH,
            "critical", URGENT,
            "highest", URGENT);

    /** The level a platform's word means, or null when it means none of ours. */
    public static Priority ofWord(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (Priority priority : values()) {
            if (priority.wireName().equals(lower)) {
                return priority;
            }
        }
        return ALIASES.get(lower);
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
