package io.ruptura.domain.event.decoding;

import io.ruptura.domain.event.EventType;
import io.ruptura.domain.event.RejectionReason;
import io.ruptura.domain.event.Rfc3339;
import io.ruptura.domain.event.WireNames;
import java.io.IOException;
import java.util.Map;

/** The CloudEvents attributes of one event as they are read, from the document or from headers. */
final class Envelope {

    private static final long EARLIEST = Rfc3339.parseMillis("2000-01-01T00:00:00Z");
    private static final String PREFIX = "ce_";
    private static final int MOST_SEQUENCE_DIGITS = 18;

    private String specversion;
    private String id;
    private String source;
    private String typeName;
    private EventType type;
    private String subject;
    private boolean timed;
    private long timeMillis;
    private long sequence;
    private int seen;

    String id() {
        return id;
    }

    String source() {
        return source;
    }

    /** The type's name as it was written, null when there was none. */
    String typeName() {
        return typeName;
    }

    /** The type, null when it is unknown or not read yet. */
    EventType type() {
        return type;
    }

    String subject() {
        return subject;
    }

    long timeMillis() {
        return timeMillis;
    }

    long sequence() {
        return sequence;
    }

    /** Takes one member of the document. Unknown ones are skipped, null means absent. */
    void read(String member, StrictJson in) throws IOException, Unreadable {
        Attribute attribute = Attribute.BY_NAME.get(member);
        if (attribute == null) {
            in.skip();
            return;
        }
        int bit = 1 << attribute.ordinal();
        if ((seen & bit) != 0) {
            throw in.duplicate(member);
        }
        seen |= bit;
        if (!in.isNull()) {
            read(attribute, member, in);
        }
    }

    private void read(Attribute attribute, String member, StrictJson in) throws IOException, Unreadable {
        switch (attribute) {
            case SPECVERSION -> specversion = in.name(member);
            case ID -> id = in.id(member);
            case SOURCE -> source = in.name(member);
            case TYPE -> setType(in.name(member));
            case SUBJECT -> subject = in.id(member);
            case TIME -> setTime(in.time(member));
            case SEQUENCE -> sequence = number(in.scalar());
        }
    }

    /** Takes the attributes of a binary-mode event. */
    void readHeaders(Map<String, String> headers) throws Unreadable {
        specversion = header(headers, "specversion");
        id = header(headers, "id");
        source = header(headers, "source");
        setType(header(headers, "type"));
        subject = header(headers, "subject");
        String time = header(headers, "time");
        if (time != null) {
            setTime(Rfc3339.parseMillis(time));
        }
        sequence = number(header(headers, "sequence"));
    }

    /** Refuses an envelope that lacks an attribute or whose time cannot be. */
    void validate(long latestMillis) throws Unreadable {
        requireAttribute("specversion", specversion);
        requireAttribute("id", id);
        requireAttribute("source", source);
        if (!specversion.equals("1.0")) {
            throw invalid("specversion must be 1.0, was " + Unreadable.quote(specversion));
        }
        if (subject == null && (type.isInteraction() || type == EventType.FEEDBACK_RECEIVED)) {
            throw missing("subject", "names the interaction");
        }
        if (!timed) {
            throw missing("time", "is the event time");
        }
        if (timeMillis < EARLIEST || timeMillis > latestMillis) {
            String limit = timeMillis < EARLIEST ? "before 2000" : "ahead of the clock";
            throw new Unreadable(
                    RejectionReason.IMPOSSIBLE_TIME, "time is " + limit + ", was " + Rfc3339.format(timeMillis));
        }
    }

    private void setType(String name) {
        typeName = name;
        type = name == null ? null : EventType.ofWireName(name);
    }

    private void setTime(long millis) throws Unreadable {
        if (millis == Rfc3339.INVALID) {
            throw invalid("time must be an RFC 3339 time such as 2026-03-02T12:00:00Z");
        }
        timeMillis = millis;
        timed = true;
    }

    private static void requireAttribute(String name, String value) throws Unreadable {
        if (value == null) {
            throw missing(name, "is required by CloudEvents");
        }
    }

    /** A header's text; null when absent or empty. A replacement character means that its bytes were not UTF-8. */
    private static String header(Map<String, String> headers, String attribute) throws Unreadable {
        String value = headers.get(PREFIX + attribute);
        if (value == null || value.isEmpty()) {
            return null;
        }
        if (value.length() > StrictJson.LONGEST_NAME) {
            throw new Unreadable(
                    RejectionReason.TOO_LARGE,
                    "header " + PREFIX + attribute + " must have at most " + StrictJson.LONGEST_NAME
                            + " characters, has " + value.length());
        }
        if (value.indexOf('\uFFFD') >= 0) {
            throw new Unreadable(RejectionReason.NOT_UTF8, "header " + PREFIX + attribute + " is not UTF-8");
        }
        return value;
    }

    /** A sequence number, 0 for anything that is none: sequences of other kinds say nothing about order here. */
    private static long number(String text) {
        if (text == null || text.isEmpty() || text.length() > MOST_SEQUENCE_DIGITS) {
            return 0;
        }
        long value = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return 0;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private static Unreadable missing(String attribute, String why) {
        return new Unreadable(RejectionReason.MISSING_ATTRIBUTE, attribute + " is missing: it " + why);
    }

    private static Unreadable invalid(String detail) {
        return new Unreadable(RejectionReason.INVALID_VALUE, detail);
    }

    /** What is read of the envelope. */
    private enum Attribute {
        SPECVERSION,
        ID,
        SOURCE,
        TYPE,
        SUBJECT,
        TIME,
        SEQUENCE;

        static final Map<String, Attribute> BY_NAME = WireNames.all(Attribute.class);
    }
}
