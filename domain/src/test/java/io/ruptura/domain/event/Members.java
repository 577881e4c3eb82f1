package io.ruptura.domain.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the members of a JSON object for {@link EventOracle}: each as its kind, or not at all. */
final class Members {

    private static final Pattern RFC_3339 = Pattern.compile(
            "(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})[Tt](?<clock>[0-9]{2}:[0-9]{2}:[0-9]{2})([.](?<fraction>[0-9]+))?"
                    + "([Zz]|(?<sign>[+-])(?<hours>[01][0-9]|2[0-3]):(?<minutes>[0-5][0-9]))");

    private Members() {}

    /** It is not what it must be. */
    static final class Refused extends RuntimeException {}

    static String needed(JsonNode object, String name) {
        String text = text(object, name);
        require(text != null);
        return text;
    }

    static String text(JsonNode object, String name) {
        JsonNode node = object.path(name);
        require(isAbsent(node) || node.isTextual());
        if (isAbsent(node) || node.textValue().isEmpty()) {
            return null;
        }
        return encodable(node.textValue());
    }

    private static String encodable(String text) {
        require(StandardCharsets.UTF_8.newEncoder().canEncode(text));
        return text;
    }

    static Long time(JsonNode object, String name) {
        JsonNode node = object.path(name);
        if (isAbsent(node)) {
            return null;
        }
        require(node.isTextual());
        Matcher matcher = RFC_3339.matcher(node.textValue());
        require(matcher.matches());
        // By hand, because java.time takes offsets up to 18 h and fractions up to 9 digits only.
        String fraction = matcher.group("fraction") == null ? "000" : matcher.group("fraction") + "00";
        String sign = matcher.group("sign");
        long offset = sign == null
                ? 0
                : Duration.parse("PT" + matcher.group("hours") + "H" + matcher.group("minutes") + "M")
                        .toMillis();
        try {
            LocalDateTime local = LocalDateTime.parse(matcher.group("date") + "T" + matcher.group("clock"));
            return local.toEpochSecond(ZoneOffset.UTC) * 1000
                    + Long.parseLong(fraction.substring(0, 3))
                    - ("-".equals(sign) ? -offset : offset);
        } catch (DateTimeException noInstant) {
            throw new Refused();
        }
    }

    static Double number(JsonNode object, String name) {
        JsonNode node = object.path(name);
        require(isAbsent(node) || node.isNumber());
        require(isAbsent(node) || Double.isFinite(node.doubleValue()));
        return isAbsent(node) ? null : Double.valueOf(node.doubleValue());
    }

    static long whole(JsonNode object, String name, Long absent, long highest) {
        Double number = number(object, name);
        require(number != null || absent != null);
        if (number == null) {
            return absent;
        }
        require(number >= 0 && number % 1 == 0 && number <= Math.min(highest, 1L << 53));
        return number.longValue();
    }

    static boolean truth(JsonNode object, String name, boolean absent) {
        JsonNode node = object.path(name);
        require(isAbsent(node) || node.isBoolean());
        return isAbsent(node) ? absent : node.booleanValue();
    }

    static String level(JsonNode node) {
        require(node.isNumber() || (node.isTextual() && !node.textValue().isEmpty()));
        return encodable(node.asText());
    }

    static long sequence(JsonNode node) {
        String text = node.isValueNode() ? node.asText() : "";
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }

    static List<String> texts(JsonNode node) {
        require(isAbsent(node) || node.isArray());
        List<String> texts = new ArrayList<>();
        for (JsonNode element : node) {
            require(element.isTextual());
            if (!element.textValue().isEmpty() && !texts.contains(element.textValue())) {
                texts.add(encodable(element.textValue()));
            }
        }
        return texts;
    }

    static Map<String, String> pairs(JsonNode node) {
        require(isAbsent(node) || node.isObject());
        Map<String, String> pairs = new HashMap<>();
        node.properties().forEach(member -> {
            if (member.getValue().isValueNode() && !member.getValue().isNull()) {
                pairs.put(
                        encodable(member.getKey()), encodable(member.getValue().asText()));
            }
        });
        return pairs;
    }

    static <E extends Enum<E>> E word(Class<E> set, String word) {
        for (E constant : set.getEnumConstants()) {
            if (constant.name().replace('_', '-').toLowerCase(Locale.ROOT).equals(word)) {
                return constant;
            }
        }
        throw new Refused();
    }

    static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    static void require(boolean condition) {
        if (!condition) {
            throw new Refused();
        }
    }
}
