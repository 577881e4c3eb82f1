package io.ruptura.domain.baseline.measure;

import io.ruptura.domain.baseline.Observation;
import io.ruptura.domain.baseline.measure.ShiftHistory.Usual;
import io.ruptura.domain.baseline.season.LocalHour;
import io.ruptura.domain.metric.WindowMetrics;
import java.time.ZoneId;
import java.util.List;

/** Weighs a window of a measure that may shift against where it usually stands, and learns from it. */
record ShiftStep(MeasureSettings settings, ZoneId zone) {

    private static final double MILLIS_PER_MINUTE = 60_000;
    /** A deviate up to the first is nobody's concern; the second is looked for. */
    private static final double STILL_USUAL = 1;

    private static final double LOOKED_FOR = 3;
    /** However far out, a minute alone never says enough; five say as much as two. */
    private static final double MOST_IN_A_MINUTE = 1;

    private static final double MOST_IN_A_WINDOW = 2.5;
    private static final double BAND_DEVIATIONS = 2.326;

    /** The memory after a window in which the scope was open, and what is worth telling added to {@code told}. */
    ShiftMemory after(ShiftMeasure measure, ShiftMemory memory, WindowMetrics window, List<Observation> told) {
        double value = measure.of(window);
        if (Double.isNaN(value)) {
            return memory;
        }
        long length = window.endMillis() - window.startMillis();
        double minutes = (double) length / MILLIS_PER_MINUTE;
        int slot = LocalHour.at(window.endMillis() - length / 2, zone).slot();
        Usual usual = memory.history().at(slot, minutes, measure);
        Drift drift = drift(measure, memory, value, usual, window);
        double surprise = drift.surprise(memory.excursions());
        boolean unusual = surprise >= settings.learnBelowSurprise();
        Learning learning = memory.learning().after(unusual, length, settings.freezeAtMostMillis());
        ShiftHistory history = learning.mayLearn(unusual, settings.freezeAtMostMillis())
                ? memory.history().after(slot, value, usual, minutes, settings.kept((double) length))
                : memory.history();
        double confidence = memory.history().confidence();
        double believed = settings.believed(surprise, confidence, measure.followsLoad());
        long until = settings.isNotable(believed, confidence)
                ? window.endMillis() + settings.followMillis()
                : memory.followUntilMillis();
        if (window.endMillis() <= until) {
            Told numbers = new Told(value, usual, believed, drift.sinceMillis(), confidence);
            told.add(observation(measure, numbers, window));
        }
        return new ShiftMemory(
                history, drift, learning, until, memory.excursions().after(drift.evidence()));
    }

    private static Drift drift(
            ShiftMeasure measure, ShiftMemory memory, double value, Usual usual, WindowMetrics window) {
        double side = measure.watchesRises() ? 1 : -1;
        double deviate = Double.isFinite(usual.scatter()) ? side * (value - usual.value()) / usual.scatter() : 0;
        double nats = LikelihoodRatio.ofDeviate(deviate, STILL_USUAL, LOOKED_FOR) * measure.looks(window, usual);
        boolean isMinute = window.endMillis() - window.startMillis() <= MILLIS_PER_MINUTE;
        double most = isMinute ? MOST_IN_A_MINUTE : MOST_IN_A_WINDOW;
        return memory.drift()
                .after(
                        Math.min(most, nats),
                        new Counted(value, 1),
                        usual.value(),
                        window.startMillis(),
                        window.endMillis());
    }

    private record Told(double value, Usual usual, double surprise, long sinceMillis, double confidence) {}

    private Observation observation(ShiftMeasure measure, Told numbers, WindowMetrics window) {
        Usual usual = numbers.usual;
        boolean isNotable = numbers.surprise >= MeasureSettings.BAND_SURPRISE;
        double away = BAND_DEVIATIONS * usual.scatter();
        return new Observation(
                window.scope(),
                measure.signal(),
                window.window().name(),
                window.endMillis(),
                measure.shown(numbers.value),
                measure.shown(usual.value()),
                measure.shown(usual.value() - away),
                measure.shown(usual.value() + away),
                isNotable ? numbers.surprise : 0,
                isNotable ? (measure.watchesRises() ? 1 : -1) : 0,
                isNotable ? numbers.sinceMillis : window.endMillis(),
                numbers.confidence,
                settings.isColdStart());
    }
}
