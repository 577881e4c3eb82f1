package io.ruptura.domain.metric.sketch;

import com.datadoghq.sketch.ddsketch.mapping.IndexMapping;
import com.datadoghq.sketch.ddsketch.mapping.LogarithmicMapping;
import java.util.Arrays;

/**
 * A distribution of durations that can be merged and, unlike other sketches, subtracted: bins of DDSketch (Masson, Rim, Lee 2019) with signed counts.
 *
 * <p>Bin i holds durations of {@code [g^i, g^(i+1))} milliseconds with {@code g = (1 + a) / (1 - a)}, a = 0.0049, so that any two durations of a bin are
 * less than 1 % apart. Each bin also keeps the exact sum of its durations and of their squares; a quantile is the mean of the bin that holds the lower rank
 * {@code floor(q * (n - 1))}. It is therefore within 1 % of the exact value, exact where the bin holds one duration, and the overall mean is exact. The
 * longest is exact where the last bin holds one or two: of two, the sum and the sum of squares give both.
 * Example: of 1000, 2000 and 9000 ms the median has rank floor(0.5 * 2) = 1 and is exactly 2000.
 *
 * <p>Fields are public because this is state: only this class writes them. Beyond {@code size} the arrays are spare room.
 */
public final class DurationSketch {

    private static final double RELATIVE_ACCURACY = 0.0049;
    private static final IndexMapping MAPPING = new LogarithmicMapping(RELATIVE_ACCURACY);
    private static final int[] NO_BINS = {};
    private static final long[] NO_LONGS = {};

    public int size;
    public int[] bins = NO_BINS;
    public long[] counts = NO_LONGS;
    public long[] sums = NO_LONGS;
    /** Modulo 2^64: what is read from them fits. */
    public long[] squares = NO_LONGS;

    /** Adds a duration, or takes one back when {@code sign} is -1. */
    public void add(long millis, int sign) {
        addBin(binOf(millis), sign, sign * millis, sign * millis * millis);
    }

    /** Adds another distribution, or takes it back when {@code sign} is -1. */
    public void merge(DurationSketch other, int sign) {
        for (int i = 0; i < other.size; i++) {
            addBin(other.bins[i], sign * other.counts[i], sign * other.sums[i], sign * other.squares[i]);
        }
    }

    public boolean isEmpty() {
        return size == 0;
    }

    public void clear() {
        size = 0;
    }

    public long count() {
        long count = 0;
        for (int i = 0; i < size; i++) {
            count += counts[i];
        }
        return count;
    }

    /** Exact mean in milliseconds; NaN when empty. */
    public double meanMillis() {
        long count = 0;
        long sum = 0;
        for (int i = 0; i < size; i++) {
            count += counts[i];
            sum += sums[i];
        }
        return count == 0 ? Double.NaN : (double) sum / (double) count;
    }

    /** The duration of lower rank {@code floor(q * (n - 1))} in milliseconds, within 1 %; NaN when empty. */
    public double quantileMillis(double q) {
        return quantileMillis(q, count());
    }

    /** As {@link #quantileMillis(double)} when the count is known already. */
    public double quantileMillis(double q, long count) {
        if (count <= 0) {
            return Double.NaN;
        }
        long rank = (long) (q * (double) (count - 1));
        int bin = 0;
        for (long below = counts[0]; below <= rank; below += counts[bin]) {
            bin++;
        }
        return millis(bin);
    }

    /** The longest duration in milliseconds: within 1 %, exact where the last bin holds at most two; NaN when empty. */
    public double maxMillis() {
        if (size == 0) {
            return Double.NaN;
        }
        int last = size - 1;
        if (counts[last] != 2) {
            return millis(last);
        }
        double apart = Math.sqrt((double) (2 * squares[last] - sums[last] * sums[last]));
        return ((double) sums[last] + apart) / 2;
    }

    /** The duration that bin {@code i} stands for, milliseconds. */
    double millis(int i) {
        return (double) sums[i] / (double) counts[i];
    }

    private void addBin(int bin, long count, long sum, long square) {
        int at = size > 0 && bins[size - 1] < bin ? -size - 1 : Arrays.binarySearch(bins, 0, size, bin);
        if (at < 0) {
            insert(-at - 1, bin, count, sum, square);
            return;
        }
        counts[at] += count;
        sums[at] += sum;
        squares[at] += square;
        if (counts[at] == 0 && sums[at] == 0 && squares[at] == 0) {
            remove(at);
        }
    }

    private void insert(int at, int bin, long count, long sum, long square) {
        if (size == bins.length) {
            int capacity = size + Math.max(4, size / 2);
            bins = Arrays.copyOf(bins, capacity);
            counts = Arrays.copyOf(counts, capacity);
            sums = Arrays.copyOf(sums, capacity);
            squares = Arrays.copyOf(squares, capacity);
        }
        System.arraycopy(bins, at, bins, at + 1, size - at);
        System.arraycopy(counts, at, counts, at + 1, size - at);
        System.arraycopy(sums, at, sums, at + 1, size - at);
        System.arraycopy(squares, at, squares, at + 1, size - at);
        bins[at] = bin;
        counts[at] = count;
        sums[at] = sum;
        squares[at] = square;
        size++;
    }

    private void remove(int at) {
        size--;
        System.arraycopy(bins, at + 1, bins, at, size - at);
        System.arraycopy(counts, at + 1, counts, at, size - at);
        System.arraycopy(sums, at + 1, sums, at, size - at);
        System.arraycopy(squares, at + 1, squares, at, size - at);
    }

    /** 0 ms has a bin of its own below all others. */
    private static int binOf(long millis) {
        return millis <= 0 ? -1 : MAPPING.index((double) millis);
    }
}
