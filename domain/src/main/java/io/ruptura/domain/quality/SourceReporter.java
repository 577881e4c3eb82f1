package io.ruptura.domain.quality;

import io.ruptura.domain.event.Event;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Adds up what one subtask hears of each source, by step of event time, and hands it over when time has passed the end of the step. What comes late belongs to
 * the step in which it comes, so that what is known at an instant is what had come by then.
 *
 * <p>Of more than {@value #MOST_SOURCES} sources in a step those that come last are not watched: a producer that puts a number into its name must not fill the
 * memory.
 */
public final class SourceReporter {

    static final int MOST_SOURCES = 500;
    private static final long UNSET = Long.MIN_VALUE;

    private final long step;
    private final NavigableMap<Long, Map<String, HeardSource>> steps = new TreeMap<>();
    private long lastEnd = UNSET;
    private long currentStamp = UNSET;
    private Map<String, HeardSource> current;

    public SourceReporter(long stepMillis) {
        this.step = stepMillis;
    }

    /** Goes on from a restart after the step that ended at {@code end}. */
    public void resumeAt(long end) {
        lastEnd = end;
    }

    /** The end of the last step handed over, {@code Long.MIN_VALUE} before the first. */
    public long lastEnd() {
        return lastEnd;
    }

    public void hear(Event event) {
        HeardSource heard = heard(event.source(), stamp(event.timeMillis()));
        if (heard != null) {
            heard.hear(event, lastEnd == UNSET ? event.timeMillis() : lastEnd);
        }
    }

    /** Event time has reached {@code watermark}: hands over the steps it has passed. */
    public void advance(long watermark, Consumer<SourceReport> out) {
        long end = watermark == Long.MAX_VALUE ? lastStamp() : Math.floorDiv(watermark + 1, step) * step;
        if (end > lastEnd) {
            handOver(end, out);
            lastEnd = end;
        }
    }

    /** Hands over everything, so that nothing is lost when the state is restored. */
    public void handOver(Consumer<SourceReport> out) {
        handOver(Long.MAX_VALUE, out);
    }

    private void handOver(long limit, Consumer<SourceReport> out) {
        NavigableMap<Long, Map<String, HeardSource>> due = steps.headMap(limit, true);
        due.forEach((stamp, sources) -> sources.forEach((source, heard) -> out.accept(heard.report(source, stamp))));
        due.clear();
        currentStamp = UNSET;
    }

    private long lastStamp() {
        return steps.isEmpty() ? lastEnd : Math.max(lastEnd, steps.lastKey());
    }

    private long stamp(long timeMillis) {
        long own = Math.floorDiv(timeMillis, step) * step + step;
        return lastEnd == UNSET ? own : Math.max(own, lastEnd + step);
    }

    private HeardSource heard(String source, long stamp) {
        if (stamp != currentStamp) {
            current = steps.computeIfAbsent(stamp, key -> new HashMap<>());
            currentStamp = stamp;
        }
        HeardSource heard = current.get(source);
        if (heard == null && current.size() < MOST_SOURCES) {
            heard = new HeardSource();
            current.put(source, heard);
        }
        return heard;
    }
}
