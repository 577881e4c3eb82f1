package io.ruptura.benchmarks.quality;

import java.util.ArrayList;
import java.util.List;

/**
 * One series with what people said of it.
 *
 * @param times epoch milliseconds
 * @param values NaN is missing
 * @param anomalies stretches of anomalous rows, in order
 */
record LabelledSeries(String name, long[] times, double[] values, List<Stretch> anomalies) {

    private static final long HOUR = 3_600_000;

    /** Rows from first to last, both inclusive. */
    record Stretch(int first, int last) {

        int length() {
            return last - first + 1;
        }

        boolean contains(int row) {
            return row >= first && row <= last;
        }

        boolean meets(Stretch other) {
            return first <= other.last && last >= other.first;
        }
    }

    int size() {
        return times.length;
    }

    boolean isHourly() {
        return times[1] - times[0] >= HOUR;
    }

    /** The stretches in which {@code holds} is true; gaps of up to {@code gap} rows between them are bridged. */
    static List<Stretch> stretches(boolean[] holds, int gap) {
        List<Stretch> stretches = new ArrayList<>();
        for (int row = 0; row < holds.length; row++) {
            if (holds[row]) {
                Stretch last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
                boolean joins = last != null && row - last.last <= gap + 1;
                if (joins) {
                    stretches.set(stretches.size() - 1, new Stretch(last.first, row));
                } else {
                    stretches.add(new Stretch(row, row));
                }
            }
        }
        return stretches;
    }
}
