package io.ruptura.deploy.replay.history;

import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.decoding.Decoded;
import io.ruptura.domain.event.decoding.EventDecoder;
import java.util.function.ToLongFunction;

/** Event time of a line, epoch milliseconds; {@code Long.MIN_VALUE} for what is not an event. */
public final class EventTime implements ToLongFunction<byte[]> {

    private final EventDecoder decoder;

    public EventTime(int maxEventBytes) {
        this.decoder = new EventDecoder(maxEventBytes);
    }

    @Override
    public long applyAsLong(byte[] line) {
        Event event = event(line);
        return event == null ? Long.MIN_VALUE : event.timeMillis();
    }

    /** The event of a line; null for what is not an event. */
    public Event event(byte[] line) {
        // Whether a time is too far in the future can only be said when it is known whether the whole history is.
        return decoder.decode(line, null, Long.MAX_VALUE) instanceof Decoded.Accepted accepted
                ? accepted.event()
                : null;
    }
}
