package io.ruptura.domain.rupture;

import java.util.Locale;

/** How bad, worst first. */
public enum Severity {
    CRITICAL,
    MAJOR,
    MINOR,
    WARNING;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The severity of this wire name, or null when there is none. */
    public static Severity ofWireName(String wireName) {
        for (Severity severity : values()) {
            if (severity.wireName().equals(wireName)) {
                return severity;
            }
        }
        return null;
    }

    public boolean isWorseThan(Severity other) {
        return ordinal() < other.ordinal();
    }
}
