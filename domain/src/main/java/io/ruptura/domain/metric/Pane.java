package io.ruptura.domain.metric;

import java.util.Arrays;

/**
 * What happened in one step of one scope, as signed changes: panes of subtasks add up, and a correction is a pane that takes something back. The sum of
 * the panes of a window is the window. Fields are public because this is state.
 */
public final class Pane {

    /** End of the step, exclusive; epoch milliseconds UTC. Without meaning for sums of several panes. */
    public long endMillis;

    public long[] tallies = new long[Tally.ALL.length];
    public DurationSketch firstResponse = new DurationSketch();
    public DurationSketch resolution = new DurationSketch();

    public Pane() {}

    public Pane(long endMillis) {
        this.endMillis = endMillis;
    }

    public long count(Tally tally) {
        return tallies[tally.ordinal()];
    }

    /** Adds another pane, or takes it back when {@code sign} is -1. */
    public void merge(Pane other, int sign) {
        for (int i = 0; i < tallies.length; i++) {
            tallies[i] += sign * other.tallies[i];
        }
        firstResponse.merge(other.firstResponse, sign);
        resolution.merge(other.resolution, sign);
    }

    /** The sum of this pane and another of the same step; neither changes. */
    public Pane plus(Pane other) {
        Pane sum = new Pane(endMillis);
        sum.merge(this, 1);
        sum.merge(other, 1);
        return sum;
    }

    /** Counts one fact; {@code value} is the duration that completed with it, negative when none did. */
    public void add(Tally tally, int amount, long value) {
        tallies[tally.ordinal()] += amount;
        if (value >= 0) {
            if (tally == Tally.ANSWERED) {
                firstResponse.add(value, amount);
            } else if (tally == Tally.RESOLVED) {
                resolution.add(value, amount);
            }
        }
    }

    public void clear() {
        Arrays.fill(tallies, 0);
        firstResponse.clear();
        resolution.clear();
    }

    /** Whether it changes nothing. */
    public boolean isZero() {
        return !changesCounts() && !changesGauges();
    }

    /** Whether it changes anything that only windows holding it show. */
    public boolean changesCounts() {
        return anyIn(0, Tally.FIRST_GAUGE) || !firstResponse.isEmpty() || !resolution.isEmpty();
    }

    /** Whether it changes a level, which every later instant shows. */
    public boolean changesGauges() {
        return anyIn(Tally.FIRST_GAUGE, tallies.length);
    }

    private boolean anyIn(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tallies[i] != 0) {
                return true;
            }
        }
        return false;
    }
}
