package io.ruptura.domain.metric.pane;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * When the longest-waiting contact was opened, as a function of the step end at which one looks: it holds from each of its points to the next.
 * {@link #NONE} means that nobody waits, and is the value before the first point. Fields are public because this is state.
 */
public final class OldestWaiting {

    public static final long NONE = Long.MAX_VALUE;

    public int size;
    public long[] ends = new long[4];
    public long[] opened = new long[4];

    /** The value at a step end. */
    public long at(long end) {
        int i = indexAt(end);
        return i < 0 ? NONE : opened[i];
    }

    /** From {@code end} on the value is {@code openedMillis}; {@code end} is not before the last point. */
    public void append(long end, long openedMillis) {
        if (size > 0 && ends[size - 1] == end) {
            size--;
        }
        if (openedMillis == (size == 0 ? NONE : opened[size - 1])) {
            return;
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, 2 * size);
            opened = Arrays.copyOf(opened, 2 * size);
        }
        ends[size] = end;
        opened[size] = openedMillis;
        size++;
    }

    /** Forgets all points from {@code end} on. */
    public void truncate(long end) {
        while (size > 0 && ends[size - 1] >= end) {
            size--;
        }
    }

    /** From {@code from} on, this becomes {@code newer}. */
    public void replace(long from, OldestWaiting newer) {
        truncate(from);
        append(from, newer.at(from));
        for (int i = newer.indexAt(from) + 1; i < newer.size; i++) {
            append(newer.ends[i], newer.opened[i]);
        }
    }

    /** May forget points that say nothing about ends from {@code end} on; does so once they are half of all, so that moving the rest costs little. */
    public void forget(long end) {
        int first = indexAt(end);
        if (first > 0 && first >= size / 2) {
            size -= first;
            System.arraycopy(ends, first, ends, 0, size);
            System.arraycopy(opened, first, opened, 0, size);
        }
    }

    public OldestWaiting copy() {
        OldestWaiting copy = new OldestWaiting();
        copy.size = size;
        copy.ends = ends.clone();
        copy.opened = opened.clone();
        return copy;
    }

    /** {@code from} and the points after it. */
    LongStream pointsFrom(long from) {
        return LongStream.concat(
                LongStream.of(from), Arrays.stream(ends, 0, size).filter(end -> end > from));
    }

    /** Index of the point that holds at {@code end}, -1 before the first. */
    private int indexAt(long end) {
        int at = Arrays.binarySearch(ends, 0, size, end);
        return at >= 0 ? at : -at - 2;
    }
}
