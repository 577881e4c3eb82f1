package io.ruptura.deploy.importing.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ruptura.deploy.importing.csv.BadRowException;
import io.ruptura.deploy.importing.csv.Row;
import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.EventWriter;
import io.ruptura.domain.event.Priority;
import io.ruptura.domain.event.decoding.Decoded;
import io.ruptura.domain.event.decoding.EventDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes an event as one CloudEvents line. Its id is a hash of the source, the row's text and the rule, so that importing a file twice, or a longer export of the
 * same rows, gives the same ids.
 */
public final class EventJson {

    private static final int ID_BYTES = 12;
    private static final int MAX_BYTES = 256 * 1024;
    private static final String PRIORITY = "priority";

    private final ObjectMapper mapper = new ObjectMapper();
    private final EventDecoder decoder = new EventDecoder(MAX_BYTES);
    private final String source;

    public EventJson(String source) {
        this.source = source;
    }

    /** Where an event comes from: its row and rule, and its place among the events of its case. */
    public record Address(Row row, int rule, String subject, int sequence) {}

    /** @throws BadRowException when the engine would refuse the event */
    public byte[] write(Address address, EventTemplate template, long timeMillis) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", id(address, template));
        event.put("source", source);
        event.put("type", template.rule().type());
        event.put("subject", address.subject());
        event.put("time", Instant.ofEpochMilli(timeMillis).toString());
        event.put("sequence", Integer.toString(address.sequence()));
        Map<String, Object> data = template.data(address.row());
        event.put("data", data);
        Event accepted = accept(json(event), template.rule().type());
        if (data.containsKey(PRIORITY) && priority(accepted) == null) {
            throw new BadRowException("data.priority must be low, normal, high or urgent, was '" + data.get(PRIORITY)
                    + "' (words can say which it means)");
        }
        return EventWriter.toBytes(accepted);
    }

    private byte[] json(Map<String, Object> event) {
        try {
            return mapper.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps of text and numbers are always JSON", e);
        }
    }

    /** What the engine will read: nothing is written that it would not. */
    private Event accept(byte[] json, String type) {
        Decoded decoded = decoder.decode(json, null, Long.MAX_VALUE);
        if (decoded instanceof Decoded.Accepted accepted) {
            return accepted.event();
        }
        if (decoded instanceof Decoded.Rejected rejected) {
            throw new BadRowException(type + ": " + rejected.detail());
        }
        throw new IllegalStateException("an unknown type passed the checks: " + type);
    }

    private static Priority priority(Event event) {
        return event.opening() == null
                ? event.priorityChange().to()
                : event.opening().priority();
    }

    private String id(Address address, EventTemplate template) {
        MessageDigest sha = sha256();
        update(sha, source);
        update(sha, template.rule().type());
        update(sha, Integer.toString(address.rule()));
        address.row().texts().forEach(text -> update(sha, text));
        return HexFormat.of().formatHex(sha.digest(), 0, ID_BYTES);
    }

    private static void update(MessageDigest sha, String text) {
        sha.update(text.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
