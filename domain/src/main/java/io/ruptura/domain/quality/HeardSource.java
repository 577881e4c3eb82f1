package io.ruptura.domain.quality;

import io.ruptura.domain.event.Event;
import io.ruptura.domain.quality.drift.PlaceTally;
import io.ruptura.domain.quality.drift.QueueCount;
import io.ruptura.domain.quality.sequence.NumberSet;
import java.util.ArrayList;
import java.util.List;

/** What was heard of a source in one step; changed in place, as this is done for every event. */
final class HeardSource {

    private static final int MOST_COUNTS = 1000;

    private final Contacts opened = new Contacts();
    private final List<PlaceTally> counted = new ArrayList<>();
    private final NumberSet numbers = new NumberSet();
    private long heartbeatMillis;
    private long events;
    private long late;
    private long lateMillis;

    /** @param reachedMillis how far time had come */
    void hear(Event event, long reachedMillis) {
        events++;
        long beyond = reachedMillis - event.timeMillis() - Delay.GRACE_MILLIS;
        if (beyond > 0) {
            late++;
            lateMillis += beyond;
        }
        if (event.sequence() > 0) {
            numbers.add(event.sequence());
        }
        switch (event.type()) {
            case INTERACTION_OPENED -> opened.add(event.channel(), event.queue(), 1);
            case SOURCE_HEARTBEAT -> heartbeatMillis = Math.max(heartbeatMillis, event.timeMillis());
            case QUEUE_SNAPSHOT -> counted(event);
            default -> {
                // The rest says nothing about what is seen.
            }
        }
    }

    /** Of more than {@value #MOST_COUNTS} counts in a step those that come last are dropped. */
    private void counted(Event event) {
        if (counted.size() < MOST_COUNTS) {
            QueueCount count =
                    new QueueCount(event.timeMillis(), event.queueSnapshot().open());
            counted.add(new PlaceTally(event.channel(), event.queue(), count));
        }
    }

    SourceReport report(String source, long stampMillis) {
        return new SourceReport(
                source,
                stampMillis,
                heartbeatMillis,
                new Arrivals(events, late, lateMillis),
                opened.places(),
                List.copyOf(counted),
                numbers.numbers());
    }
}
