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
 * UTF-8 and not long. {@code time} is the event's own time where it could be read. A letter whose record's address is no longer known has neither.
 *
 * <p>A letter always fits into a Kafka record of 1 MiB, else one huge record would stop the stream it was taken out of: {@code value} is cut after
 * 256 KiB and {@code bytes} then says how many there were.
 *
 * <pre>{"topic":"interactions","partition":3,"offset":41,"reason":"not-json","detail":"…","value":"bm9wZQ==","text":"nope"}</pre>
 */
public final class DeadLetterWriter {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int LONGEST_VALUE = 262_144;
    // Escapes can make six bytes of one.
    private static final int LONGEST_TEXT = 65_536;
    private static final int LONGEST_HEADER = 2_048;
    private static final int MOST_HEADERS = 16;

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
        if (letter.partition() == -1) {
            json.writeStringField("file", letter.origin());
            json.writeNumberField("line", letter.offset());
        } else if (letter.partition() >= 0) {
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
        writeValue(json, letter.value());
        json.writeEndObject();
    }

    private static void writeValue(JsonGenerator json, byte[] value) throws IOException {
        json.writeFieldName("value");
        json.writeBinary(value, 0, Math.min(value.length, LONGEST_VALUE));
        if (value.length > LONGEST_VALUE) {
            json.writeNumberField("bytes", value.length);
        }
        if (value.length <= LONGEST_TEXT && Utf8.formOf(value) != Utf8.Form.MALFORMED) {
            json.writeStringField("text", new String(value, StandardCharsets.UTF_8));
        }
    }

    private static void writeHeaders(JsonGenerator json, Map<String, String> headers) throws IOException {
        if (headers == null) {
            return;
        }
        json.writeObjectFieldStart("headers");
        int left = MOST_HEADERS;
        for (Map.Entry<String, String> header : headers.entrySet()) {
            if (left-- > 0) {
                json.writeStringField(cut(header.getKey()), cut(header.getValue()));
            }
        }
        json.writeEndObject();
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST_HEADER) {
            return text;
        }
        boolean halvesPair = Character.isHighSurrogate(text.charAt(LONGEST_HEADER - 1));
        return text.substring(0, halvesPair ? LONGEST_HEADER - 1 : LONGEST_HEADER);
    }
}
