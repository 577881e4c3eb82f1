package io.ruptura.domain.baseline.measure;

import io.ruptura.domain.baseline.Observation;
import io.ruptura.domain.baseline.caution.Excursions;
import io.ruptura.domain.baseline.count.NegativeBinomial;
import io.ruptura.domain.baseline.measure.CountedHistory.Usual;
import io.ruptura.domain.baseline.measure.CountedMeasure.Shift;
import io.ruptura.domain.baseline.season.LocalHour;
import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.WindowMetrics;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/**
 * Weighs a minute of a counted measure against what is usual, and learns from it.
 *
 * @param planned what plans multiply contacts with
 */
record CountedStep(MeasureSettings settings, ZoneId zone, double planned) {

    private static final long MINUTE = 60_000;
    /** Relative variance beyond Poisson of the events of a minute. */
    private static final double DISPERSION = 0.1;
    /** How alike the contacts of a minute are: a share scatters as if of so many. */
    private static final double CONCENTRATION = 50;
    /** Where next to nothing is usual, this part of what is worth a mention is no news either. */
    private static final double FAR = 6;

    /** Where next to all is usual, one in thirty that is not is no news either. */
    private static final double NEARLY_ALL = 0.967;

    private static final double LEAST_SHARE = 0.005;
    private static final double MOST_TIMES = 50;

    private static final double BAND_TAIL = 0.01;
    private static final double BAND_DEVIATIONS = 2.326;

    /** The same where plans multiply contacts. */
    CountedStep planned(double times) {
        return new CountedStep(settings, zone, times);
    }

    /** The memory after a minute in which the scope was open, and what is worth telling added to {@code told}. */
    CountedMemory after(
            CountedMeasure measure,
            CountedMemory memory,
            WindowMetrics minute,
            Surroundings around,
            List<Observation> told) {
        Counted counted = measure.of(minute, planned);
        if (counted == null && memory.stronger().isNone()) {
            return memory;
        }
        Counted seen = counted == null ? new Counted(0, 0) : counted;
        int slot = UsualSlot.of(measure, hourOfWeek(minute), minute, around);
        double lagged = lagged(measure, memory, seen, around, minute);
        Counted weighed = new Counted(seen.part(), measure.lagMinutes() == 0 ? seen.whole() : lagged);
        boolean isOver = around.isAlone() || measure.isOver(memory.surprise(), memory.peak());
        Usual usual = memory.history().usual(slot, measure);
        double expected = usual.ratio() * weighed.whole();
        Weighed against = Weighed.of(measure, minute, weighed, usual, memory.scatter());
        Shifted shifted = against.after(memory, isOver);
        Drift drift = shifted.stronger();
        double surprise = around.witnessed(drift, drift.surprise(memory.excursions()));
        boolean unusual = surprise >= settings.learnBelowSurprise();
        Learning learning = memory.learning().after(unusual, MINUTE, settings.freezeAtMostMillis());
        boolean isLesson = counted != null && learning.mayLearn(unusual, settings.freezeAtMostMillis());
        CountedHistory history = isLesson ? learned(memory, slot, weighed) : memory.history();
        Scatter scatter = isLesson ? memory.scatterAfter(measure, weighed, expected) : memory.scatter();
        double confidence = memory.history().confidence();
        double believed =
                settings.believed(measure.goingOn(surprise, memory.peak()), confidence, measure.followsLoad());
        long until = settings.isNotable(believed, confidence)
                ? minute.endMillis() + settings.followMillis()
                : memory.followUntilMillis();
        if (minute.endMillis() <= until && measure.witnessTo() == null && (!drift.isNone() || seen.whole() > 0)) {
            Told numbers = new Told(drift, believed, usual.ratio(), confidence);
            told.add(observation(measure, numbers, seen, minute));
        }
        Excursions excursions = memory.excursionsBefore(isOver).after(drift.evidence());
        return new CountedMemory(
                history, shifted.mild(), shifted.grave(), learning, lagged, until, excursions, scatter);
    }

    private int hourOfWeek(WindowMetrics minute) {
        return LocalHour.at(minute.endMillis() - MINUTE / 2, zone).slot();
    }

    private CountedHistory learned(CountedMemory memory, int slot, Counted weighed) {
        return memory.history().after(slot, weighed, settings.keptInAMinute());
    }

    private static double lagged(
            CountedMeasure measure, CountedMemory memory, Counted seen, Surroundings around, WindowMetrics minute) {
        if (measure.lagMinutes() == 0) {
            boolean isRemembered = measure.witnessTo() != null && !around.isAlone();
            // What was solved before and came back is in hand too, and nothing that is missing.
            return isRemembered ? memory.lagged() + minute.value(Metric.REOPENED) : seen.whole();
        }
        double kept = Math.exp(-1 / measure.lagMinutes());
        return memory.lagged() * kept + seen.whole() * (1 - kept);
    }

    /** Evidence of a shift as it is looked for, and of a far larger one. */
    private record Shifted(Drift mild, Drift grave) {

