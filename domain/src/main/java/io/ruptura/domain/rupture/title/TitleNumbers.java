package io.ruptura.domain.rupture.title;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Set;

/** How titles write numbers: counts with at most one digit after the point, ratios as percentages, seconds as durations. */
final class TitleNumbers {

    private static final Set<String> STATES =
            Set.of("backlog", "waiting", "agents_available", "agents_online", "paused");
    private static final Set<String> RATIOS = Set.of(
            "service_level",
            "abandonment_rate",
            "first_contact_resolution",
            "reopen_rate",
            "csat",
            "occupancy",
            "breach_probability",
            "completeness");

    private TitleNumbers() {}

    /** Whether the number is of an instant, so that its window says nothing. */
    static boolean isState(String metric) {
        return STATES.contains(metric);
    }

    static String value(String metric, double value, Locale locale) {
        if (RATIOS.contains(metric)) {
            NumberFormat percent = NumberFormat.getPercentInstance(locale);
            percent.setMaximumFractionDigits(1);
            return percent.format(value);
        }
        if (metric.contains("seconds")) {
            return duration(Duration.ofSeconds(Math.round(value)));
        }
        NumberFormat number = NumberFormat.getNumberInstance(locale);
        number.setMaximumFractionDigits(1);
        return number.format(value);
    }

    /** A window's ISO 8601 length for people, such as {@code 5 min}; empty when there is none. */
    static String window(String iso) {
        try {
            return iso == null ? "" : duration(Duration.parse(iso));
        } catch (DateTimeParseException e) {
            return iso;
        }
    }

    /** The same to the minute, at least one. */
    static String minutes(String iso) {
        try {
            return duration(Duration.ofMinutes(Math.max(1, Duration.parse(iso).toMinutes())));
        } catch (DateTimeParseException e) {
            return iso;
        }
    }

    /** The units are written alike in both languages: {@code 1 h 5 min}. */
    private static String duration(Duration duration) {
        StringBuilder text = new StringBuilder();
        append(text, duration.toDays(), "d");
        append(text, duration.toHoursPart(), "h");
        append(text, duration.toMinutesPart(), "min");
        append(text, duration.toSecondsPart(), "s");
        return text.isEmpty() ? "0 s" : text.toString();
    }

    private static void append(StringBuilder text, long amount, String unit) {
        if (amount > 0) {
            text.append(text.isEmpty() ? "" : " ").append(amount).append(' ').append(unit);
        }
    }
}
