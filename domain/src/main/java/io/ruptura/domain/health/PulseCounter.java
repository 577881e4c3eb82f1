package io.ruptura.domain.health;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Adds up what one subtask hears of each source, so that a step is a record per source and not per event. Of more than {@value #MOST_SOURCES} sources in
 * one step those that come last are not watched: a producer that puts a number into its name must not fill the memory.
 */
public final class PulseCounter {

    static final int MOST_SOURCES = 500;

    private final Map<String, Count> counts = new HashMap<>();

    /** What was heard of a source since the last time; changed in place, as this is done for every event. */
    private static final class Count {
        private long events;
        private long newestMillis = Long.MIN_VALUE;
        private long heartbeatMillis;
    }

    public void hear(String source, long timeMillis, boolean isHeartbeat) {
        Count count = counts.get(source);
        if (count == null) {
            if (counts.size() == MOST_SOURCES) {
                return;
            }
            count = new Count();
            counts.put(source, count);
        }
        count.newestMillis = Math.max(count.newestMillis, timeMillis);
        if (isHeartbeat) {
            count.heartbeatMillis = Math.max(count.heartbeatMillis, timeMillis);
        } else {
            count.events++;
        }
    }

    /** Hands over everything heard since the last time, as of the step that ends at {@code stampMillis}. */
    public void handOver(long stampMillis, Consumer<SourcePulse> out) {
        counts.forEach((source, count) -> out.accept(
                new SourcePulse(source, stampMillis, count.events, count.newestMillis, count.heartbeatMillis)));
        counts.clear();
    }
}
