package io.ruptura.domain.event.decoding;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.RejectionReason;
import io.ruptura.domain.event.Utf8;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Turns the bytes of a record into an {@link Event}, or says why not. Structured CloudEvents carry everything in the document; in binary
 * mode the attributes are headers ({@code ce_id}, …) and the document is {@code data} alone.
 *
 * <p>The result depends on the arguments alone and no input makes it throw. An instance keeps a table of frequent names, so each thread
 * needs its own.
 */
public final class EventDecoder {

    private static final int DEEPEST_NESTING = 64;
    private static final int LONGEST_DETAIL = 300;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST_NESTING)
                    .build())
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .build();

    private final int maxBytes;
    private final NameTable names = new NameTable();

    /** A decoder that refuses records of more than {@code maxBytes}. */
    public EventDecoder(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /**
     * Decodes one record.
     *
     * @param value the record's bytes; never null
     * @param ceHeaders the {@code ce_} headers of a binary-mode event; null for a structured one
     * @param latestMillis the latest event time that is possible, epoch milliseconds
     */
    public Decoded decode(byte[] value, Map<String, String> ceHeaders, long latestMillis) {
        try {
            Utf8.Form form = checkBytes(value);
            return ceHeaders == null
                    ? decodeStructured(value, form, latestMillis)
                    : decodeBinary(value, form, ceHeaders, latestMillis);
        } catch (Unreadable unreadable) {
            return rejected(unreadable.reason(), unreadable.getMessage());
        } catch (StreamConstraintsException beyondLimits) {
            return rejected(RejectionReason.TOO_LARGE, beyondLimits.getOriginalMessage());
        } catch (JsonProcessingException notJson) {
            return rejected(RejectionReason.NOT_JSON, detailOf(notJson));
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory", impossible);
        }
    }

    private Utf8.Form checkBytes(byte[] value) throws Unreadable {
        if (value.length > maxBytes) {
            throw new Unreadable(
                    RejectionReason.TOO_LARGE, value.length + " bytes, at most " + maxBytes + " are allowed");
        }
        Utf8.Form form = Utf8.formOf(value);
        if (form == Utf8.Form.MALFORMED) {
            throw new Unreadable(RejectionReason.NOT_UTF8, "the bytes are not UTF-8");
        }
        for (int i = 0; i < Math.min(4, value.length); i++) {
            if (value[i] == 0) {
                // The parser would guess UTF-16 or UTF-32.
                throw new Unreadable(RejectionReason.NOT_JSON, "a zero byte at byte " + i);
            }
        }
        return form;
    }

    private Decoded decodeStructured(byte[] value, Utf8.Form form, long latestMillis) throws IOException, Unreadable {
        Envelope envelope = new Envelope();
        DataPart data = new DataPart();
        try (JsonParser parser = JSON.createParser(value)) {
            StrictJson in = new StrictJson(parser, names, form == Utf8.Form.ESCAPED);
            requireDocument(parser.nextToken());
            for (String member = in.nextMember(); member != null; member = in.nextMember()) {
                if (member.equals("data")) {
                    data.readOrPostpone(in, envelope);
                } else {
                    envelope.read(member, in);
                }
            }
            requireEnd(parser);
        }
        if (envelope.type() == null) {
            return unknownType(envelope);
        }
        envelope.validate(latestMillis);
        if (data.isPostponed()) {
            readPostponed(value, form, data, envelope);
        }
        return new Decoded.Accepted(data.complete(envelope));
    }

    /** Reads the document again for its data, which came before the type that says how to read it. */
    private void readPostponed(byte[] value, Utf8.Form form, DataPart data, Envelope envelope)
            throws IOException, Unreadable {
        try (JsonParser parser = JSON.createParser(value)) {
            StrictJson in = new StrictJson(parser, names, form == Utf8.Form.ESCAPED);
            parser.nextToken();
            while (!in.nextMember().equals("data")) {
                in.skip();
            }
            data.read(in, envelope.type());
        }
    }

    private Decoded decodeBinary(byte[] value, Utf8.Form form, Map<String, String> ceHeaders, long latestMillis)
            throws IOException, Unreadable {
        Envelope envelope = new Envelope();
        envelope.readHeaders(ceHeaders);
        DataPart data = new DataPart();
        try (JsonParser parser = JSON.createParser(value)) {
            StrictJson in = new StrictJson(parser, names, form == Utf8.Form.ESCAPED);
            if (parser.nextToken() != null) {
                data.readOrSkip(in, envelope);
                requireEnd(parser);
            }
        }
        if (envelope.type() == null) {
            return unknownType(envelope);
        }
        envelope.validate(latestMillis);
        return new Decoded.Accepted(data.complete(envelope));
    }

    private static Decoded unknownType(Envelope envelope) throws Unreadable {
        if (envelope.typeName() == null) {
            throw new Unreadable(RejectionReason.MISSING_ATTRIBUTE, "type is missing: it says what happened");
        }
        return new Decoded.UnknownType(envelope.typeName());
    }

    private static void requireDocument(JsonToken first) throws Unreadable {
        if (first == null) {
            throw new Unreadable(RejectionReason.NOT_JSON, "the record is empty");
        }
        if (first != JsonToken.START_OBJECT) {
            throw new Unreadable(
                    RejectionReason.WRONG_TYPE, "the event must be an object, was " + StrictJson.kind(first));
        }
    }

    private static void requireEnd(JsonParser parser) throws IOException, Unreadable {
        if (parser.nextToken() != null) {
            throw new Unreadable(RejectionReason.NOT_JSON, "something follows the document");
        }
    }

    /** Details quote input: they are kept short, and half a surrogate pair becomes "?", so that they can be written. */
    private static Decoded rejected(RejectionReason reason, String detail) {
        String shown = detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL) + "…";
        return new Decoded.Rejected(reason, new String(shown.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }

    private static String detailOf(JsonProcessingException notJson) {
        long at = notJson.getLocation() == null ? -1 : notJson.getLocation().getByteOffset();
        // What follows names the parser's settings, not the record.
        String message = notJson.getOriginalMessage().split(" \\(start marker", 2)[0];
        return at < 0 ? message : "at byte " + at + ": " + message;
    }
}
