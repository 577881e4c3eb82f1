package io.ruptura.patterns.scenario;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What must be known of every pattern before it is trusted; a scenario names the one it answers. */
public enum StandingQuestion {
    FIRES,
    STAYS_QUIET,
    FIRES_ONCE,
    RE_ARMS,
    KEYS_INDEPENDENT,
    CLOSED_HOURS,
    LATE_EVENT;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The question of this wire name; throws {@link IllegalArgumentException} listing all when there is none. */
    static StandingQuestion ofWireName(String wireName) {
        return Arrays.stream(values())
                .filter(question -> question.wireName().equals(wireName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("answers must be one of "
                        + Arrays.stream(values())
                                .map(StandingQuestion::wireName)
                                .collect(Collectors.joining(", "))
                        + ", was " + wireName));
    }
}
