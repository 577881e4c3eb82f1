package io.ruptura.domain.quality.sequence;

import java.util.Arrays;

/** Numbers as they are heard, kept as runs without a gap. Most follow the one before, so most of the time one number changes in place. */
public final class NumberSet {

    /** Of more runs those numbers that would begin another are not kept. */
    static final int MOST_RUNS = 8192;

    private long[] spans = new long[8];
    private int size;
    private long repeats;
    private boolean isWhole = true;

    public void add(long number) {
        if (size > 0 && spans[size - 1] == number - 1) {
            spans[size - 1] = number;
            return;
        }
        int at = runAtOrAfter(number);
        if (at < size && spans[at] <= number) {
            repeats++;
        } else {
            insert(at, number);
        }
    }

    /** Null when nothing was heard. */
    public Numbers numbers() {
        return size == 0 ? null : new Numbers(Arrays.copyOf(spans, size), repeats, isWhole);
    }

    /** Index of the first run that ends at or after this number. */
    private int runAtOrAfter(long number) {
        int low = 0;
        int high = size / 2;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans[2 * middle + 1] < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return 2 * low;
    }

    private void insert(int at, long number) {
        boolean joinsBefore = at > 0 && spans[at - 1] == number - 1;
        boolean joinsAfter = at < size && spans[at] == number + 1;
        if (joinsBefore && joinsAfter) {
            spans[at - 1] = spans[at + 1];
            System.arraycopy(spans, at + 2, spans, at, size - at - 2);
            size -= 2;
        } else if (joinsBefore) {
            spans[at - 1] = number;
        } else if (joinsAfter) {
            spans[at] = number;
        } else {
            begin(at, number);
        }
    }

    private void begin(int at, long number) {
        if (size == 2 * MOST_RUNS) {
            isWhole = false;
            return;
        }
        if (size == spans.length) {
            spans = Arrays.copyOf(spans, 2 * spans.length);
        }
        System.arraycopy(spans, at, spans, at + 2, size - at);
        spans[at] = number;
        spans[at + 1] = number;
        size += 2;
    }
}
