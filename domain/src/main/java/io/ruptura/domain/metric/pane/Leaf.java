package io.ruptura.domain.metric.pane;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The finest place facts are added up in on a subtask, with the scopes it rolls up into. */
final class Leaf {

    private final List<String> scopes;
    private final WaitingIndex waiting;
    private final NavigableMap<Long, Pane> panes = new TreeMap<>();
    private Pane current;

    Leaf(List<String> scopes, long presentEnd) {
        this.scopes = scopes;
        this.waiting = new WaitingIndex(presentEnd);
    }

    List<String> scopes() {
        return scopes;
    }

    WaitingIndex waiting() {
        return waiting;
    }

    Pane pane(long end) {
        if (current == null || current.endMillis != end) {
            current = panes.computeIfAbsent(end, key -> new Pane(end));
        }
        return current;
    }

    /** Whether nobody waits, nothing is left to hand over, and nothing that happened here can still be corrected. */
    boolean isIdle() {
        return panes.isEmpty() && waiting.isIdle();
    }

    /** Hands over and forgets the panes that end at or before {@code limit}. */
    void drain(long limit, Consumer<Pane> to) {
        current = null;
        NavigableMap<Long, Pane> due = panes.headMap(limit, true);
        due.values().forEach(to);
        due.clear();
    }
}
