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
    SHORT_ABANDONED(
            Unit.CONTACTS, "Those abandoned in the window less than metrics.short-abandon after they were opened."),
    RESOLVED(Unit.CONTACTS, "Transitions from open to resolved in the window."),
    REOPENED(Unit.CONTACTS, "Transitions from resolved back to open in the window."),
    TRANSFERRED(Unit.CONTACTS, "Moves out of a queue or channel in the window."),
    ESCALATED(Unit.CONTACTS, "Uses of the escalation procedure in the window, counted where the contact was."),
    CUSTOMER_MESSAGES(Unit.MESSAGES, "Messages by customers in the window."),
    AGENT_MESSAGES(Unit.MESSAGES, "Messages by agents in the window, private notes included, bots not."),
    EXCEPTIONS_GRANTED(
            Unit.EXCEPTIONS,
            "Exceptions granted in the window; one that names no contact counts in the whole service alone."),
    BACKLOG(Unit.CONTACTS, "Contacts open at the window's end: opened and not resolved, closed or abandoned."),
    BACKLOG_UNCERTAIN(
            Unit.CONTACTS,
            "Those of the backlog of which nothing was heard for metrics.stale-after, judged at midnight UTC: their end may have been missed, so the true backlog lies between backlog less these and backlog."),
    WAITING(Unit.CONTACTS, "Backlog at the window's end without a human response."),
    PAUSED(Unit.CONTACTS, "Backlog at the window's end on hold: paused and not resumed."),
    OLDEST_WAITING_SECONDS(
            Unit.SECONDS, "Age at the window's end of the waiting contact opened first; absent when none waits."),
    WAITING_AGE_SECONDS_P50(
            Unit.SECONDS, "Age at the window's end of the waiting contacts, 50th percentile; absent when none waits."),
    WAITING_AGE_SECONDS_P90(
            Unit.SECONDS, "Age at the window's end of the waiting contacts, 90th percentile; absent when none waits."),
    WAITING_AGE_SECONDS_MAX(Unit.SECONDS, "The same as oldest_waiting_seconds."),
    AGENTS_AVAILABLE(
            Unit.AGENTS, "Agents whose status is available at the window's end; absent when no agent was ever seen."),
    AGENTS_ONLINE(
            Unit.AGENTS, "Agents whose status is not offline at the window's end; absent when no agent was ever seen."),
    FIRST_RESPONSE_SECONDS_MEAN(
            Unit.SECONDS, "Opened to first public human response, mean of those that completed in the window."),
    FIRST_RESPONSE_SECONDS_P50(Unit.SECONDS, "Opened to first public human response, 50th percentile."),
    FIRST_RESPONSE_SECONDS_P90(Unit.SECONDS, "Opened to first public human response, 90th percentile."),
    FIRST_RESPONSE_SECONDS_P95(Unit.SECONDS, "Opened to first public human response, 95th percentile."),
    FIRST_RESPONSE_SECONDS_P99(Unit.SECONDS, "Opened to first public human response, 99th percentile."),
    FIRST_RESPONSE_SECONDS_MAX(Unit.SECONDS, "Opened to first public human response, longest."),
    FIRST_RESPONSE_BUSINESS_SECONDS_MEAN(
            Unit.SECONDS,
            "Opened to first public human response, in business time, mean: open time of the calendar that governs the place where it was answered, less pauses; absent without a calendar."),
    FIRST_RESPONSE_BUSINESS_SECONDS_P50(
            Unit.SECONDS, "Opened to first public human response, in business time, 50th percentile."),
    FIRST_RESPONSE_BUSINESS_SECONDS_P90(
            Unit.SECONDS, "Opened to first public human response, in business time, 90th percentile."),
    FIRST_RESPONSE_BUSINESS_SECONDS_P95(
            Unit.SECONDS, "Opened to first public human response, in business time, 95th percentile."),
    FIRST_RESPONSE_BUSINESS_SECONDS_P99(
            Unit.SECONDS, "Opened to first public human response, in business time, 99th percentile."),
    FIRST_RESPONSE_BUSINESS_SECONDS_MAX(
            Unit.SECONDS, "Opened to first public human response, in business time, longest."),
    FIRST_RESPONSE_KM_SECONDS_P50(
            Unit.SECONDS,
            "Kaplan-Meier estimate over those answered in the window and those waiting at its end, the latter as censored at their age: 50th percentile; absent when too many wait to know it."),
    FIRST_RESPONSE_KM_SECONDS_P90(
            Unit.SECONDS, "The same estimate, 90th percentile; absent when too many wait to know it."),
    NEXT_RESPONSE_SECONDS_MEAN(
            Unit.SECONDS,
            "Oldest unanswered customer message to next public human response, mean of those that completed in the window."),
    NEXT_RESPONSE_SECONDS_P50(
            Unit.SECONDS, "Oldest unanswered customer message to next public human response, 50th percentile."),
    NEXT_RESPONSE_SECONDS_P90(
            Unit.SECONDS, "Oldest unanswered customer message to next public human response, 90th percentile."),
    NEXT_RESPONSE_SECONDS_P95(
            Unit.SECONDS, "Oldest unanswered customer message to next public human response, 95th percentile."),
    NEXT_RESPONSE_SECONDS_P99(
            Unit.SECONDS, "Oldest unanswered customer message to next public human response, 99th percentile."),
    NEXT_RESPONSE_SECONDS_MAX(
            Unit.SECONDS, "Oldest unanswered customer message to next public human response, longest."),
    NEXT_RESPONSE_BUSINESS_SECONDS_MEAN(
            Unit.SECONDS,
            "Oldest unanswered customer message to next public human response, in business time, mean: open time of the calendar that governs the place where it was answered, less pauses; absent without a calendar."),
    NEXT_RESPONSE_BUSINESS_SECONDS_P50(
            Unit.SECONDS,
            "Oldest unanswered customer message to next public human response, in business time, 50th percentile."),
    NEXT_RESPONSE_BUSINESS_SECONDS_P90(
            Unit.SECONDS,
            "Oldest unanswered customer message to next public human response, in business time, 90th percentile."),
    NEXT_RESPONSE_BUSINESS_SECONDS_P95(
            Unit.SECONDS,
            "Oldest unanswered customer message to next public human response, in business time, 95th percentile."),
    NEXT_RESPONSE_BUSINESS_SECONDS_P99(
            Unit.SECONDS,
            "Oldest unanswered customer message to next public human response, in business time, 99th percentile."),
    NEXT_RESPONSE_BUSINESS_SECONDS_MAX(
            Unit.SECONDS,
            "Oldest unanswered customer message to next public human response, in business time, longest."),
    RESOLUTION_SECONDS_MEAN(Unit.SECONDS, "Opened to resolution, mean of those that completed in the window."),
    RESOLUTION_SECONDS_P50(Unit.SECONDS, "Opened to resolution, 50th percentile."),
    RESOLUTION_SECONDS_P90(Unit.SECONDS, "Opened to resolution, 90th percentile."),
    RESOLUTION_SECONDS_P95(Unit.SECONDS, "Opened to resolution, 95th percentile."),
    RESOLUTION_SECONDS_P99(Unit.SECONDS, "Opened to resolution, 99th percentile."),
    RESOLUTION_SECONDS_MAX(Unit.SECONDS, "Opened to resolution, longest."),
    RESOLUTION_BUSINESS_SECONDS_MEAN(
            Unit.SECONDS,
            "Opened to resolution, in business time, mean: open time of the calendar that governs the place where it was resolved, less pauses; absent without a calendar."),
    RESOLUTION_BUSINESS_SECONDS_P50(Unit.SECONDS, "Opened to resolution, in business time, 50th percentile."),
    RESOLUTION_BUSINESS_SECONDS_P90(Unit.SECONDS, "Opened to resolution, in business time, 90th percentile."),
    RESOLUTION_BUSINESS_SECONDS_P95(Unit.SECONDS, "Opened to resolution, in business time, 95th percentile."),
    RESOLUTION_BUSINESS_SECONDS_P99(Unit.SECONDS, "Opened to resolution, in business time, 99th percentile."),
    RESOLUTION_BUSINESS_SECONDS_MAX(Unit.SECONDS, "Opened to resolution, in business time, longest."),
    SERVICE_LEVEL(
            Unit.RATIO,
            "In the variant metrics.service-level.variant; SL-A by default: answered within the threshold over contacts that had a service-level event in the window. Absent without any."),
    SLA_BREACHED(
            Unit.RATIO,
            "Contacts whose service-level event in the window was the threshold, over all with such an event in the window."),
    SLA_AT_RISK(
            Unit.RATIO,
            "Waiting contacts at the window's end that have used metrics.service-level.at-risk of their threshold and are not past it, over all waiting; absent when none waits."),
    ABANDONMENT_RATE(Unit.RATIO, "Abandoned over offered, both in the window; absent when nothing was offered."),
    REOPEN_RATE(
            Unit.RATIO,
            "Reopened over resolved, both in the window, so it can exceed 1; absent when nothing was resolved."),
    FIRST_CONTACT_RESOLUTION(
            Unit.RATIO,
            "Final, of the resolutions whose metrics.repeat-within ended in the window (booked at the full hour after it, where they were resolved): the share that was neither reopened nor followed by another contact in that time."),
    CSAT(
            Unit.RATIO,
            "Scores in the top box (4 and 5 of 5; at least 80 % of other scales) over all csat scores received in the window."),
    OCCUPANCY(
            Unit.RATIO,
            "Slots of busy agents × time over slots of busy and available agents × time in the window: an agent who takes three contacts at once counts three times. For the whole and for queues."),
    NET_FLOW_PER_MINUTE(
            Unit.CONTACTS_PER_MINUTE, "Change of the backlog over the window, per minute; positive when it grows."),
    DRAIN_SECONDS(
            Unit.SECONDS,
            "Backlog over the rate at which it fell in the window; 0 when there is none, absent when it does not fall.");

    private static final Map<String, Metric> BY_WIRE_NAME = new HashMap<>();

    static {
        for (Metric metric : values()) {
            BY_WIRE_NAME.put(metric.wireName, metric);
        }
    }

    /** What one of a metric's values counts. */
    public enum Unit {
        CONTACTS,
        MESSAGES,
        EXCEPTIONS,
        AGENTS,
        SECONDS,
        CONTACTS_PER_MINUTE,
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
