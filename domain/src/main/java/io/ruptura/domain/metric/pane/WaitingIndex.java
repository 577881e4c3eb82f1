package io.ruptura.domain.metric.pane;

import java.util.Arrays;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Who waits in one place, to know the longest wait at any step end that may still change. Each pane holds the contacts that began or ceased to wait in
 * it; the set at the present end is their sum, and an earlier end is reached by undoing panes. A cache: rebuilt from the timelines after a restart.
 */
final class WaitingIndex {

    private final NavigableMap<Long, Changes> panes = new TreeMap<>();
    private final OpenedTimes waiting = new OpenedTimes();
    private final OldestWaiting history = new OldestWaiting();
    private long presentEnd;
    private long dirtyFrom = Long.MAX_VALUE;

    WaitingIndex(long presentEnd) {
        this.presentEnd = presentEnd;
    }

    /** In the pane that ends at {@code paneEnd}, a contact opened at {@code opened} began ({@code +1}) or ceased ({@code -1}) to wait. */
    void change(long paneEnd, long opened, int amount) {
        panes.computeIfAbsent(paneEnd, end -> new Changes()).add(opened, amount);
        if (paneEnd <= presentEnd) {
            waiting.add(opened, amount);
            dirtyFrom = Math.min(dirtyFrom, paneEnd);
        }
    }

    /**
     * Moves on to {@code end} and returns the first step end whose value may have changed since the last call, {@code Long.MAX_VALUE} for none.
     */
    long advance(long end) {
        for (Changes undone : panes.subMap(dirtyFrom, true, Math.max(dirtyFrom, presentEnd), true)
                .values()) {
            undone.applyTo(waiting, -1);
        }
        history.truncate(dirtyFrom);
        Long first = panes.ceilingKey(dirtyFrom == Long.MAX_VALUE ? presentEnd + 1 : dirtyFrom);
        long changedFrom = first == null || first > end ? Long.MAX_VALUE : first;
        changedFrom = Math.min(changedFrom, dirtyFrom);
        if (changedFrom != Long.MAX_VALUE) {
            for (var pane : panes.subMap(changedFrom, true, end, true).entrySet()) {
                pane.getValue().cancelOut();
                pane.getValue().applyTo(waiting, 1);
                history.append(pane.getKey(), waiting.smallest());
            }
        }
        presentEnd = end;
        dirtyFrom = Long.MAX_VALUE;
        return changedFrom;
    }

    /** Forgets what is needed only for ends before {@code end}, which no longer change. */
    void forget(long end) {
        panes.headMap(end, false).clear();
        history.forget(end);
    }

    OldestWaiting history() {
        return history;
    }

    /** Whether anybody began or ceased to wait up to {@code end}. */
    boolean hasBegun(long end) {
        return panes.floorKey(end) != null;
    }

    /** Whether nobody waits, and nobody did at any end that may still change. */
    boolean isIdle() {
        return panes.isEmpty() && waiting.smallest() == OldestWaiting.NONE;
    }

    /** The end of the last pane anything is known of, {@code Long.MIN_VALUE} when there is none. */
    long lastEnd() {
        return panes.isEmpty() ? Long.MIN_VALUE : panes.lastKey();
    }

    /** Contacts that began or ceased to wait in one pane; those that did both leave no trace. */
    private static final class Changes {
        private int size;
        /** Opened instants, doubled, plus one when the contact ceased to wait: sorting brings what cancels out together. */
        private long[] changes = new long[8];

        void add(long opened, int amount) {
            long change = 2 * opened + (amount < 0 ? 1 : 0);
            for (int times = Math.abs(amount); times > 0; times--) {
                if (size == changes.length) {
                    changes = Arrays.copyOf(changes, 2 * size);
                }
                changes[size++] = change;
            }
        }

        void applyTo(OpenedTimes waiting, int sign) {
            for (int i = 0; i < size; i++) {
                waiting.add(changes[i] >> 1, (changes[i] & 1) == 0 ? sign : -sign);
            }
        }

        void cancelOut() {
            Arrays.sort(changes, 0, size);
            int kept = 0;
            int i = 0;
            while (i < size) {
                long opened = changes[i] >> 1;
                int balance = 0;
                while (i < size && changes[i] >> 1 == opened) {
                    balance += (changes[i++] & 1) == 0 ? 1 : -1;
                }
                for (int times = Math.abs(balance); times > 0; times--) {
                    changes[kept++] = 2 * opened + (balance < 0 ? 1 : 0);
                }
            }
            size = kept;
        }
    }
}
