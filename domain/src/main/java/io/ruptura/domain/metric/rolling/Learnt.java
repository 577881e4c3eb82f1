package io.ruptura.domain.metric.rolling;

import io.ruptura.domain.metric.pane.Levels;
import io.ruptura.domain.metric.pane.OldestWaiting;
import io.ruptura.domain.metric.pane.Pane;
import io.ruptura.domain.metric.pane.PaneDelta;
import io.ruptura.domain.metric.pane.ScopeBook;
import io.ruptura.domain.metric.tally.Tally;
import io.ruptura.domain.quality.Loss;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What all subtasks together learnt about a scope in one step, and which published ends it changes. The sum over subtasks decides, so the outcome does not
 * depend on how many there are.
 */
public final class Learnt {

    private final NavigableMap<Long, Pane> panes = new TreeMap<>();
    private final Map<Integer, OldestWaiting> oldestBefore;
    private final List<Loss> lossesBefore;
    private final ScopeBook book;
    private long oldestFrom = Long.MAX_VALUE;

    private Learnt(ScopeBook book) {
        this.book = book;
        this.oldestBefore = new HashMap<>(book.oldest);
        this.lossesBefore = book.losses;
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
            if (delta.unseen() != null) {
                book.losses = delta.unseen().losses();
                book.delays = delta.unseen().delays();
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
        return panes.isEmpty() && oldestFrom == Long.MAX_VALUE && !changesLosses();
    }

    long firstPane() {
        return panes.firstKey();
    }

    boolean hasPanes() {
        return !panes.isEmpty();
    }

    /** Every end that changed is at this instant or later. */
    long changedFrom() {
        long from = Math.min(oldestFrom, panes.isEmpty() ? Long.MAX_VALUE : panes.firstKey());
        return changesLosses() ? Math.min(from, Math.min(firstLoss(lossesBefore), firstLoss(book.losses))) : from;
    }

    private boolean changesLosses() {
        return !lossesBefore.equals(book.losses);
    }

    private static long firstLoss(List<Loss> losses) {
        return losses.stream().mapToLong(loss -> loss.sinceMillis() + 1).min().orElse(Long.MAX_VALUE);
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
        return flow != 0
                || changesLevels(end)
                || changesSeen(start, end)
                || ScopeBook.oldestAt(oldestBefore, end) != book.oldestAt(end);
    }

    private boolean changesSeen(long start, long end) {
        return changesLosses() && Loss.seenMillis(lossesBefore, start, end) != Loss.seenMillis(book.losses, start, end);
    }

    private boolean changesLevels(long end) {
        Levels change = new Levels();
        for (Pane pane : panes.headMap(end, true).values()) {
            change.move(pane, 1);
        }
        return !change.areZero();
    }
}
