package io.ruptura.domain.baseline.measure;

import io.ruptura.domain.baseline.caution.Excursions;

/**
 * All that is remembered of one counted measure of one scope between two minutes.
 *
 * @param lagged what its whole was lately, a running mean over its lag; the newest where it has none
 * @param followUntilMillis until when observations are passed on after a notable one
 * @param excursions how far evidence for a shift usually runs off
 */
public record CountedMemory(
        CountedHistory history,
        Drift drift,
        Learning learning,
        double lagged,
        long followUntilMillis,
        Excursions excursions) {

    public CountedMemory {
        // One of before they were remembered.
        excursions = excursions == null ? Excursions.NONE : excursions;
    }

    static CountedMemory startingAt(long timeMillis) {
        return new CountedMemory(
                CountedHistory.NONE, Drift.none(timeMillis), Learning.NEW, 0, Long.MIN_VALUE, Excursions.NONE);
    }

    CountedMemory unlearned(CountedMemory before) {
        return new CountedMemory(before.history, drift, before.learning, lagged, followUntilMillis, before.excursions);
    }

    CountedMemory closed(long timeMillis) {
        return drift.isNone()
                ? this
                : new CountedMemory(
                        history, Drift.none(timeMillis), learning, 0, followUntilMillis, excursions.after(0));
    }

    /** The same once nobody sees any more what was told: it is over. */
    CountedMemory rested(long timeMillis) {
        return drift.surprise() >= Drift.TOLD ? closed(timeMillis) : this;
    }
}
