package io.ruptura.domain.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Writes a {@link DeadLetter} as JSON, one line. A record of a topic has {@code topic partition offset}, a line of a file {@code file line}.
 * {@code value} is the bytes as they arrived in base64; {@code text} is the same for people to read, and there only when the bytes are
 * UTF-8. {@code time} is the event's own time where it could be read.
 *
 * <pre>{"topic":"interactions","partition":3,"offset":41,"reason":"not-json","detail":"…","value":"bm9wZQ==","text":"nope"}</pre>
 */
public final class DeadLetterWriter {

    private static final JsonFactory JSON = new JsonFactory();

    private DeadLetterWriter() {}

    /** The document, without a line's end; UTF-8. */
    public static byte[] toBytes(DeadLetter letter) {
        try (ByteArrayBuilder bytes = new ByteArrayBuilder(512)) {
            try (JsonGenerator json = JSON.createGenerator(bytes)) {
                write(json, letter);
            }
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
    }

    private static void write(JsonGenerator json, DeadLetter letter) throws IOException {
        json.writeStartObject();
        if (letter.partition() < 0) {
            json.writeStringField("file", letter.origin());
            json.writeNumberField("line", letter.offset());
        } else {
            json.writeStringField("topic", letter.origin());
            json.writeNumberField("partition", letter.partition());
            json.writeNumberField("offset", letter.offset());
        }
        json.writeStringField("reason", letter.reason().wireName());
        json.writeStringField("detail", letter.detail());
        if (letter.eventTimeMillis() != Long.MIN_VALUE) {
            json.writeStringField("time", Rfc3339.format(letter.eventTimeMillis()));
        }
        writeHeaders(json, letter.headers());
        json.writeBinaryField("value", letter.value());
        if (Utf8.formOf(letter.value()) != Utf8.Form.MALFORMED) {
            json.writeStringField("text", new String(letter.value(), StandardCharsets.UTF_8));
        }
        json.writeEndObject();
    }

    private static void writeHeaders(JsonGenerator json, Map<String, String> headers) throws IOException {
        if (headers == null) {
            return;
        }
        json.writeObjectFieldStart("headers");
        for (Map.Entry<String, String> header : headers.entrySet()) {
            json.writeStringField(header.getKey(), header.getValue());
        }
        json.writeEndObject();
    }
}
