package io.ruptura.domain.baseline;

import io.ruptura.domain.baseline.caution.ColdStart;
import io.ruptura.domain.baseline.season.BaselineTuning;
import io.ruptura.domain.baseline.season.Profile;
import io.ruptura.domain.baseline.season.SeasonalCountBaseline;
import io.ruptura.domain.calendar.BusinessCalendar;
import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.Selection;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.schedule.Window;
import io.ruptura.domain.plan.Foreseen;
import java.util.List;
import java.util.Set;

/**
 * Turns the windows of one scope into observations and learns from them. Pure: the same memory and window give the same result.
 *
 * <p>{@code PT5M} windows are judged at every step and learned from when they are aligned; {@code PT1M} windows carry silence and onset. So a feed of one-minute
 * steps and one of ten-second steps learn the same. A window seen before, or older than the newest, changes nothing. Closed hours are neither judged nor learned;
 * what was planned is judged against the plan, and not learned.
 */
public final class ScopeObserver {

    /** All that is looked at. */
    public static final Selection SELECTION = new Selection(
            Set.of(Window.PT1M, Window.PT5M),
            Set.of(
                    Metric.OFFERED,
                    Metric.ANSWERED,
                    Metric.ABANDONED,
                    Metric.BACKLOG,
                    Metric.BACKLOG_IN_DOUBT,
                    Metric.LATE_SHARE,
                    Metric.WAITING));

    private final ObserverSettings settings;
    private final SeasonalCountBaseline counts;
    private final SeasonalCountBaseline gauges;
    private final MinuteStep minutes;
    private final FiveMinuteStep fiveMinutes;

    /** The memory after a window, and the observations worth passing on. */
    public record Observed(ScopeMemory memory, List<Observation> observations) {}

    public ScopeObserver(ObserverSettings settings) {
        this.settings = settings;
        this.counts = settings.baseline(BaselineTuning.COUNTS);
        this.gauges = settings.baseline(BaselineTuning.GAUGES);
        PlannedCounts unplanned = PlannedCounts.of(counts, Foreseen.NOTHING);
        this.minutes = new MinuteStep(unplanned, Foreseen.NOTHING);
        this.fiveMinutes = new FiveMinuteStep(unplanned, gauges);
    }

    /** The memory of a scope before its first window, with what a wider one knows. */
    public static ScopeMemory before(WindowMetrics window, Profile profile) {
        return ScopeMemory.startingAt(window.endMillis(), profile);
    }

    /** What a window says where nothing is planned; {@code memory} is null for the first window of a scope. */
    public Observed observe(ScopeMemory memory, WindowMetrics window, BusinessCalendar calendar) {
        return observe(memory, window, calendar, minutes, fiveMinutes);
    }

    /** The same where plans are known, and what the platform says. */
    public Observed observe(ScopeMemory memory, WindowMetrics window, BusinessCalendar calendar, Foreseen foreseen) {
        if (foreseen.isOrdinary() && foreseen.declared() == null) {
            return observe(memory, window, calendar);
        }
        BusinessCalendar hours = foreseen.isClosed() ? ClosedDay.INSTANCE : calendar;
        PlannedCounts planned = PlannedCounts.of(counts, foreseen);
        MinuteStep minute = new MinuteStep(planned, foreseen);
        // Of so many times the contacts, so many times as many are open.
        SeasonalCountBaseline open = gauges.planned(Math.max(1, foreseen.most()), foreseen.spread());
        Observed observed = observe(memory, window, hours, minute, new FiveMinuteStep(planned, open));
        return memory == null || foreseen.isOrdinary()
                ? observed
                : new Observed(observed.memory().unlearned(memory), observed.observations());
    }

    private Observed observe(
            ScopeMemory memory,
            WindowMetrics window,
            BusinessCalendar calendar,
            MinuteStep minuteStep,
            FiveMinuteStep fiveMinuteStep) {
        ScopeMemory known = memory == null ? ScopeMemory.startingAt(window.endMillis(), Profile.NONE) : memory;
        Emission emission =
                new Emission(settings, known.emitUntil(), ColdStart.isAt(window.endMillis(), known.sinceMillis()));
        ScopeMemory next = known;
        if (window.window() == Window.PT1M && window.endMillis() > known.minutesUntil()) {
            next = minuteStep.after(known, window, calendar, emission);
        } else if (window.window() == Window.PT5M && window.endMillis() > known.fiveMinutesUntil()) {
            next = fiveMinuteStep.after(known, window, calendar, emission);
        }
        return new Observed(next, emission.observations());
    }
}
