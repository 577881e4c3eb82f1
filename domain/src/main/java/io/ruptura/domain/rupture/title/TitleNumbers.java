package io.ruptura.domain.rupture.title;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How titles write numbers: counts with at most one digit after the point, less than a tenth with its first digit, ratios as percentages, seconds as durations. */
final class TitleNumbers {

    private static final Set<String> STATES = Set.of(
            "backlog",
            "waiting",
            "agents_available",
            "agents_online",
            "paused",
            "breach_probability",
            "first_response_km_seconds_p50");
    private static final Set<String> RATIOS = Set.of(
            "service_level",
            "late-at-ease",
            "abandonment_rate",
            "first_contact_resolution",
            "reopen_rate",
            "csat",
            "csat_bottom",
            "occupancy",
            "breach_probability",
            "completeness");

    private static final double LEAST = 0.001;
    private static final double DIGITS = 3;
    private static final double ALMOST_A_TENTH = 0.095;
    private static final int UNITS = 2;

    private TitleNumbers() {}

    /** Whether the number is of an instant or of what is to come, so that its window says nothing. */
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
        number.setMaximumFractionDigits(digits(value));
        return value > 0 && value < LEAST ? "< " + number.format(LEAST) : number.format(value);
    }

    /** What is expected of the rare is less than a tenth, and not nothing: then its first digit is told. */
    private static int digits(double value) {
        return value > 0 && value < ALMOST_A_TENTH ? (int) Math.min(DIGITS, Math.ceil(-Math.log10(value))) : 1;
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

    /** The two largest units, written alike in both languages: {@code 1 h 5 min}. */
    private static String duration(Duration duration) {
        String text = Stream.of(
                        part(duration.toDays(), "d"),
                        part(duration.toHoursPart(), "h"),
                        part(duration.toMinutesPart(), "min"),
                        part(duration.toSecondsPart(), "s"))
                .dropWhile(String::isEmpty)
                .limit(UNITS)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return text.isEmpty() ? "0 s" : text;
    }

    private static String part(long amount, String unit) {
        return amount > 0 ? amount + " " + unit : "";
    }
}
