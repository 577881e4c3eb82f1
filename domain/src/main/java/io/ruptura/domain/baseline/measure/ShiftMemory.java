package io.ruptura.domain.baseline.measure;

import io.ruptura.domain.baseline.caution.Excursions;

/**
 * All that is remembered of one measure that may shift, of one scope, between two windows.
 *
 * @param followUntilMillis until when observations are passed on after a notable one
 * @param excursions how far evidence for a shift usually runs off
 */
public record ShiftMemory(
        ShiftHistory history, Drift drift, Learning learning, long followUntilMillis, Excursions excursions) {

    public ShiftMemory {
        // One of before they were remembered.
        excursions = excursions == null ? Excursions.NONE : excursions;
    }

    static ShiftMemory startingAt(long timeMillis) {
        return new ShiftMemory(
                ShiftHistory.NONE, Drift.none(timeMillis), Learning.NEW, Long.MIN_VALUE, Excursions.NONE);
    }

    ShiftMemory unlearned(ShiftMemory before) {
        return new ShiftMemory(before.history, drift, before.learning, followUntilMillis, before.excursions);
    }

    ShiftMemory closed(long timeMillis) {
        return drift.isNone()
                ? this
                : new ShiftMemory(history, Drift.none(timeMillis), learning, followUntilMillis, excursions.after(0));
    }

    /** The same once nobody sees any more what was told: it is over. */
    ShiftMemory rested(long timeMillis) {
        return drift.surprise() >= Drift.TOLD ? closed(timeMillis) : this;
    }
}
