package io.ruptura.domain.metric.sketch;

import java.util.Arrays;

/**
 * How often each of some small numbers was counted, so that it can be merged and taken back: ascending keys with counts that are not 0. Fields are public because this
 * is state: only this class writes them. Beyond {@code size} the arrays are spare room.
 */
public final class SignedCounts {

    private static final int[] NONE = {};

    public int size;
    public int[] keys = NONE;
    public int[] counts = NONE;

    /** Counts a key, or takes it back when {@code amount} is negative. */
    public void add(int key, int amount) {
        int at = size > 0 && keys[size - 1] < key ? -size - 1 : Arrays.binarySearch(keys, 0, size, key);
        if (at < 0) {
            insert(-at - 1, key, amount);
            return;
        }
        counts[at] += amount;
        if (counts[at] == 0) {
            remove(at);
        }
    }

    /** Adds another, or takes it back when {@code sign} is -1. */
    public void merge(SignedCounts other, int sign) {
        for (int i = 0; i < other.size; i++) {
            add(other.keys[i], sign * other.counts[i]);
        }
    }

    public boolean isEmpty() {
        return size == 0;
    }

    private void insert(int at, int key, int amount) {
        if (size == keys.length) {
            int capacity = size + Math.max(4, size / 2);
            keys = Arrays.copyOf(keys, capacity);
            counts = Arrays.copyOf(counts, capacity);
        }
        System.arraycopy(keys, at, keys, at + 1, size - at);
        System.arraycopy(counts, at, counts, at + 1, size - at);
        keys[at] = key;
        counts[at] = amount;
        size++;
    }

    private void remove(int at) {
        size--;
        System.arraycopy(keys, at + 1, keys, at, size - at);
        System.arraycopy(counts, at + 1, counts, at, size - at);
    }
}
