package io.ruptura.domain.metric.sketch;

/**
 * How many different customers there are, by HyperLogLog (Flajolet et al. 2007) with the estimator of Ertl 2017, which needs no correction for small or large
 * numbers. Unlike other sketches this one can be taken back: instead of the highest rank of a register it keeps how often each rank of each register was seen, in
 * {@link SignedCounts}, so that panes leave a window as they entered it and a late event is a correction like any other.
 *
 * <p>4096 registers: the standard error is 1.04 / √4096 = 1.6 %, and less below some thousand. A pane holds at most a cell, 8 bytes, per customer in it; a
 * window of any number of customers some 30,000 cells.
 */
public final class Distinct {

    private static final int INDEX_BITS = 12;
    private static final int REGISTERS = 1 << INDEX_BITS;
    private static final int RANK_BITS = 6;
    private static final int RANK_MASK = (1 << RANK_BITS) - 1;
    private static final int MAX_RANK = Long.SIZE - INDEX_BITS + 1;

    private Distinct() {}

    /** The cell in which a customer of this 64-bit hash is counted: register and rank; at least 1. */
    public static int cell(long hash) {
        int register = (int) (hash >>> (Long.SIZE - INDEX_BITS));
        int rank = Math.min(Long.numberOfLeadingZeros(hash << INDEX_BITS) + 1, MAX_RANK);
        return register << RANK_BITS | rank;
    }

    /** An estimate of how many, rounded. */
    public static long estimate(SignedCounts cells) {
        return cells == null || cells.isEmpty() ? 0 : Math.round(estimate(registersByRank(cells)));
    }

    /** How many registers have each highest rank: cells are in the order of registers, and within one of ranks. */
    private static int[] registersByRank(SignedCounts cells) {
        int[] registers = new int[MAX_RANK + 1];
        int seen = 0;
        for (int i = 0; i < cells.size; i++) {
            boolean isHighest = i + 1 == cells.size || cells.keys[i + 1] >> RANK_BITS != cells.keys[i] >> RANK_BITS;
            if (isHighest) {
                registers[cells.keys[i] & RANK_MASK]++;
                seen++;
            }
        }
        registers[0] = REGISTERS - seen;
        return registers;
    }

    private static double estimate(int[] registers) {
        double z = REGISTERS * tau(1 - (double) registers[MAX_RANK] / REGISTERS);
        for (int rank = MAX_RANK - 1; rank >= 1; rank--) {
            z = 0.5 * (z + registers[rank]);
        }
        z += REGISTERS * sigma((double) registers[0] / REGISTERS);
        return (double) REGISTERS * REGISTERS / (2 * Math.log(2) * z);
    }

    private static double sigma(double share) {
        double x = share;
        double y = 1;
        double z = x;
        double before = -1;
        while (z != before) {
            x *= x;
            before = z;
            z += x * y;
            y += y;
        }
        return z;
    }

    private static double tau(double share) {
        if (share == 0 || share == 1) {
            return 0;
        }
        double x = share;
        double y = 1;
        double z = 1 - x;
        double before = -1;
        while (z != before) {
            x = Math.sqrt(x);
            before = z;
            y *= 0.5;
            z -= (1 - x) * (1 - x) * y;
        }
        return z / 3;
    }
}
