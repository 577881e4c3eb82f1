package io.ruptura.domain.baseline.measure;

/**
 * All that is remembered of one measure that may shift, of one scope, between two windows.
 *
 * @param followUntilMillis until when observations are passed on after a notable one
 */
public record ShiftMemory(ShiftHistory history, Drift drift, Learning learning, long followUntilMillis) {

    static ShiftMemory startingAt(long timeMillis) {
        return new ShiftMemory(ShiftHistory.NONE, Drift.none(timeMillis), Learning.NEW, Long.MIN_VALUE);
    }

    ShiftMemory unlearned(ShiftMemory before) {
        return new ShiftMemory(before.history, drift, before.learning, followUntilMillis);
    }

    ShiftMemory closed(long timeMillis) {
        return drift.isNone() ? this : new ShiftMemory(history, Drift.none(timeMillis), learning, followUntilMillis);
    }
}
