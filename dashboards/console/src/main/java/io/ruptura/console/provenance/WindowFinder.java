package io.ruptura.console.provenance;

import io.ruptura.archive.History;
import io.ruptura.archive.MetricPoint;
import io.ruptura.console.view.LiveView;
import io.ruptura.domain.calendar.BusinessCalendar;
import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.schedule.Window;
import io.ruptura.domain.scope.Scope;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Looks for a window where it may be known: among what was seen lately, then in the store. */
final class WindowFinder {

    private final Supplier<LiveView> view;
    private final RevisionMemory memory;
    private final History history;
    private final Function<Scope, BusinessCalendar> calendars;
    private final ZoneId zone;

    WindowFinder(
            Supplier<LiveView> view,
            RevisionMemory memory,
            History history,
            Function<Scope, BusinessCalendar> calendars,
            ZoneId zone) {
        this.view = view;
        this.memory = memory;
        this.history = history;
        this.calendars = calendars;
        this.zone = zone;
    }

    /** The newest window of this length that was published. */
    Optional<FoundWindow> newest(String scope, Window window) {
        return view.get().metrics().stream()
                .filter(seen -> seen.scope().equals(scope) && seen.window() == window)
                .findFirst()
                .map(this::withItsPast);
    }

    /** The window that ends at {@code end}, else the last one stored that ended within its own length before. */
    Optional<FoundWindow> at(String scope, Window window, long end, List<Metric> metrics) {
        List<WindowMetrics> seen = memory.revisions(scope, window, end);
        return seen.isEmpty() ? stored(scope, window, end, metrics) : Optional.of(FoundWindow.live(seen));
    }

    private FoundWindow withItsPast(WindowMetrics newest) {
        List<WindowMetrics> seen = memory.revisions(newest.scope(), newest.window(), newest.endMillis());
        return FoundWindow.live(seen.isEmpty() ? List.of(newest) : seen);
    }

    private Optional<FoundWindow> stored(String scope, Window window, long end, List<Metric> metrics) {
        List<String> names = metrics.stream().map(Metric::wireName).toList();
        List<MetricPoint> points = history.metrics(scope, window, names, end - window.millis(), end, 0);
        if (points.isEmpty()) {
            return Optional.empty();
        }
        MetricPoint last = points.get(points.size() - 1);
        long start = window.alignedStart(last.endMillis(), zone);
        String calendar = calendars.apply(new Scope(scope)).labelAt(last.endMillis() - 1);
        return Optional.of(FoundWindow.stored(last, start, calendar));
    }
}
