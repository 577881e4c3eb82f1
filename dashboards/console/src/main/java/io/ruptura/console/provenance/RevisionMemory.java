package io.ruptura.console.provenance;

import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.schedule.Window;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The revisions of windows that were seen lately, so that a correction can be shown as what was said before and after it: the store keeps the newest alone.
 * Windows at aligned ends, which charts draw for hours, and those between, of which there is one at each step, are bounded apart; the oldest go first.
 * Any thread may call it.
 */
public final class RevisionMemory {

    /** About a kilobyte each: an hour and more of a thousand scopes, a day of fifty. */
    private static final int MOST_ALIGNED = 30_000;

    private static final int MOST_BETWEEN = 20_000;

    /** Of one window, its latest revisions. */
    private static final int MOST_REVISIONS = 20;

    private record Address(String scope, Window window, long endMillis) {}

    private final ZoneId zone;
    private final Map<Address, List<WindowMetrics>> aligned = new LinkedHashMap<>();
    private final Map<Address, List<WindowMetrics>> between = new LinkedHashMap<>();

    /** @param zone in which windows are aligned */
    public RevisionMemory(ZoneId zone) {
        this.zone = zone;
    }

    public synchronized void accept(List<WindowMetrics> windows) {
        windows.forEach(this::add);
    }

    /** What was seen of the window that ends then, oldest revision first; empty when it was not seen, or too long ago. */
    public synchronized List<WindowMetrics> revisions(String scope, Window window, long endMillis) {
        Address address = new Address(scope, window, endMillis);
        return List.copyOf(memory(address).getOrDefault(address, List.of()));
    }

    /** What is not newer than the newest known was said again, and changes nothing. */
    private void add(WindowMetrics seen) {
        Address address = new Address(seen.scope(), seen.window(), seen.endMillis());
        Map<Address, List<WindowMetrics>> memory = memory(address);
        List<WindowMetrics> revisions = memory.computeIfAbsent(address, first -> new ArrayList<>(1));
        if (revisions.isEmpty() || revisions.get(revisions.size() - 1).revision() < seen.revision()) {
            revisions.add(seen);
        }
        if (revisions.size() > MOST_REVISIONS) {
            revisions.remove(0);
        }
        if (memory.size() > (memory == aligned ? MOST_ALIGNED : MOST_BETWEEN)) {
            memory.remove(memory.keySet().iterator().next());
        }
    }

    private Map<Address, List<WindowMetrics>> memory(Address address) {
        long next = address.window().alignedEndAtOrAfter(address.endMillis(), zone);
        return next == address.endMillis() ? aligned : between;
    }
}
