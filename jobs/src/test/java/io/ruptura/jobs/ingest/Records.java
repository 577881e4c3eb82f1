package io.ruptura.jobs.ingest;

import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.EventBuilder;
import io.ruptura.domain.event.EventType;
import io.ruptura.domain.event.EventWriter;
import io.ruptura.domain.event.Rfc3339;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Records as they come from a topic. */
final class Records {

    static final long NOON = Rfc3339.parseMillis("2026-03-02T12:00:00Z");

    private Records() {}

    static Event event(String id, long timeMillis) {
        return EventBuilder.of(EventType.INTERACTION_CLOSED, "/desk", id, timeMillis)
                .subject("I-1")
                .build();
    }

    static RawRecord record(int partition, long offset, Event event) {
        return new RawRecord("interactions", partition, offset, EventWriter.toBytes(event), null);
    }

    static RawRecord record(int partition, long offset, String text) {
        return new RawRecord("interactions", partition, offset, text.getBytes(StandardCharsets.UTF_8), null);
    }

    static SourcedEvent at(int partition, long timeMillis) {
        Event event = event("e", timeMillis);
        return new SourcedEvent(event, record(partition, 0, event));
    }

    static long minutes(long count) {
        return Duration.ofMinutes(count).toMillis();
    }
}
