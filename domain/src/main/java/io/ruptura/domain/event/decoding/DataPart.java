package io.ruptura.domain.event.decoding;

import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.EventType;
import java.io.IOException;

/** The {@code data} member of one event: read when its type is known, postponed while it is not. */
final class DataPart {

    private final EventDraft draft = new EventDraft();
    private boolean seen;
    private boolean read;
    private boolean postponed;

    /** Reads the value, or skips it until the type is known. */
    void readOrPostpone(StrictJson in, Envelope envelope) throws IOException, Unreadable {
        if (seen) {
            throw in.duplicate("data");
        }
        seen = true;
        postponed = envelope.typeName() == null;
        readOrSkip(in, envelope);
    }

    void readOrSkip(StrictJson in, Envelope envelope) throws IOException, Unreadable {
        if (envelope.type() == null) {
            in.skip();
        } else {
            read(in, envelope.type());
        }
    }

    boolean isPostponed() {
        return postponed;
    }

    void read(StrictJson in, EventType type) throws IOException, Unreadable {
        DataShape shape = DataShape.forType(type);
        if (in.isNull() || shape.isEmpty()) {
            in.skip();
            return;
        }
        in.requireObject("data");
        in.enter("data.");
        shape.read(in, draft);
        in.enter("");
        read = true;
    }

    /** The event; refused when its type requires data that was not there. */
    Event complete(Envelope envelope) throws Unreadable {
        if (!read) {
            DataShape.forType(envelope.type()).refuseMissing(0);
        }
        draft.refuseContradiction(envelope.type());
        return draft.complete(envelope);
    }
}
