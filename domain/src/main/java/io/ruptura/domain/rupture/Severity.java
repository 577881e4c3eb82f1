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

    public boolean isWorseThan(Severity other) {
        return ordinal() < other.ordinal();
    }
}
