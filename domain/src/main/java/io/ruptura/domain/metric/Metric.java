package io.ruptura.domain.metric;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The metric catalogue of contract §2: one sentence and one unit each. The wire name is the constant's name in lower case and ends with the unit
 * where there is one.
 */
public enum Metric {
    OFFERED(Unit.CONTACTS, "Entries into a queue in the window: contacts opened, and contacts transferred in."),
    ANSWERED(Unit.CONTACTS, "Contacts whose first public human response falls in the window."),
    ABANDONED(Unit.CONTACTS, "Contacts the customer left in the window before any human response."),
    RESOLVED(Unit.CONTACTS, "Transitions from open to resolved in the window."),
    REOPENED(Unit.CONTACTS, "Transitions from resolved back to open in the window."),
    TRANSFERRED(Unit.CONTACTS, "Moves out of a queue or channel in the window."),
    BACKLOG(Unit.CONTACTS, "Contacts open at the window's end: opened and not resolved, closed or abandoned."),
    WAITING(Unit.CONTACTS, "Backlog at the window's end without a human response."),
    OLDEST_WAITING_SECONDS(
            Unit.SECONDS, "Age at the window's end of the waiting contact opened first; absent when none waits."),
    AGENTS_AVAILABLE(
            Unit.AGENTS, "Agents whose status is available at the window's end; absent when no agent was ever seen."),
    FIRST_RESPONSE_SECONDS_MEAN(
            Unit.SECONDS, "Opened to first public human response, mean of those that completed in the window."),
    FIRST_RESPONSE_SECONDS_P50(Unit.SECONDS, "Opened to first public human response, 50th percentile."),
    FIRST_RESPONSE_SECONDS_P90(Unit.SECONDS, "Opened to first public human response, 90th percentile."),
    FIRST_RESPONSE_SECONDS_P95(Unit.SECONDS, "Opened to first public human response, 95th percentile."),
    FIRST_RESPONSE_SECONDS_P99(Unit.SECONDS, "Opened to first public human response, 99th percentile."),
    FIRST_RESPONSE_SECONDS_MAX(Unit.SECONDS, "Opened to first public human response, longest."),
    RESOLUTION_SECONDS_MEAN(Unit.SECONDS, "Opened to resolution, mean of those that completed in the window."),
    RESOLUTION_SECONDS_P50(Unit.SECONDS, "Opened to resolution, 50th percentile."),
    RESOLUTION_SECONDS_P90(Unit.SECONDS, "Opened to resolution, 90th percentile."),
    RESOLUTION_SECONDS_P95(Unit.SECONDS, "Opened to resolution, 95th percentile."),
    RESOLUTION_SECONDS_P99(Unit.SECONDS, "Opened to resolution, 99th percentile."),
    RESOLUTION_SECONDS_MAX(Unit.SECONDS, "Opened to resolution, longest."),
    SERVICE_LEVEL(
            Unit.RATIO,
            "SL-A: answered within the threshold over contacts that had a service-level event in the window."),
    ABANDONMENT_RATE(Unit.RATIO, "Abandoned over offered, both in the window; absent when nothing was offered.");

    private static final Map<String, Metric> BY_WIRE_NAME = new HashMap<>();

    static {
        for (Metric metric : values()) {
            BY_WIRE_NAME.put(metric.wireName, metric);
        }
    }

    /** What one of a metric's values counts. */
    public enum Unit {
        CONTACTS,
        AGENTS,
        SECONDS,
        RATIO
    }

    private final Unit unit;
    private final String description;
    private final String wireName;

    Metric(Unit unit, String description) {
        this.unit = unit;
        this.description = description;
        this.wireName = name().toLowerCase(Locale.ROOT);
    }

    public Unit unit() {
        return unit;
    }

    public String description() {
        return description;
    }

    public String wireName() {
        return wireName;
    }

    public static Metric ofWireName(String wireName) {
        return BY_WIRE_NAME.get(wireName);
    }
}
