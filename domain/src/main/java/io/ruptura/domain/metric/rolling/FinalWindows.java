package io.ruptura.domain.metric.rolling;

import io.ruptura.domain.metric.WindowMarks;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.pane.Pane;
import io.ruptura.domain.metric.pane.ScopeBook;
import io.ruptura.domain.metric.schedule.Correction;
import io.ruptura.domain.metric.schedule.MetricsSchedule;
import io.ruptura.domain.metric.schedule.Window;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** The frontier behind which nothing changes any more: publishes each aligned window once, the allowed lateness after its end. */
final class FinalWindows {

    private final MetricsSchedule schedule;
    private final List<Window> windows;
    private final long step;
    private final WindowMarks marks;
    private final WindowNumbers numbers;
    private final int longest;
    private final long[] starts = new long[Window.values().length];
    private final boolean[] ends = new boolean[Window.values().length];
    private long aligned = Long.MIN_VALUE;

    FinalWindows(MetricsSchedule schedule, WindowMarks marks, WindowNumbers numbers) {
        this.schedule = schedule;
        this.windows = schedule.finalWindows();
        this.step = schedule.stepMillis();
        this.marks = marks;
        this.numbers = numbers;
        this.longest = Window.longest(schedule.finalWindows());
    }

    /** The last step at which a final window is due. */
    long lastEnd() {
        if (!schedule.isBounded()) {
            return Long.MAX_VALUE;
        }
        long last = schedule.untilMillis();
        for (Window window : windows) {
            last = Math.max(last, schedule.lastFinalEnd(window));
        }
        return schedule.stepAtOrBefore(last + schedule.latenessMillis()) + step;
    }

    /** Whether {@link #correct} counts the corrections of this window and end. */
    boolean covers(Window window, long end) {
        align(end);
        return windows.contains(window) && ends[window.ordinal()];
    }

    /** Counts a correction of the final windows of this end that changed. */
    boolean correct(Position position, Learnt learnt, long end, Correction correction) {
        align(end);
        boolean changed = false;
        for (Window window : windows) {
            if (ends[window.ordinal()] && learnt.changes(starts[window.ordinal()], end)) {
                correction.add(window, position.end());
                changed = true;
            }
        }
        return changed;
    }

    void moveTo(Position position, Consumer<WindowMetrics> settled) {
        ScopeBook book = position.book();
        long frontier = schedule.stepAtOrBefore(position.end() - schedule.latenessMillis());
        if (!windows.isEmpty()) {
            if (book.finalEnd == ScopeBook.UNSET && book.firstPane != ScopeBook.UNSET) {
                beginUpTo(frontier, position);
            }
            while (book.finalEnd != ScopeBook.UNSET && book.finalEnd < frontier) {
                book.finalEnd = Math.min(frontier, nextEnd(book));
                settle(position, settled);
            }
        }
        position.store().removeCorrection(frontier);
        book.oldest.values().forEach(oldest -> oldest.forget(frontier));
    }

    /** The next end to settle: the next step, or the end of the day when nothing is left in any shorter window of a resting schedule. */
    private long nextEnd(ScopeBook book) {
        boolean empty = book.finalEnd - Window.PT1H.millis() >= book.lastPane;
        return schedule.restsWhenQuiet() && empty ? schedule.nextDayEnd(book.finalEnd) : book.finalEnd + step;
    }

    /** Begins with the first pane that settled with anything in it. */
    private void beginUpTo(long frontier, Position position) {
        for (long end = position.book().firstPane; end <= frontier; end += step) {
            if (position.store().pane(end) != null) {
                begin(position.book(), end);
                return;
            }
        }
    }

    private void begin(ScopeBook book, long firstPane) {
        book.finalFirstPane = firstPane;
        book.finalEnd = firstPane - step;
        book.finalStarts = new long[windows.size()];
        Arrays.fill(book.finalStarts, ScopeBook.UNSET);
        for (int i = 0; i < windows.size(); i++) {
            book.finalSums.add(new Pane());
        }
    }

    private void settle(Position position, Consumer<WindowMetrics> settled) {
        ScopeBook book = position.book();
        long end = book.finalEnd;
        Pane entering = position.store().pane(end);
        if (entering != null) {
            book.finalLevels.move(entering, 1);
        }
        align(end);
        for (int i = 0; i < windows.size(); i++) {
            Window window = windows.get(i);
            long start = starts[window.ordinal()];
            moveStart(position, i, start);
            if (entering != null) {
                book.finalSums.get(i).merge(entering, 1);
            }
            if (ends[window.ordinal()]
                    && start <= schedule.untilMillis()
                    && isWorthTelling(window, book.finalSums.get(i))) {
                WindowMarks.Span span = new WindowMarks.Span(window, start, end);
                double[] values = numbers.of(
                        book.finalSums.get(i), book.finalLevels, book.oldestAt(end), span, book.finalSums.get(longest));
                Correction correction = position.store().correction(end);
                settled.accept(
                        marks.metrics(position.scope(), WindowMarks.Seen.settled(book), span, correction, values));
            }
        }
    }

    private boolean isWorthTelling(Window window, Pane sum) {
        return !schedule.restsWhenQuiet() || window == Window.P1D || !sum.isZero();
    }

    /** Drops the panes before the new start: all of them when the window begins anew, else those that leave. */
    private void moveStart(Position position, int i, long start) {
        ScopeBook book = position.book();
        boolean beginsAnew = start >= book.finalEnd - step || start >= book.lastPane;
        if (book.finalStarts[i] == ScopeBook.UNSET || beginsAnew) {
            book.finalSums.get(i).clear();
            book.finalStarts[i] = start;
        }
        while (book.finalStarts[i] < start) {
            book.finalStarts[i] += step;
            Pane leaving = position.store().pane(book.finalStarts[i]);
            if (leaving != null) {
                book.finalSums.get(i).merge(leaving, -1);
            }
        }
    }

    /** Where windows start and whether they end at this step end; the same for every scope, so remembered. */
    private void align(long end) {
        if (end != aligned) {
            aligned = end;
            for (Window window : windows) {
                starts[window.ordinal()] = schedule.finalStart(window, end);
                ends[window.ordinal()] = schedule.isFinalEnd(window, end);
            }
        }
    }
}
