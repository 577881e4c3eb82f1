package io.ruptura.domain.baseline.measure;

import io.ruptura.domain.baseline.Observation;
import io.ruptura.domain.baseline.ObserverSettings;
import io.ruptura.domain.baseline.ScopeObserver;
import io.ruptura.domain.baseline.caution.ColdStart;
import io.ruptura.domain.baseline.waiting.InHand;
import io.ruptura.domain.baseline.waiting.Load;
import io.ruptura.domain.calendar.BusinessCalendar;
import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.Selection;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.schedule.Window;
import io.ruptura.domain.plan.Foreseen;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Turns the windows of one scope into observations of its measures and learns from them, beside {@link ScopeObserver}. Pure: the same memory and window give
 * the same result.
 *
 * <p>Only aligned windows count, so a feed of one-minute steps and one of ten-second steps say the same. A window that was not open throughout ends every
 * drift: nothing is carried through a night.
 */
public final class MeasureObserver {

    /** All that is looked at here and by {@link ScopeObserver}. */
    public static final Selection SELECTION = selection();

    private static final String TOPIC = "topic=";

    private final Steps known;
    private final Steps coldStart;

    /** What each kind of measure does with a window. */
    private record Steps(CountedStep counted, ShiftStep shifts, FeedStep feed) {

        static Steps of(MeasureSettings measures, ZoneId zone) {
            return new Steps(new CountedStep(measures, zone, 1), new ShiftStep(measures, zone), new FeedStep(measures));
        }

        Steps planned(double times) {
            return new Steps(counted.planned(times), shifts, feed);
        }
    }

    /** The memory after a window, and the observations worth passing on. */
    public record Observed(MeasureMemory memory, List<Observation> observations) {}

    public MeasureObserver(ObserverSettings settings) {
        ZoneId zone = ZoneId.of(settings.zone());
        this.known = Steps.of(new MeasureSettings(settings, false), zone);
        this.coldStart = Steps.of(new MeasureSettings(settings, true), zone);
    }

    /** Whether a scope is about one topic: of such only its contacts are followed. */
    public static boolean isTopic(String scope) {
        return scope.startsWith(TOPIC) || scope.contains("," + TOPIC);
    }

    /** Whether a window may say anything or be learned from: of others there is no need to ask. */
    public static boolean isLookedAt(WindowMetrics window) {
        boolean isOfInterest = window.window() == Window.PT1M || window.window() == Window.PT5M;
        return isOfInterest && window.endMillis() % window.window().millis() == 0;
    }

    /** What a window says; {@code memory} is null for the first window of a scope. */
    public Observed observe(MeasureMemory memory, WindowMetrics window, BusinessCalendar calendar) {
        return observe(memory, window, calendar, Foreseen.NOTHING);
    }

    /** The same where plans are known: more of a topic may be planned, and nothing is learned from planned time. */
    public Observed observe(MeasureMemory memory, WindowMetrics window, BusinessCalendar calendar, Foreseen foreseen) {
        if (foreseen.isOrdinary() || memory == null) {
            return observed(memory, window, calendar, steps(memory, window), false);
        }
        Steps planned = steps(memory, window).planned(foreseen.most());
        Observed observed = observed(memory, window, calendar, planned, foreseen.isClosed());
        return new Observed(observed.memory().unlearned(memory.complete(window.endMillis())), observed.observations());
    }

    private Steps steps(MeasureMemory memory, WindowMetrics window) {
        boolean isColdStart = memory == null || ColdStart.isAt(window.endMillis(), memory.sinceMillis());
        return isColdStart ? coldStart : known;
    }

    private Observed observed(
            MeasureMemory memory, WindowMetrics window, BusinessCalendar calendar, Steps steps, boolean isClosed) {
        long end = window.endMillis();
        MeasureMemory known = memory == null
                ? MeasureMemory.startingAt(end)
                : memory.complete(end).rested(window.startMillis());
        boolean isMinute = window.window() == Window.PT1M;
        boolean isNews = isMinute ? end > known.minutesUntil() : end > known.fiveMinutesUntil();
        if (!isNews || !isLookedAt(window)) {
            return new Observed(known, List.of());
        }
        boolean isOpen = !isClosed && calendar.openMillis(window.startMillis(), end) == end - window.startMillis();
        List<Observation> told = new ArrayList<>();
        FeedMemory feed = isOpen && isMinute ? feed(known, window, steps, told) : known.feed();
        MeasureMemory next = known.seen(isMinute, end, feed);
        // What is not seen is unknown: it neither speaks for a shift nor against one.
        return new Observed(isOpen && !window.isKnown() ? next : judged(next, window, isOpen, steps, told), told);
    }

