package io.ruptura.domain.metric.pane;

import java.util.Arrays;

/**
 * A multiset of instants that arrive almost in order: a sorted array with counts. The smallest is found by a head that moves on; entries whose count
 * fell to 0 stay until they are the majority.
 */
final class OpenedTimes {

    private int size;
    private int head;
    private int empty;
    private long[] instants = new long[16];
    private int[] counts = new int[16];

    void add(long instant, int amount) {
        int at = size > 0 && instants[size - 1] < instant ? -size - 1 : Arrays.binarySearch(instants, 0, size, instant);
        if (at < 0) {
            at = -at - 1;
            insert(at, instant);
        }
        int before = counts[at];
        counts[at] = before + amount;
        empty += (counts[at] == 0 ? 1 : 0) - (before == 0 ? 1 : 0);
        head = Math.min(head, at);
        if (empty > 64 && empty > size / 2) {
            compact();
        }
    }

    /** The smallest instant, {@link OldestWaiting#NONE} when there is none. */
    long smallest() {
        while (head < size && counts[head] == 0) {
            head++;
        }
        return head < size ? instants[head] : OldestWaiting.NONE;
    }

    /** A new entry, which is empty at first. */
    private void insert(int at, long instant) {
        if (size == instants.length) {
            instants = Arrays.copyOf(instants, 2 * size);
            counts = Arrays.copyOf(counts, 2 * size);
        }
        System.arraycopy(instants, at, instants, at + 1, size - at);
        System.arraycopy(counts, at, counts, at + 1, size - at);
        instants[at] = instant;
        counts[at] = 0;
        size++;
        empty++;
    }

    private void compact() {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (counts[i] != 0) {
                instants[kept] = instants[i];
                counts[kept++] = counts[i];
            }
        }
        size = kept;
        head = 0;
        empty = 0;
    }
}
