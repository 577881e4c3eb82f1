package io.ruptura.domain.metric;

import io.ruptura.domain.calendar.BusinessCalendar;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** What a number says about itself: as of when it is known, how much of its window was seen, how often it was corrected, and whether the scope was open. */
final class WindowMarks {

    private final MetricsSchedule schedule;
    private final Function<String, BusinessCalendar> calendars;
    private final Map<String, BusinessCalendar> byScope = new HashMap<>();
    private final Map<BusinessCalendar, Openness[]> openness = new HashMap<>();
    private final Map<BusinessCalendar, Openness[]> opennessAround = new HashMap<>();

    WindowMarks(MetricsSchedule schedule, Function<String, BusinessCalendar> calendars) {
        this.schedule = schedule;
        this.calendars = calendars;
    }

    /**
     * @param firstPane end of the first pane with anything in it
     * @param correction null when there was none
     */
    WindowMetrics metrics(String scope, long firstPane, Span span, Correction correction, double[] values) {
        BusinessCalendar calendar = byScope.computeIfAbsent(scope, calendars);
        int window = span.window().ordinal();
        int revision = correction == null ? 0 : correction.revisions[window];
        long known = correction == null ? span.end() : Math.max(span.end(), correction.atMillis[window]);
        return new WindowMetrics(
                scope,
                span.window(),
                span.start(),
                span.end(),
                revision,
                Math.min(known, schedule.untilMillis()),
                completeness(firstPane, span),
                calendar.labelAt(span.end() - 1),
                isOpen(openness, calendar, span),
                values);
    }

    /** Whether the scope is open at any instant of a span somewhat longer than a window. */
    boolean isOpenAround(String scope, Span span) {
        return isOpen(opennessAround, byScope.computeIfAbsent(scope, calendars), span);
    }

    /** The share of the window between the first pane seen of the scope and the end of a bounded history. */
    private double completeness(long firstPane, Span span) {
        long from = Math.max(span.start(), firstPane - schedule.stepMillis());
        long to = Math.min(span.end(), schedule.untilMillis());
        return to <= from ? 0 : (double) (to - from) / (double) (span.end() - span.start());
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

    /** A window and the times it covers. */
    record Span(Window window, long start, long end) {}

    private record Openness(Span span, boolean open) {}
}