    /** What is lost of a topic is lost of its queue, which says so. */
    private static FeedMemory feed(MeasureMemory known, WindowMetrics minute, Steps steps, List<Observation> told) {
        return isTopic(minute.scope()) ? known.feed() : steps.feed.after(known.feed(), minute, told);
    }

    private MeasureMemory judged(
            MeasureMemory known, WindowMetrics window, boolean isOpen, Steps steps, List<Observation> told) {
        if (window.window() == Window.PT5M) {
            return known.with(known.pile(), known.counted(), shifts(known, window, isOpen, steps.shifts, told));
        }
        MeasureMemory next =
                known.with(isOpen ? known.load().after(window, known.pile().waitedSeconds()) : Load.FULL);
        return next.with(
                pile(known, window, isOpen),
                counted(next, window, isOpen, steps.counted, told),
                shifts(next, window, isOpen, steps.shifts, told));
    }

    private static OpeningPile pile(MeasureMemory known, WindowMetrics minute, boolean isOpen) {
        double waiting = minute.value(Metric.WAITING);
        return isOpen && !Double.isNaN(waiting)
                ? known.pile().after(waiting, minute.value(Metric.WAITING_AGE_SECONDS_P50))
                : OpeningPile.CLOSED;
    }

    private List<CountedMemory> counted(
            MeasureMemory known, WindowMetrics minute, boolean isOpen, CountedStep step, List<Observation> told) {
        List<CountedMemory> next = new ArrayList<>(known.counted().size());
        for (CountedMeasure measure : CountedMeasure.ALL) {
            CountedMemory before = known.counted().get(measure.ordinal());
            if (!measure.isOf(minute.scope())) {
                next.add(before);
                continue;
            }
            boolean isJudged =
                    isOpen && measure.isAskedFor(minute) && (known.pile().isWorkedOff() || !measure.waitsForPile());
            next.add(
                    isJudged
                            ? step.after(measure, before, minute, around(measure, known, minute), told)
                            : before.closed(minute.endMillis()));
        }
        return next;
    }

    private static Surroundings around(CountedMeasure measure, MeasureMemory known, WindowMetrics minute) {
        CountedMeasure witnessed = measure.witnessTo();
        boolean isAlone = witnessed != null
                && known.counted().get(witnessed.ordinal()).stronger().isNone();
        double waited = waitedSeconds(known, minute);
        if (measure.witness() == null) {
            return new Surroundings(waited, known.load(), isAlone, 0, 0);
        }
        CountedMemory witness = known.counted().get(measure.witness().ordinal());
        double piledUp = InHand.of(minute) - witness.inHandBefore();
        return new Surroundings(waited, known.load(), isAlone, witness.surprise(), piledUp);
    }

    /** How long those waited who give a score now; where nobody knows, how long those do who wait lately. */
    private static double waitedSeconds(MeasureMemory known, WindowMetrics minute) {
        double waited = minute.value(Metric.CSAT_WAITED_SECONDS_MEAN);
        return Double.isNaN(waited) ? known.pile().waitedSeconds() : waited;
    }

    private List<ShiftMemory> shifts(
            MeasureMemory known, WindowMetrics window, boolean isOpen, ShiftStep step, List<Observation> told) {
        List<ShiftMemory> next = new ArrayList<>(known.shifts());
        for (ShiftMeasure measure : ShiftMeasure.ALL) {
            if (measure.window() == window.window() && measure.isOf(window.scope())) {
                boolean isJudged = isOpen && measure.isPast(known.pile());
                ShiftMemory before = known.shifts().get(measure.ordinal());
                next.set(
                        measure.ordinal(),
                        isJudged ? step.after(measure, before, window, told) : before.closed(window.endMillis()));
            }
        }
        return next;
    }

    private static Selection selection() {
        Set<Metric> metrics = EnumSet.copyOf(ScopeObserver.SELECTION.metrics());
        metrics.addAll(CountedMeasure.METRICS);
        metrics.addAll(ShiftMeasure.METRICS);
        metrics.add(Metric.CSAT_WAITED_SECONDS_MEAN);
        return new Selection(ScopeObserver.SELECTION.windows(), metrics);
    }
}
