package io.ruptura.domain.metric.sketch;

import com.datadoghq.sketch.ddsketch.mapping.IndexMapping;
import com.datadoghq.sketch.ddsketch.mapping.LogarithmicMapping;
import java.util.Arrays;

/**
 * When the contacts that wait were opened, as a distribution that can be merged and taken back, and that tells their ages at any later step end.
 *
 * <p>A bucket holds contacts opened in the same pane whose ages at the end of that pane are less than 1 % apart; at every later end they are closer still.
 * Each bucket keeps the exact sum of its instants and stands for their mean, so an age is within 1 % of the exact one, and exact where a bucket holds one
 * contact. A pane has some hundred buckets at most, whatever the traffic. Example, panes of 60 s: opened at 20 s and 20.1 s, aged 40 s and 39.9 s at 60 s, share
 * a bucket; at 120 s both count as 99.95 s.
 *
 * <p>Fields are public because this is state: only this class writes them. Beyond {@code size} the arrays are spare room.
 */
public final class OpenedSketch {

    private static final IndexMapping AGES = new LogarithmicMapping(0.0049);
    private static final int AGE_BITS = 12;
    private static final int OLDEST = (1 << AGE_BITS) - 1;
    private static final long[] NONE = {};

    public int size;
    /** Ascending with the instant: number of the pane, then its ages from old to young. */
    public long[] buckets = NONE;

    public long[] counts = NONE;
    public long[] sums = NONE;

    /** Adds a contact opened at this instant in the pane that ends at {@code paneEnd}, or takes it back when {@code sign} is -1. */
    public void add(long opened, long paneEnd, long stepMillis, int sign) {
        long bucket = ((paneEnd / stepMillis) << AGE_BITS) + OLDEST - AGES.index((double) (paneEnd - opened));
        addBucket(bucket, sign, sign * opened);
    }

    /** Adds another distribution, or takes it back when {@code sign} is -1. */
    public void merge(OpenedSketch other, int sign) {
        for (int i = 0; i < other.size; i++) {
            addBucket(other.buckets[i], sign * other.counts[i], sign * other.sums[i]);
        }
    }

    public boolean isEmpty() {
        return size == 0;
    }

    long count() {
        long count = 0;
        for (int i = 0; i < size; i++) {
            count += counts[i];
        }
        return count;
    }

    /** The age in bucket {@code i} at {@code end}, milliseconds. */
    double ageMillis(int i, long end) {
        return (double) (end * counts[i] - sums[i]) / (double) counts[i];
    }

    /** The age of lower rank {@code floor(q * (n - 1))}, youngest first, in milliseconds, within 1 %; NaN when nobody waits. */
    public double ageQuantileMillis(double q, long end) {
        long count = count();
        if (count <= 0) {
            return Double.NaN;
        }
        long rank = (long) (q * (double) (count - 1));
        int bucket = size - 1;
        for (long below = counts[bucket]; below <= rank; below += counts[bucket]) {
            bucket--;
        }
        return ageMillis(bucket, end);
    }

    private void addBucket(long bucket, long count, long sum) {
        int at = size > 0 && buckets[size - 1] < bucket ? -size - 1 : Arrays.binarySearch(buckets, 0, size, bucket);
        if (at < 0) {
            insert(-at - 1, bucket, count, sum);
            return;
        }
        counts[at] += count;
        sums[at] += sum;
        if (counts[at] == 0 && sums[at] == 0) {
            remove(at);
        }
    }

    private void insert(int at, long bucket, long count, long sum) {
        if (size == buckets.length) {
            int capacity = size + Math.max(4, size / 2);
            buckets = Arrays.copyOf(buckets, capacity);
            counts = Arrays.copyOf(counts, capacity);
            sums = Arrays.copyOf(sums, capacity);
        }
        System.arraycopy(buckets, at, buckets, at + 1, size - at);
        System.arraycopy(counts, at, counts, at + 1, size - at);
        System.arraycopy(sums, at, sums, at + 1, size - at);
        buckets[at] = bucket;
        counts[at] = count;
        sums[at] = sum;
        size++;
    }

    private void remove(int at) {
        size--;
        System.arraycopy(buckets, at + 1, buckets, at, size - at);
        System.arraycopy(counts, at + 1, counts, at, size - at);
        System.arraycopy(sums, at + 1, sums, at, size - at);
    }
}
