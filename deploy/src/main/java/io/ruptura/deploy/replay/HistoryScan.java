package io.ruptura.deploy.replay;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;

/**
 * What is known of a history before it is replayed: it is read once, only to see how much it is and when it happened. Counts are kept by the hour, so the
 * memory it takes depends on the length of the history, not on its traffic.
 */
final class HistoryScan {

    private static final long HOUR = TimeUnit.HOURS.toMillis(1);

    private final TreeMap<Long, Hour> hours = new TreeMap<>();
    private long lines;
    private long timed;

    private HistoryScan() {}

    /** Reads all files; {@code eventTime} gives epoch milliseconds, or {@code Long.MIN_VALUE} for a line that has none. */
    static HistoryScan of(List<String> files, int lineLimit, ToLongFunction<byte[]> eventTime) throws IOException {
        HistoryScan scan = new HistoryScan();
        for (String file : files) {
            try (History history = new History(List.of(file), lineLimit, eventTime)) {
                for (HistoryLine line = history.next(); line != null; line = history.next()) {
                    scan.add(eventTime.applyAsLong(line.bytes()));
                }
            }
        }
        return scan;
    }

    private void add(long time) {
        lines++;
        if (time != Long.MIN_VALUE) {
            timed++;
            hours.merge(Math.floorDiv(time, HOUR), new Hour(1, time), Hour::plus);
        }
    }

    /** Lines that are not blank. */
    long lines() {
        return lines;
    }

    /** Start of the hour in which the middle event happened; {@code Long.MIN_VALUE} when no line has a time. */
    long medianMillis() {
        long before = 0;
        for (Map.Entry<Long, Hour> hour : hours.entrySet()) {
            before += hour.getValue().count;
            if (2 * before >= timed) {
                return hour.getKey() * HOUR;
            }
        }
        return Long.MIN_VALUE;
    }

    /** Time of the newest event, not counting those after {@code limitMillis}; {@code Long.MIN_VALUE} when there is none. */
    long lastMillis(long limitMillis) {
        Map.Entry<Long, Hour> hour = hours.floorEntry(Math.floorDiv(limitMillis, HOUR));
        return hour == null ? Long.MIN_VALUE : Math.min(limitMillis, hour.getValue().newest);
    }

    private record Hour(long count, long newest) {

        Hour plus(Hour other) {
            return new Hour(count + other.count, Math.max(newest, other.newest));
        }
    }
}
