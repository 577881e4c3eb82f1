package io.ruptura.domain.metric;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What all subtasks together learnt about a scope in one step, and which published ends it changes. The sum over subtasks decides, so the outcome does not
 * depend on how many there are.
 */
final class Learnt {

    private final NavigableMap<Long, Pane> panes = new TreeMap<>();
    private final Map<Integer, OldestWaiting> oldestBefore;
    private final ScopeBook book;
    private long oldestFrom = Long.MAX_VALUE;

    private Learnt(ScopeBook book) {
        this.book = book;
        this.oldestBefore = new HashMap<>(book.oldest);
    }

    /** Adds up the deltas and lets the book know who waits longest. */
    static Learnt from(List<PaneDelta> deltas, ScopeBook book) {
        Learnt learnt = new Learnt(book);
        for (PaneDelta delta : deltas) {
            for (Pane pane : delta.panes()) {
                learnt.panes
                        .computeIfAbsent(pane.endMillis, end -> new Pane(end))
                        .add(pane);
            }
            if (delta.oldest() != null) {
                learnt.learnOldest(delta);
            }
        }
        learnt.panes.values().removeIf(Pane::isZero);
        return learnt;
    }

    private void learnOldest(PaneDelta delta) {
        if (delta.epoch() > book.epoch) {
            book.oldest.clear();
            book.epoch = delta.epoch();
        }
        OldestWaiting known = book.oldest.get(delta.origin());
        OldestWaiting next = known == null ? new OldestWaiting() : known.copy();
        next.replace(delta.oldestFrom(), delta.oldest());
        book.oldest.put(delta.origin(), next);
        oldestFrom = Math.min(oldestFrom, delta.oldestFrom());
    }

    Iterable<Pane> panes() {
        return panes.values();
    }

    boolean isEmpty() {
        return panes.isEmpty() && oldestFrom == Long.MAX_VALUE;
    }

    long firstPane() {
        return panes.firstKey();
    }

    boolean hasPanes() {
        return !panes.isEmpty();
    }

    /** The first step end that may have changed. */
    long changedFrom() {
        return Math.min(oldestFrom, panes.isEmpty() ? Long.MAX_VALUE : panes.firstKey());
    }

    /** Whether a window {@code (start, end]} in step ends, published before, shows other numbers now. */
    boolean changes(long start, long end) {
        long flow = 0;
        for (Pane pane : panes.subMap(start, false, end, true).values()) {
            if (pane.changesCounts()) {
                return true;
            }
            flow += pane.count(Tally.BACKLOG);
        }
        return flow != 0 || changesLevels(end) || ScopeBook.oldestAt(oldestBefore, end) != book.oldestAt(end);
    }

    private boolean changesLevels(long end) {
        Levels change = new Levels();
        for (Pane pane : panes.headMap(end, true).values()) {
            change.move(pane, 1);
        }
        return !change.areZero();
    }
}
