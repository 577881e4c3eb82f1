package io.ruptura.domain.metric;

/** The levels of all gauges at one step end: the sum of all panes up to it. Fields are public because this is state. */
public final class Levels {

    /** By ordinal of {@link Tally}. */
    public long[] gauges = new long[Tally.ALL.length];

    public OpenedSketch waiting = new OpenedSketch();

    long of(Tally gauge) {
        return gauges[gauge.ordinal()];
    }

    boolean areZero() {
        for (long gauge : gauges) {
            if (gauge != 0) {
                return false;
            }
        }
        return waiting.isEmpty();
    }

    /** Moves on past a pane, or back before it when {@code sign} is -1. */
    void move(Pane pane, int sign) {
        for (int i = Tally.FIRST_GAUGE; i < gauges.length; i++) {
            gauges[i] += sign * pane.tallies[i];
        }
        if (pane.waiting != null) {
            waiting.merge(pane.waiting, sign);
        }
    }
}
