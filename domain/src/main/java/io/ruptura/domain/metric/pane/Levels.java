package io.ruptura.domain.metric.pane;

import io.ruptura.domain.metric.sketch.OpenedSketch;
import io.ruptura.domain.metric.sketch.SignedCounts;
import io.ruptura.domain.metric.tally.Keyed;
import io.ruptura.domain.metric.tally.Tally;

/** The levels of all gauges at one step end: the sum of all panes up to it. Fields are public because this is state. */
public final class Levels {

    /** By ordinal of {@link Tally}. */
    public long[] gauges = new long[Tally.ALL.length];

    public OpenedSketch waiting = new OpenedSketch();

    /** By ordinal of {@link Keyed}; empty for what is no gauge. */
    public SignedCounts[] keyed = {new SignedCounts(), new SignedCounts(), new SignedCounts()};

    public long of(Tally gauge) {
        return gauges[gauge.ordinal()];
    }

    public boolean areZero() {
        for (long gauge : gauges) {
            if (gauge != 0) {
                return false;
            }
        }
        for (SignedCounts counts : keyed) {
            if (!counts.isEmpty()) {
                return false;
            }
        }
        return waiting.isEmpty();
    }

    public SignedCounts keyed(Keyed kind) {
        return keyed[kind.ordinal()];
    }

    /** Moves on past a pane, or back before it when {@code sign} is -1. */
    public void move(Pane pane, int sign) {
        for (int i = Tally.FIRST_GAUGE; i < gauges.length; i++) {
            gauges[i] += sign * pane.tallies[i];
        }
        if (pane.waiting != null) {
            waiting.merge(pane.waiting, sign);
        }
        for (int i = 0; i < keyed.length; i++) {
            if (i != Keyed.CUSTOMERS.ordinal() && pane.keyed[i] != null) {
                keyed[i].merge(pane.keyed[i], sign);
            }
        }
    }
}
