package io.ruptura.domain.baseline.measure;

import io.ruptura.domain.baseline.caution.Excursions;

/**
 * All that is remembered of one counted measure of one scope between two minutes.
 *
 * @param drift evidence of a shift as it is looked for
 * @param grave evidence of a far larger one, which less speaks for sooner
 * @param lagged what its whole was lately, a running mean over its lag; the newest where it has none; of what bears witness, that of before
 * @param followUntilMillis until when observations are passed on after a notable one
 * @param excursions how far evidence for a shift usually runs off
 * @param scatter how far counts scatter by themselves
 */
public record CountedMemory(
        CountedHistory history,
        Drift drift,
        Drift grave,
        Learning learning,
        double lagged,
        long followUntilMillis,
        Excursions excursions,
        Scatter scatter) {

    public CountedMemory {
        // One of before they were remembered.
        grave = grave == null ? Drift.none(drift.sinceMillis()) : grave;
        excursions = excursions == null ? Excursions.NONE : excursions;
        scatter = scatter == null ? Scatter.NONE : scatter;
    }

    static CountedMemory startingAt(long timeMillis) {
        return new CountedMemory(
                CountedHistory.NONE,
                Drift.none(timeMillis),
                Drift.none(timeMillis),
                Learning.NEW,
                0,
                Long.MIN_VALUE,
                Excursions.NONE,
                Scatter.NONE);
    }

    /** What speaks for a shift the most. */
    Drift stronger() {
        return drift.orStronger(grave);
    }

    /** How surprising that is, as far as it is more than usual. */
    double surprise() {
        return stronger().surprise(excursions);
    }

    /** How far evidence usually runs off, before the next minute; with the present run where that is over. */
    Excursions excursionsBefore(boolean isOver) {
        return isOver ? excursions.after(0) : excursions;
    }

    /** How far counts scatter after a minute that is learned from. */
    Scatter scatterAfter(CountedMeasure measure, Counted counted, double expected) {
        return measure.comesInBatches() ? scatter.after(counted.part(), expected) : scatter;
    }

    /** The most that was of the present run. */
    double peak() {
        return excursions.weighed(excursions.peak()) / Drift.NATS;
    }

    /** Of what bears witness: how many were in hand before what it bears witness to began. */
    double inHandBefore() {
        return lagged;
    }

    CountedMemory unlearned(CountedMemory before) {
        return new CountedMemory(
                before.history,
                drift,
                grave,
                before.learning,
                lagged,
                followUntilMillis,
                before.excursions,
                before.scatter);
    }

    CountedMemory closed(long timeMillis) {
        Drift none = Drift.none(timeMillis);
        return drift.isNone() && grave.isNone()
                ? this
                : new CountedMemory(history, none, none, learning, 0, followUntilMillis, excursions.after(0), scatter);
    }

    /** The same once nobody sees any more what was told: it is over. */
    CountedMemory rested(long timeMillis) {
        return stronger().surprise() >= Drift.TOLD ? closed(timeMillis) : this;
    }
}
