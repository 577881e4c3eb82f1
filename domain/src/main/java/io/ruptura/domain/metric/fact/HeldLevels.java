package io.ruptura.domain.metric.fact;

import io.ruptura.domain.metric.tally.Fact;
import io.ruptura.domain.metric.tally.Tally;

/** The levels one contact is held in, by bit. */
final class HeldLevels {

    static final int BACKLOG = 1;
    static final int WAITING = 2;
    static final int PAUSED = 4;
    static final int AT_RISK = 8;
    static final int UNCERTAIN = 16;
    static final int IN_HAND = 32;

    private static final Tally[] GAUGES = {
        Tally.BACKLOG, Tally.WAITING, Tally.PAUSED, Tally.AT_RISK, Tally.UNCERTAIN, Tally.IN_HAND
    };

    private int held;
    private int marked;

    void reset() {
        held = 0;
    }

    /** Remembers where it stands, for {@link #back}. */
    void mark() {
        marked = held;
    }

    void back() {
        held = marked;
    }

    /** Into the levels that are wanted and not held in the present place, and out of those that are held and not wanted. */
    void hold(int wanted, Facts facts, long openedAt) {
        int change = wanted ^ held;
        held = wanted;
        if (facts.isMuted()) {
            return;
        }
        for (int i = 0; change >> i != 0; i++) {
            if ((change >> i & 1) != 0) {
                long value = GAUGES[i] == Tally.WAITING ? openedAt : Fact.NO_VALUE;
                facts.add(GAUGES[i], (wanted >> i & 1) != 0 ? 1 : -1, value, Fact.NO_VALUE);
            }
        }
    }
}
