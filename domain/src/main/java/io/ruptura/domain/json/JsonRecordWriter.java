package io.ruptura.domain.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import io.ruptura.domain.scope.Scope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes one JSON object with the contract's conventions: instants in RFC 3339 UTC, an undefined number (NaN or infinite) as {@code null}, whole
 * numbers without a fraction. Equal records give equal bytes.
 */
public final class JsonRecordWriter {

    private static final JsonFactory FACTORY = new JsonFactory();

    /** Above this a double no longer holds every whole number, so it is written as a double. */
    private static final double LARGEST_EXACT = 1L << 53;

    private final ByteArrayBuilder bytes = new ByteArrayBuilder();
    private final JsonGenerator json;

    /** What fills the object; may throw what the generator throws. */
    @FunctionalInterface
    public interface Body {
        void writeTo(JsonRecordWriter writer) throws IOException;
    }

    private JsonRecordWriter() throws IOException {
        json = FACTORY.createGenerator(bytes);
    }

    /** The object that {@code body} fills, in UTF-8, on one line without its end. */
    public static byte[] object(Body body) {
        try {
            JsonRecordWriter writer = new JsonRecordWriter();
            writer.json.writeStartObject();
            body.writeTo(writer);
            writer.json.writeEndObject();
            writer.json.close();
            return writer.bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
    }

    /** A string, {@code null} when it is null. */
    public void text(String name, String value) throws IOException {
        json.writeStringField(name, value);
    }

    public void whole(String name, long value) throws IOException {
        json.writeNumberField(name, value);
    }

    public void flag(String name, boolean value) throws IOException {
        json.writeBooleanField(name, value);
    }

    /** A number; {@code null} when it is NaN or infinite. */
    public void number(String name, double value) throws IOException {
        json.writeFieldName(name);
        if (!Double.isFinite(value)) {
            json.writeNull();
        } else if (value == Math.rint(value) && Math.abs(value) <= LARGEST_EXACT) {
            json.writeNumber((long) value);
        } else {
            json.writeNumber(value);
        }
    }

    /** An instant from epoch milliseconds, such as {@code 2026-03-02T12:00:00Z}. */
    public void instant(String name, long epochMillis) throws IOException {
        json.writeStringField(name, Instant.ofEpochMilli(epochMillis).toString());
    }

    /** An absent value. */
    public void absent(String name) throws IOException {
        json.writeNullField(name);
    }

    /** A scope from its canonical key, as an object of dimension and value. */
    public void scope(String name, String key) throws IOException {
        texts(name, new Scope(key).dimensions());
    }

    /** An object of strings, names in alphabetical order: the order of a map that crossed a network is nobody's. */
    public void texts(String name, Map<String, String> values) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, String> entry : new TreeMap<>(values).entrySet()) {
            json.writeStringField(entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
    }

    public void nested(String name, Body body) throws IOException {
        json.writeObjectFieldStart(name);
        body.writeTo(this);
        json.writeEndObject();
    }

    /** An array of strings. */
    public void strings(String name, Iterable<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    /** An array of objects that are already written, in UTF-8. */
    public void written(String name, Iterable<byte[]> objects) throws IOException {
        json.writeArrayFieldStart(name);
        for (byte[] object : objects) {
            json.writeRawValue(new String(object, StandardCharsets.UTF_8));
        }
        json.writeEndArray();
    }

    /** An object that is already written, in UTF-8. */
    public void written(String name, byte[] object) throws IOException {
        json.writeFieldName(name);
        json.writeRawValue(new String(object, StandardCharsets.UTF_8));
    }

    /** What fills one element of {@link #list}. */
    @FunctionalInterface
    public interface Element<T> {
        void writeTo(JsonRecordWriter writer, T value) throws IOException;
    }

    /** An array of objects. */
    public <T> void list(String name, Iterable<T> values, Element<T> element) throws IOException {
        json.writeArrayFieldStart(name);
        for (T value : values) {
            json.writeStartObject();
            element.writeTo(this, value);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
