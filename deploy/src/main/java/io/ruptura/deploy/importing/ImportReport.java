package io.ruptura.deploy.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What became of every row of a file: rows = mapped + skipped + without event + rejected. */
public final class ImportReport {

    private static final int SHOWN_REJECTS = 5;

    private final Map<String, Long> eventsByType = new TreeMap<>();
    private final List<String> firstRejects = new ArrayList<>();
    private long rows;
    private long skipped;
    private long withoutEvent;
    private long rejected;

    void count(RowMapper.Mapped mapped) {
        rows++;
        if (mapped.skipped()) {
            skipped++;
        } else if (mapped.events().isEmpty()) {
            withoutEvent++;
        }
        mapped.events().forEach(event -> eventsByType.merge(event.type().wireName(), 1L, Long::sum));
    }

    void countRejected(long line, String reason) {
        rows++;
        rejected++;
        if (firstRejects.size() < SHOWN_REJECTS) {
            firstRejects.add("line " + line + ": " + reason);
        }
    }

    public long rows() {
        return rows;
    }

    public long skipped() {
        return skipped;
    }

    public long rejected() {
        return rejected;
    }

    public long withoutEvent() {
        return withoutEvent;
    }

    public Map<String, Long> eventsByType() {
        return eventsByType;
    }

    public long events() {
        return eventsByType.values().stream().mapToLong(Long::longValue).sum();
    }

    /** For the person who ran it: a line of totals, one per type, and the first rejected rows. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                "%,d rows: %,d events, %,d rows skipped, %,d without event, %,d rejected",
                rows, events(), skipped, withoutEvent, rejected));
        eventsByType.forEach((type, count) -> lines.add(String.format("  %-36s %,10d", type, count)));
        lines.addAll(firstRejects);
        if (rejected > firstRejects.size()) {
            lines.add(String.format("and %,d more rejected rows", rejected - firstRejects.size()));
        }
        return lines;
    }
}
