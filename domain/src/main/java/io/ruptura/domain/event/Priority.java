package io.ruptura.domain.event;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The order of work, lowest first. Platforms' own words are mapped onto these four levels. */
public enum Priority {
    LOW,
    NORMAL,
    HIGH,
    URGENT;

    private static final Map<String, Priority> BY_WORD = new HashMap<>(Map.of(
            "none", LOW,
            "lowest", LOW,
            "medium", NORMAL,
            "moderate", NORMAL,
            "major", HIGH,
            "critical", URGENT,
            "highest", URGENT));

    static {
        BY_WORD.putAll(WireNames.all(Priority.class));
    }

    private final String wireName = WireNames.of(this);

    /** The level a platform's word means in whatever case it is written, or null when it means none of ours. */
    public static Priority ofWord(String word) {
        Priority exact = BY_WORD.get(word);
        return exact == null ? BY_WORD.get(word.toLowerCase(Locale.ROOT)) : exact;
    }

    public String wireName() {
        return wireName;
    }
}
