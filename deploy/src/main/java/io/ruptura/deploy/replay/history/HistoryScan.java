package io.ruptura.deploy.replay.history;

import io.ruptura.domain.event.Event;
import io.ruptura.domain.metric.schedule.Window;
import io.ruptura.domain.plan.Announcement;
import io.ruptura.domain.plan.Foresight;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * What is known of a history before it is replayed: it is read once, only to see how much it is and when it happened. Counts are kept by the hour, so the
 * memory it takes depends on the length of the history, not on its traffic.
 */
public final class HistoryScan {

    private static final long HOUR = TimeUnit.HOURS.toMillis(1);

    private final TreeMap<Long, Hour> hours = new TreeMap<>();
    private final Set<String> channels = new HashSet<>();
    private final Set<String> queues = new HashSet<>();
    private final Set<Place> places = new HashSet<>();
    private final List<Announcement> announced = new ArrayList<>();
    private long lines;
    private long timed;

    private HistoryScan() {}

    /** Reads all files; {@code decode} gives the event of a line, or null for one that has none. */
    public static HistoryScan of(List<String> files, int lineLimit, Function<byte[], Event> decode) throws IOException {
        HistoryScan scan = new HistoryScan();
        for (String file : files) {
            try (History history = new History(List.of(file), lineLimit, line -> Long.MIN_VALUE)) {
                for (HistoryLine line = history.next(); line != null; line = history.next()) {
                    scan.lines++;
                    scan.add(decode.apply(line.bytes()));
                }
            }
        }
        return scan;
    }

    private void add(Event event) {
        if (event != null) {
            timed++;
            if (Announcement.isMadeOf(event.type())) {
                announced.add(Announcement.of(event));
            }
            hours.merge(Math.floorDiv(event.timeMillis(), HOUR), new Hour(1, event.timeMillis()), Hour::plus);
            channels.add(event.channel());
            queues.add(event.queue());
            places.add(new Place(event.channel(), event.queue()));
        }
    }

    /** About how many windows of these lengths a replay up to {@code lastMillis} has: of the whole, each channel, each queue and each pair of them. */
    public long windows(List<Window> lengths, long lastMillis) {
        if (hours.isEmpty()) {
            return 0;
        }
        long span = Math.max(0, lastMillis - hours.firstKey() * HOUR);
        long ofOneScope =
                lengths.stream().mapToLong(length -> span / length.millis() + 1).sum();
        return ofOneScope * (1 + channels.size() + queues.size() + places.size());
    }

    /** What was announced in it, each known from when it was: at the same instant whichever way the events go. */
    public Foresight foresight() {
        return Foresight.of(announced);
    }

    /** Lines that are not blank. */
    public long lines() {
        return lines;
    }

    /** Start of the hour in which the middle event happened; {@code Long.MIN_VALUE} when no line has a time. */
    public long medianMillis() {
        long before = 0;
        for (Map.Entry<Long, Hour> hour : hours.entrySet()) {
            before += hour.getValue().count;
            if (2 * before >= timed) {
                return hour.getKey() * HOUR;
            }
        }
        return Long.MIN_VALUE;
    }

    /** Time of the newest event, not counting those after {@code limitMillis}; the epoch, before all events, when there is none. */
    public long lastMillis(long limitMillis) {
        Map.Entry<Long, Hour> hour = hours.floorEntry(Math.floorDiv(limitMillis, HOUR));
        return hour == null ? 0 : Math.min(limitMillis, hour.getValue().newest);
    }

    private record Place(String channel, String queue) {}

    private record Hour(long count, long newest) {

        Hour plus(Hour other) {
            return new Hour(count + other.count, Math.max(newest, other.newest));
        }
    }
}
