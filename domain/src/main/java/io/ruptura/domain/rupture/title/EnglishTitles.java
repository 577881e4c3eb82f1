package io.ruptura.domain.rupture.title;

import io.ruptura.domain.event.Event.ChannelCondition;
import io.ruptura.domain.rupture.RuptureKind;
import java.util.Locale;

/** Titles in English. */
final class EnglishTitles extends TitleLanguage {

    @Override
    Locale locale() {
        return Locale.ENGLISH;
    }

    @Override
    String kind(RuptureKind kind) {
        return switch (kind) {
            case DEMAND_SPIKE -> "Demand spike";
            case CHANNEL_OUTAGE -> "Channel outage";
            case FEED_LOSS -> "Feed loss";
            case CAPACITY_DROP -> "Capacity drop";
            case RESPONSE_DEGRADATION -> "Slower responses";
            case BACKLOG_SURGE -> "Backlog surge";
            case RESOLUTION_STALL -> "Resolutions stalled";
            case ABANDONMENT_WAVE -> "Abandonment wave";
            case SATISFACTION_DROP -> "Satisfaction drop";
            case REOPEN_WAVE -> "Wave of reopenings";
            case RECURRING_PROBLEM -> "Recurring problem";
            case UNANSWERED_WHILE_OPEN -> "Unanswered while open";
            case BREACH_FORECAST -> "Breach forecast";
            case EXCEPTION_SURGE -> "Surge of exceptions";
        };
    }

    @Override
    String everywhere() {
        return "in the whole service";
    }

    @Override
    String place(String dimension, String value) {
        return "in " + dimension + " " + value;
    }

    @Override
    String noun(String metric) {
        return switch (metric) {
            case "offered", "offered-silence" -> "contacts";
            case "answered", "answered-silence", "answered-slowly", "answered-pace" -> "contacts answered";
            case "abandoned" -> "contacts abandoned";
            case "resolved" -> "contacts resolved";
            case "reopened" -> "contacts reopened";
            case "transferred" -> "contacts transferred";
            case "exceptions_granted" -> "exceptions granted";
            case "backlog" -> "contacts open";
            case "waiting" -> "contacts waiting";
            case "agents_available" -> "agents available";
            case "agents_online" -> "agents there";
            case "service_level" -> "answered in time";
            case "late-at-ease" -> "of answers late though few contacts are in hand";
            case "recurrence" -> "contacts about it";
            case "completeness" -> "of what there is was seen";
            case "csat" -> "of scores good";
            case "csat_bottom" -> "of scores bad";
            case "breach_probability" -> "probability of a breach in the next 30 min";
            case "error_budget_burn" -> "times as many late answers as the objective allows";
            case "first_response_km_seconds_p50" -> "to a first response";
            case "abandonment_rate" -> "of contacts abandoned";
            default -> null;
        };
    }

    @Override
    String one(String metric) {
        return switch (metric) {
            case "offered", "offered-silence" -> "contact";
            case "answered", "answered-silence", "answered-slowly", "answered-pace" -> "contact answered";
            case "abandoned" -> "contact abandoned";
            case "resolved" -> "contact resolved";
            case "reopened" -> "contact reopened";
            case "transferred" -> "contact transferred";
            case "exceptions_granted" -> "exception granted";
            case "backlog" -> "contact open";
            case "waiting" -> "contact waiting";
            case "agents_available" -> "agent available";
            case "agents_online" -> "agent there";
            case "recurrence" -> "contact about it";
            default -> noun(metric);
        };
    }

    @Override
    String silence(String metric, String window) {
        return switch (metric) {
            case "offered-silence" -> "no contact " + during(window);
            case "answered-silence" -> "no contact answered " + during(window);
            default -> null;
        };
    }

    @Override
    String declared(ChannelCondition condition, String window) {
        return switch (condition) {
            case DOWN -> "declared down by its platform for " + window;
            case DEGRADED -> "declared degraded by its platform for " + window;
            case OPERATIONAL -> "declared down by its platform " + window + " ago and up again, nobody came yet";
        };
    }

    @Override
    String during(String window) {
        return "in " + window;
    }

    @Override
    String expected(String value) {
        return value + " expected";
    }

    @Override
    String band(String lower, String upper) {
        return lower + " to " + upper;
    }

    @Override
    String coldStart() {
        return "little history yet";
    }
}
