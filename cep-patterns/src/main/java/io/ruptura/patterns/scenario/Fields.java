package io.ruptura.patterns.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One entry of a scenario: typed access to its keys, with the scenario's own defaults behind them. */
final class Fields {

    /** A Monday; scenarios care about times of day, seldom about dates. */
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final ObjectNode node;

    private Fields(ObjectNode node) {
        this.node = node;
    }

    /** The entry on top of {@code defaults}; refuses keys that are not in {@code known}. */
    static Fields of(JsonNode entry, JsonNode defaults, Set<String> known) {
        if (!(entry instanceof ObjectNode own)) {
            throw new IllegalArgumentException("an entry must be a map of keys, was " + entry);
        }
        ObjectNode merged = own.objectNode();
        if (defaults instanceof ObjectNode behind) {
            merged.setAll(behind);
        }
        merged.setAll(own);
        merged.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("unknown key " + name + " (keys: "
                        + String.join(", ", known.stream().sorted().toList()) + ")");
            }
        });
        return new Fields(merged);
    }

    String text(String key, String absent) {
        return node.hasNonNull(key) ? node.get(key).asText() : absent;
    }

    String text(String key) {
        String text = text(key, null);
        if (text == null) {
            throw new IllegalArgumentException(key + " is missing");
        }
        return text;
    }

    double number(String key, double absent) {
        if (!node.hasNonNull(key)) {
            return absent;
        }
        if (!node.get(key).isNumber()) {
            throw new IllegalArgumentException(key + " must be a number, was " + node.get(key));
        }
        return node.get(key).asDouble();
    }

    double number(String key) {
        double number = number(key, Double.NaN);
        if (Double.isNaN(number)) {
            throw new IllegalArgumentException(key + " is missing");
        }
        return number;
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        node.path(key).forEach(item -> texts.add(item.asText()));
        return texts;
    }

    /** The instant under {@code key}, or {@code absent}. */
    long time(String key, long absent) {
        return node.hasNonNull(key) ? time(text(key)) : absent;
    }

    /** One instant under {@code at}, or those of {@code from}, {@code to} (inclusive) and {@code every} (seconds). */
    List<Long> times() {
        if (node.hasNonNull("at")) {
            return List.of(time(text("at")));
        }
        List<Long> times = new ArrayList<>();
        long every = (long) (number("every") * 1000);
        if (every <= 0) {
            throw new IllegalArgumentException("every must be positive, was " + text("every") + " (e.g. 60)");
        }
        for (long at = time(text("from")); at <= time(text("to")); at += every) {
            times.add(at);
        }
        return times;
    }

    private static long time(String text) {
        try {
            LocalDateTime time = text.contains("T")
                    ? LocalDateTime.parse(text)
                    : LocalTime.parse(text).atDate(DAY);
            return time.toInstant(ZoneOffset.UTC).toEpochMilli();
        } catch (DateTimeParseException notTime) {
            throw new IllegalArgumentException(
                    "a time must look like \"09:03\", \"09:03:10\" or \"2026-03-03T09:03\", was " + text);
        }
    }
}
