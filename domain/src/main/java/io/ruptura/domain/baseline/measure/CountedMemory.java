package io.ruptura.domain.baseline.measure;

/**
 * All that is remembered of one counted measure of one scope between two minutes.
 *
 * @param lagged what its whole was lately, a running mean over its lag; the newest where it has none
 * @param followUntilMillis until when observations are passed on after a notable one
 */
public record CountedMemory(
        CountedHistory history, Drift drift, Learning learning, double lagged, long followUntilMillis) {

    static CountedMemory startingAt(long timeMillis) {
        return new CountedMemory(CountedHistory.NONE, Drift.none(timeMillis), Learning.NEW, 0, Long.MIN_VALUE);
    }

    CountedMemory unlearned(CountedMemory before) {
        return new CountedMemory(before.history, drift, before.learning, lagged, followUntilMillis);
    }

    CountedMemory closed(long timeMillis) {
        return drift.isNone()
                ? this
                : new CountedMemory(history, Drift.none(timeMillis), learning, 0, followUntilMillis);
    }
}
