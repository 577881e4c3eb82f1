package io.ruptura.deploy.lab;

import java.util.Arrays;
import java.util.List;

/**
 * Several durations in two numbers: the smallest value that half of them, and nine of ten, do not exceed.
 *
 * @param median NaN when there are none
 * @param p90 NaN when there are none
 */
record Spread(int count, double median, double p90) {

    static Spread of(List<Long> seconds) {
        long[] sorted = seconds.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return new Spread(sorted.length, rank(sorted, 0.5), rank(sorted, 0.9));
    }

    private static double rank(long[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
