package io.ruptura.domain.metric;

import io.ruptura.domain.calendar.BusinessCalendar;
import io.ruptura.domain.metric.pane.ScopeBook;
import io.ruptura.domain.metric.schedule.Correction;
import io.ruptura.domain.metric.schedule.MetricsSchedule;
import io.ruptura.domain.metric.schedule.Window;
import io.ruptura.domain.quality.Delay;
import io.ruptura.domain.quality.Loss;
import io.ruptura.domain.quality.drift.Drift;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a number says about itself: as of when it is known, how much of its window was seen, how often it was corrected, and whether the scope was open. */
public final class WindowMarks {

    private final MetricsSchedule schedule;
    private final Function<String, BusinessCalendar> calendars;
    private final Map<String, BusinessCalendar> byScope = new HashMap<>();
    private final Map<BusinessCalendar, Openness[]> openness = new HashMap<>();
    private final Map<BusinessCalendar, Openness[]> opennessAround = new HashMap<>();

    public WindowMarks(MetricsSchedule schedule, Function<String, BusinessCalendar> calendars) {
        this.schedule = schedule;
        this.calendars = calendars;
    }

    /**
     * @param correction null when there was none
     */
    public WindowMetrics metrics(String scope, Seen seen, Span span, Correction correction, double[] values) {
        BusinessCalendar calendar = byScope.computeIfAbsent(scope, calendars);
        int window = span.window().ordinal();
        int revision = correction == null ? 0 : correction.revisions[window];
        tellDrift(seen.drifts, span, values);
        if (correction == null && !seen.delays.isEmpty()) {
            values[Metric.LATE_SHARE.ordinal()] = Delay.missing(seen.delays, span.end - span.start);
        }
        long known = correction == null ? span.end() : Math.max(span.end(), correction.atMillis[window]);
        return new WindowMetrics(
                scope,
                span.window(),
                span.start(),
                span.end(),
                revision,
                Math.min(known, schedule.untilMillis()),
                completeness(seen, span),
                calendar.labelAt(span.end() - 1),
                isOpen(openness, calendar, span),
                values);
    }

    private static void tellDrift(List<Drift> drifts, Span span, double[] values) {
        if (drifts.isEmpty()) {
            return;
        }
        Drift newest = Drift.newestIn(drifts, span.start, span.end);
        if (newest != null) {
            values[Metric.BACKLOG_DRIFT.ordinal()] = (double) newest.contacts();
        }
        if (Drift.isInDoubtAt(drifts, span.end)) {
            values[Metric.BACKLOG_IN_DOUBT.ordinal()] = 1;
        }
    }

    /** Whether the scope is open at any instant of a span somewhat longer than a window. */
    public boolean isOpenAround(String scope, Span span) {
        return isOpen(opennessAround, byScope.computeIfAbsent(scope, calendars), span);
    }

    /** The share of the window between the first pane seen of the scope and the end of a bounded history, less what was lost of it. */
    private double completeness(Seen seen, Span span) {
        long from = Math.max(span.start(), seen.firstPane - schedule.stepMillis());
        long to = Math.min(span.end(), schedule.untilMillis());
        return Loss.seenMillis(seen.losses, from, to) / (double) (span.end() - span.start());
    }

    /** Scopes ask for the same window one after the other, so the last answer of each calendar and window is remembered. */
    private static boolean isOpen(Map<BusinessCalendar, Openness[]> remembered, BusinessCalendar calendar, Span span) {
        Openness[] known = remembered.computeIfAbsent(calendar, key -> new Openness[Window.values().length]);
        Openness last = known[span.window().ordinal()];
        if (last == null || !last.span().equals(span)) {
            last = new Openness(span, calendar.openMillis(span.start(), span.end()) > 0);
            known[span.window().ordinal()] = last;
        }
        return last.open();
    }

    /**
     * What of a scope was seen, and what others say of it.
     *
     * @param firstPane end of the first pane with anything in it
     */
    public record Seen(long firstPane, List<Loss> losses, List<Delay> delays, List<Drift> drifts) {

        public static Seen promptly(ScopeBook book) {
            return new Seen(book.firstPane, book.losses, book.delays, book.drifts);
        }

        public static Seen settled(ScopeBook book) {
            return new Seen(book.finalFirstPane, book.losses, List.of(), book.drifts);
        }
    }

    /** A window and the times it covers. */
    public record Span(Window window, long start, long end) {}

    private record Openness(Span span, boolean open) {}
}