        Drift stronger() {
            return mild.orStronger(grave);
        }
    }

    /**
     * A minute of a measure held against what is usual.
     *
     * @param usual the usual ratio, cautiously
     * @param expected what would have been counted
     * @param scatter how far such counts scatter
     */
    private record Weighed(
            CountedMeasure measure,
            WindowMetrics minute,
            Counted counted,
            double usual,
            double expected,
            Scatter scatter) {

        /** Of what is no news where so much is usual, nothing is held against it. */
        static Weighed of(CountedMeasure measure, WindowMetrics minute, Counted counted, Usual usual, Scatter scatter) {
            Counted heard = measure.isNoNews(usual.ratio()) ? new Counted(0, 0) : counted;
            double expected = usual.ratio() * heard.whole();
            return new Weighed(measure, minute, heard, usual.cautious(), expected, scatter);
        }

        /** The evidence for either shift with that of the minute; {@code isOver} where none of before counts any more. */
        Shifted after(CountedMemory memory, boolean isOver) {
            Drift none = Drift.none(minute.startMillis());
            Drift mild = after(isOver ? none : memory.drift(), measure.shift());
            return new Shifted(
                    mild, measure.hasGraveShift() ? after(isOver ? none : memory.grave(), measure.graveShift()) : mild);
        }

        /** Evidence so far and that of the minute together. */
        private Drift after(Drift before, Shift shift) {
            if (!measure.canTell(usual)) {
                return before;
            }
            double nats = measure.isShare() ? ofShare(counted, usual, shift) : ofRate(counted, usual, shift);
            double most = Math.min(measure.mostInAMinute(), measure.most() - before.evidence());
            double weight = Math.min(most, nats * measure.weight() / scatter.factor());
            Drift next = before.after(weight, counted, expected, minute.startMillis(), minute.endMillis());
            return measure.isRefuted(next, minute) ? Drift.none(minute.endMillis()) : next;
        }
    }

    private static double ofShare(Counted counted, double usual, Shift shift) {
        double still = share(usual, shift.stillUsual());
        double sought = share(usual, shift.lookedFor());
        boolean isRise = shift.lookedFor() > 1;
        double worth = shift.worthAMention();
        return LikelihoodRatio.ofShare(
                counted,
                isRise ? Math.max(still, worth / FAR) : Math.min(still, NEARLY_ALL),
                isRise ? Math.max(sought, worth) : Math.min(sought, worth),
                CONCENTRATION);
    }

    private static double ofRate(Counted counted, double usual, Shift shift) {
        double sought =
                shift.lookedFor() > 1 ? Math.max(shift.lookedFor(), shift.worthAMention() / usual) : shift.lookedFor();
        return LikelihoodRatio.ofCount(
                counted.part(), usual * counted.whole(), shift.stillUsual(), Math.min(sought, MOST_TIMES), DISPERSION);
    }

    /** The share whose odds are so many times those of another. */
    private static double share(double usual, double times) {
        double bounded = Math.max(LEAST_SHARE, Math.min(1 - LEAST_SHARE, usual));
        double odds = times * bounded / (1 - bounded);
        return odds / (1 + odds);
    }

    private record Told(Drift drift, double surprise, double usual, double confidence) {}

    private Observation observation(CountedMeasure measure, Told numbers, Counted seen, WindowMetrics minute) {
        Drift drift = numbers.drift;
        Counted over = drift.isNone() ? seen : new Counted(drift.part(), drift.whole());
        double expected = drift.isNone() ? numbers.usual * seen.whole() : drift.usual();
        long length = drift.isNone() ? MINUTE : minute.endMillis() - drift.sinceMillis();
        double[] band = measure.isShare() ? bandOfShare(expected, over.whole()) : bandOfCount(expected);
        double scale = measure.isShare() ? over.whole() : 1;
        boolean isNotable = numbers.surprise >= MeasureSettings.BAND_SURPRISE;
        return new Observation(
                minute.scope(),
                measure.signal(),
                Duration.ofMillis(length).toString(),
                minute.endMillis(),
                over.part() / scale,
                expected / scale,
                band[0],
                band[1],
                isNotable ? numbers.surprise : 0,
                isNotable ? (measure.watchesRises() ? 1 : -1) : 0,
                isNotable ? drift.sinceMillis() : minute.endMillis(),
                numbers.confidence,
                settings.isColdStart());
    }

    private static double[] bandOfShare(double expected, double whole) {
        double share = expected / whole;
        double away = BAND_DEVIATIONS * Math.sqrt(Math.max(0, share * (1 - share)) / whole);
        return new double[] {Math.max(0, share - away), Math.min(1, share + away)};
    }

    private static double[] bandOfCount(double expected) {
        NegativeBinomial counts = new NegativeBinomial(Math.max(0, expected), 1 / DISPERSION);
        return new double[] {counts.quantile(BAND_TAIL), counts.quantile(1 - BAND_TAIL)};
    }
}
