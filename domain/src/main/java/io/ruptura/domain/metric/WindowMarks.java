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

    WindowMarks(MetricsSchedule schedule, Function<String, BusinessCalendar> calendars) {
        this.schedule = schedule;
        this.calendars = calendars;
    }

    /** @param correction null when there was none */
    WindowMetrics metrics(
            Position position, Window window, long start, long end, Correction correction, double[] values) {
        BusinessCalendar calendar = byScope.computeIfAbsent(position.scope(), calendars);
        int revision = correction == null ? 0 : correction.revisions[window.ordinal()];
        long known = correction == null ? end : Math.max(end, correction.atMillis[window.ordinal()]);
        return new WindowMetrics(
                position.scope(),
                window,
                start,
                end,
                revision,
                Math.min(known, schedule.untilMillis()),
                completeness(position.book(), start, end),
                calendar.label(),
                isOpen(calendar, window, start, end),
                values);
    }

    /** The share of the window between the first pane seen of the scope and the end of a bounded history. */
    private double completeness(ScopeBook book, long start, long end) {
        long from = Math.max(start, book.firstPane - schedule.stepMillis());
        long to = Math.min(end, schedule.untilMillis());
        return to <= from ? 0 : (double) (to - from) / (end - start);
    }

    /** Scopes ask for the same window one after the other, so the last answer of each calendar and window is remembered. */
    private boolean isOpen(BusinessCalendar calendar, Window window, long start, long end) {
        Openness[] known = openness.computeIfAbsent(calendar, key -> new Openness[Window.values().length]);
        Openness last = known[window.ordinal()];
        if (last == null || last.start() != start || last.end() != end) {
            last = new Openness(start, end, calendar.openMillis(start, end) > 0);
            known[window.ordinal()] = last;
        }
        return last.open();
    }

    private record Openness(long start, long end, boolean open) {}
}
