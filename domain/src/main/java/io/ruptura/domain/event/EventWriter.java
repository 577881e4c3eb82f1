package io.ruptura.domain.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import io.ruptura.domain.event.decoding.EventDecoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Writes an {@link Event} as a structured CloudEvents 1.0 document that {@link EventDecoder} reads back as the same event. */
public final class EventWriter {

    private static final JsonFactory JSON = new JsonFactory();

    private EventWriter() {}

    /** The document on one line, without the line's end; UTF-8. */
    public static byte[] toBytes(Event event) {
        try (ByteArrayBuilder bytes = new ByteArrayBuilder(512)) {
            try (JsonGenerator json = JSON.createGenerator(bytes)) {
                writeEnvelope(json, event);
            }
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
    }

    private static void writeEnvelope(JsonGenerator json, Event event) throws IOException {
        json.writeStartObject();
        json.writeStringField("specversion", "1.0");
        json.writeStringField("id", event.id());
        json.writeStringField("source", event.source());
        json.writeStringField("type", event.type().wireName());
        writeText(json, "subject", event.subject());
        json.writeStringField("time", Rfc3339.format(event.timeMillis()));
        if (event.sequence() != 0) {
            json.writeStringField("sequence", Long.toString(event.sequence()));
        }
        json.writeObjectFieldStart("data");
        writeText(json, "channel", event.channel());
        writeText(json, "queue", event.queue());
        writeText(json, "agent", event.agent());
        writeOpening(json, event.opening());
        writeHandling(json, event);
        writeSurroundings(json, event);
        writeExceptionGrant(json, event.exceptionGrant());
        writePlannedOperation(json, event.plannedOperation());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void writeOpening(JsonGenerator json, Event.Opening opening) throws IOException {
        if (opening == null) {
            return;
        }
        writeText(json, "topic", opening.topic());
        if (opening.priority() != null) {
            json.writeStringField("priority", opening.priority().wireName());
        }
        writeWord(json, "direction", opening.direction());
        json.writeObjectFieldStart("customer");
        writeText(json, "id", opening.customer().id());
        writeText(json, "tier", opening.customer().tier());
        writeNumber(json, "value", opening.customer().value());
        writeText(json, "legal", opening.customer().legal());
        json.writeEndObject();
        writeText(json, "follows", opening.follows());
        writePairs(json, "attributes", opening.attributes());
    }

    private static void writeHandling(JsonGenerator json, Event event) throws IOException {
        if (event.message() != null) {
            writeWord(json, "author", event.message().author());
            json.writeBooleanField("public", event.message().visible());
        }
        if (event.priorityChange() != null) {
            Priority to = event.priorityChange().to();
            // A word that means none of our levels was read as null; some word must be there to be read back so.
            json.writeStringField("priority", to == null ? "unknown" : to.wireName());
            writeWord(json, "by", event.priorityChange().by());
        }
        if (event.note() != null) {
            writeText(json, "level", event.note().level());
            writeText(json, "reason", event.note().reason());
            writeText(json, "stage", event.note().stage());
        }
        if (event.feedback() != null) {
            writeNumber(json, "score", event.feedback().score());
            writeNumber(json, "scale", event.feedback().scale());
            writeWord(json, "kind", event.feedback().kind());
        }
    }

    private static void writeSurroundings(JsonGenerator json, Event event) throws IOException {
        if (event.agentStatus() != null) {
            writeWord(json, "status", event.agentStatus().status());
            writeTexts(json, "queues", event.agentStatus().queues());
            json.writeNumberField("slots", event.agentStatus().slots());
        }
        if (event.channelStatus() != null) {
            writeWord(json, "status", event.channelStatus().status());
        }
        if (event.queueSnapshot() != null) {
            json.writeNumberField("open", event.queueSnapshot().open());
        }
    }

    private static void writeExceptionGrant(JsonGenerator json, Event.ExceptionGrant grant) throws IOException {
        if (grant == null) {
            return;
        }
        writeText(json, "exceptionType", grant.exceptionType());
        writeText(json, "grounds", grant.grounds());
        writeText(json, "by", grant.by());
        if (grant.expiresMillis() != Long.MAX_VALUE) {
            json.writeStringField("expires", Rfc3339.format(grant.expiresMillis()));
        }
    }

    private static void writePlannedOperation(JsonGenerator json, Event.PlannedOperation planned) throws IOException {
        if (planned == null) {
            return;
        }
        writePairs(json, "scope", planned.scope());
        json.writeStringField("from", Rfc3339.format(planned.fromMillis()));
        json.writeStringField("to", Rfc3339.format(planned.toMillis()));
        writeWord(json, "kind", planned.kind());
        writeNumber(json, "factor", planned.factor());
    }

    private static void writeText(JsonGenerator json, String name, String text) throws IOException {
        if (text != null) {
            json.writeStringField(name, text);
        }
    }

    private static void writeWord(JsonGenerator json, String name, Enum<?> word) throws IOException {
        json.writeStringField(name, WireNames.of(word));
    }

    private static void writeNumber(JsonGenerator json, String name, double number) throws IOException {
        if (!Double.isNaN(number)) {
            json.writeNumberField(name, number);
        }
    }

    private static void writeTexts(JsonGenerator json, String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private static void writePairs(JsonGenerator json, String name, Map<String, String> pairs) throws IOException {
        if (pairs.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, String> pair : pairs.entrySet()) {
            json.writeStringField(pair.getKey(), pair.getValue());
        }
        json.writeEndObject();
    }
}
