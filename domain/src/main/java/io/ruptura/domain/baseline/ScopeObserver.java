package io.ruptura.domain.baseline;

import io.ruptura.domain.calendar.BusinessCalendar;
import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.Selection;
import io.ruptura.domain.metric.Window;
import io.ruptura.domain.metric.WindowMetrics;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * Turns the windows of one scope into observations and learns from them. Pure: the same memory and window give the same result.
 *
 * <p>{@code PT5M} windows are judged at every step and learned from when they are aligned; {@code PT1M} windows carry silence and onset. So a feed of one-minute
 * steps and one of ten-second steps learn the same. A window seen before, or older than the newest, changes nothing. Closed hours are neither judged nor learned.
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
                    Metric.WAITING));

    private final ObserverSettings settings;
    private final MinuteStep minutes;
    private final FiveMinuteStep fiveMinutes;

    /** The memory after a window, and the observations worth passing on. */
    public record Observed(ScopeMemory memory, List<Observation> observations) {}

    public ScopeObserver(ObserverSettings settings) {
        this.settings = settings;
        ZoneId zone = ZoneId.of(settings.zone());
        SeasonalCountBaseline counts = baseline(zone, BaselineTuning.COUNTS);
        this.minutes = new MinuteStep(counts);
        this.fiveMinutes = new FiveMinuteStep(counts, baseline(zone, BaselineTuning.GAUGES));
    }

    /** What a window says; {@code memory} is null for the first window of a scope. */
    public Observed observe(ScopeMemory memory, WindowMetrics window, BusinessCalendar calendar) {
        ScopeMemory known = memory == null ? ScopeMemory.startingAt(window.endMillis()) : memory;
        Emission emission = new Emission(settings, known.emitUntil());
        ScopeMemory next = known;
        if (window.window() == Window.PT1M && window.endMillis() > known.minutesUntil()) {
            next = minutes.after(known, window, calendar, emission);
        } else if (window.window() == Window.PT5M && window.endMillis() > known.fiveMinutesUntil()) {
            next = fiveMinutes.after(known, window, calendar, emission);
        }
        return new Observed(next, emission.observations());
    }

    private SeasonalCountBaseline baseline(ZoneId zone, BaselineTuning tuning) {
        return new SeasonalCountBaseline(
                zone, tuning.with(settings.memoryMillis(), tuning.learnBelowSurprise(), settings.freezeAtMostMillis()));
    }
}
