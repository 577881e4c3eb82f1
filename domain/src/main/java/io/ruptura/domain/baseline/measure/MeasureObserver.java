package io.ruptura.domain.baseline.measure;

import io.ruptura.domain.baseline.Observation;
import io.ruptura.domain.baseline.ObserverSettings;
import io.ruptura.domain.baseline.ScopeObserver;
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

    private final CountedStep counted;
    private final ShiftStep shifts;
    private final FeedStep feed;

    /** The memory after a window, and the observations worth passing on. */
    public record Observed(MeasureMemory memory, List<Observation> observations) {}

    public MeasureObserver(ObserverSettings settings) {
        ZoneId zone = ZoneId.of(settings.zone());
        MeasureSettings measures = new MeasureSettings(settings);
        this.counted = new CountedStep(measures, zone, 1);
        this.shifts = new ShiftStep(measures, zone);
        this.feed = new FeedStep(measures);
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
            return observed(memory, window, calendar, counted, false);
        }
        Observed observed = observed(memory, window, calendar, counted.planned(foreseen.most()), foreseen.isClosed());
        return new Observed(observed.memory().unlearned(memory.complete(window.endMillis())), observed.observations());
    }

    private Observed observed(
            MeasureMemory memory, WindowMetrics window, BusinessCalendar calendar, CountedStep step, boolean isClosed) {
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
        MeasureMemory next = known.seen(isMinute, end, isOpen && isMinute ? feed(known, window, told) : known.feed());
        // What is not seen is unknown: it neither speaks for a shift nor against one.
        return new Observed(
                isOpen && !FeedStep.isWhole(window) ? next : judged(next, window, isOpen, step, told), told);
    }

    /** What is lost of a topic is lost of its queue, which says so. */
    private FeedMemory feed(MeasureMemory known, WindowMetrics minute, List<Observation> told) {
        return isTopic(minute.scope()) ? known.feed() : feed.after(known.feed(), minute, told);
    }

    private MeasureMemory judged(
            MeasureMemory known, WindowMetrics window, boolean isOpen, CountedStep step, List<Observation> told) {
        if (window.window() == Window.PT5M) {
            return known.with(known.pile(), known.counted(), shifts(known, window, isOpen, told));
        }
        OpeningPile pile = pile(known, window, isOpen);
        return known.with(pile, counted(known, window, isOpen, step, told), shifts(known, window, isOpen, told));
    }

    private static OpeningPile pile(MeasureMemory known, WindowMetrics minute, boolean isOpen) {
        double waiting = minute.value(Metric.WAITING);
        return isOpen && !Double.isNaN(waiting) ? known.pile().after(waiting) : OpeningPile.CLOSED;
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
            next.add(isJudged ? step.after(measure, before, minute, told) : before.closed(minute.endMillis()));
        }
        return next;
    }

    private List<ShiftMemory> shifts(
            MeasureMemory known, WindowMetrics window, boolean isOpen, List<Observation> told) {
        List<ShiftMemory> next = new ArrayList<>(known.shifts());
        for (ShiftMeasure measure : ShiftMeasure.ALL) {
            if (measure.window() == window.window() && measure.isOf(window.scope())) {
                boolean isJudged = isOpen && (known.pile().isWorkedOff() || !measure.waitsForPile());
                ShiftMemory before = known.shifts().get(measure.ordinal());
                next.set(
                        measure.ordinal(),
                        isJudged ? shifts.after(measure, before, window, told) : before.closed(window.endMillis()));
            }
        }
        return next;
    }

    private static Selection selection() {
        Set<Metric> metrics = EnumSet.copyOf(ScopeObserver.SELECTION.metrics());
        metrics.addAll(CountedMeasure.METRICS);
        metrics.addAll(ShiftMeasure.METRICS);
        return new Selection(ScopeObserver.SELECTION.windows(), metrics);
    }
}
