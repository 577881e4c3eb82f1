package io.ruptura.domain.baseline.series;

import java.util.Arrays;

/** The middle of the last values, whatever a few of them were. */
final class RollingMedian {

    private static final int FEW = 3;

    private final double[] values;
    private int count;
    private int next;

    RollingMedian(int length) {
        this.values = new double[length];
    }

    /** The median; NaN before three values. */
    double median() {
        if (count < FEW) {
            return Double.NaN;
        }
        double[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        return sorted[count / 2];
    }

    void add(double value) {
        values[next] = value;
        next = (next + 1) % values.length;
        count = Math.min(values.length, count + 1);
    }
}
