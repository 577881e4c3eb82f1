package io.ruptura.domain.json;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.ruptura.domain.scope.Scope;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads one JSON object of low-rate topics, strictly: a field of the wrong type is an {@link UnreadableRecordException} that names the field, the
 * value and the rule. Unknown fields are ignored, {@code null} is absent.
 */
public final class JsonRecordReader {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode object;
    private final String path;

    private JsonRecordReader(JsonNode object, String path) {
        this.object = object;
        this.path = path;
    }

    public static JsonRecordReader of(byte[] utf8) {
        try {
            JsonNode node = MAPPER.readTree(utf8);
            if (!node.isObject()) {
                throw new UnreadableRecordException("not a JSON object");
            }
            return new JsonRecordReader(node, "");
        } catch (IOException e) {
            throw new UnreadableRecordException(
                    "not JSON: " + e.getMessage().lines().findFirst().orElse(""));
        }
    }

    /** A string, or null when absent. */
    public String text(String name) {
        JsonNode node = present(name);
        if (node == null) {
            return null;
        }
        if (!node.isTextual()) {
            throw wrong(name, node, "a string");
        }
        return node.textValue();
    }

    /** A string that must be there and not blank. */
    public String requiredText(String name) {
        String text = text(name);
        if (text == null || text.isBlank()) {
            throw missing(name);
        }
        return text;
    }

    /** A string that {@code parse} understands: null from it is an error. Null when absent. */
    public <T> T word(String name, Function<String, T> parse, String rule) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        T word = parse.apply(text);
        if (word == null) {
            throw wrong(name, object.get(name), rule);
        }
        return word;
    }

    public <T> T requiredWord(String name, Function<String, T> parse, String rule) {
        T word = word(name, parse, rule);
        if (word == null) {
            throw missing(name);
        }
        return word;
    }

    /** Epoch milliseconds of an RFC 3339 instant, or {@code otherwise} when absent. */
    public long instant(String name, long otherwise) {
        String text = text(name);
        if (text == null) {
            return otherwise;
        }
        try {
            return OffsetDateTime.parse(text).toInstant().toEpochMilli();
        } catch (DateTimeException | ArithmeticException e) {
            throw wrong(name, object.get(name), "an RFC 3339 instant such as 2026-03-02T12:00:00Z");
        }
    }

    public long requiredInstant(String name) {
        requiredText(name);
        return instant(name, 0);
    }

    public long requiredWhole(String name) {
        JsonNode node = present(name);
        if (node == null) {
            throw missing(name);
        }
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw wrong(name, node, "a whole number");
        }
        return node.longValue();
    }

    public int requiredInt(String name) {
        long whole = requiredWhole(name);
        if (whole != (int) whole) {
            throw wrong(name, object.get(name), "a whole number up to " + Integer.MAX_VALUE);
        }
        return (int) whole;
    }

    /** A number, NaN when absent. */
    public double number(String name) {
        JsonNode node = present(name);
        if (node == null) {
            return Double.NaN;
        }
        if (!node.isNumber()) {
            throw wrong(name, node, "a number");
        }
        return node.doubleValue();
    }

    /** An object of strings in the order written, empty when absent. */
    public Map<String, String> texts(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        JsonRecordReader nested = nested(name);
        if (nested != null) {
            nested.object.fieldNames().forEachRemaining(key -> texts.put(key, nested.requiredText(key)));
        }
        return texts;
    }

    /** The canonical key of a scope object; absent means the whole service. */
    public String scopeKey(String name) {
        return Scope.of(texts(name)).key();
    }

    /** A nested object, or null when absent. */
    public JsonRecordReader nested(String name) {
        JsonNode node = present(name);
        if (node == null) {
            return null;
        }
        if (!node.isObject()) {
            throw wrong(name, node, "an object");
        }
        return new JsonRecordReader(node, path + name + ".");
    }

    /** The elements of an array of objects, empty when absent. */
    public <T> List<T> list(String name, Function<JsonRecordReader, T> element) {
        JsonNode node = present(name);
        List<T> list = new ArrayList<>();
        if (node == null) {
            return list;
        }
        if (!node.isArray()) {
            throw wrong(name, node, "an array");
        }
        for (JsonNode item : node) {
            if (!item.isObject()) {
                throw wrong(name, item, "an array of objects");
            }
            list.add(element.apply(new JsonRecordReader(item, path + name + "[].")));
        }
        return list;
    }

    /** An array of strings, empty when absent. */
    public List<String> words(String name) {
        JsonNode node = present(name);
        List<String> words = new ArrayList<>();
        if (node == null) {
            return words;
        }
        if (!node.isArray()) {
            throw wrong(name, node, "an array of strings");
        }
        for (JsonNode item : node) {
            if (!item.isTextual()) {
                throw wrong(name, item, "an array of strings");
            }
            words.add(item.textValue());
        }
        return words;
    }

    /** Whether it is {@code true}; false when absent. */
    public boolean flag(String name) {
        JsonNode node = present(name);
        if (node != null && !node.isBoolean()) {
            throw wrong(name, node, "true or false");
        }
        return node != null && node.booleanValue();
    }

    private JsonNode present(String name) {
        JsonNode node = object.get(name);
        return node == null || node.isNull() ? null : node;
    }

    private UnreadableRecordException missing(String name) {
        return new UnreadableRecordException(path + name + " is missing");
    }

    private UnreadableRecordException wrong(String name, JsonNode node, String rule) {
        String value = node.toString();
        String shown = value.length() > 80 ? value.substring(0, 80) + "…" : value;
        return new UnreadableRecordException(path + name + " must be " + rule + ", was " + shown);
    }
}
