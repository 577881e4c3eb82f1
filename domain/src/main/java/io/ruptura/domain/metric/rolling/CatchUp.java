package io.ruptura.domain.metric.rolling;

import io.ruptura.domain.metric.WindowMarks;
import io.ruptura.domain.metric.pane.Pane;
import io.ruptura.domain.metric.pane.ScopeBook;
import io.ruptura.domain.metric.schedule.MetricsSchedule;
import io.ruptura.domain.metric.schedule.Window;
import java.time.ZoneId;
import java.util.Set;

/**
 * What is published of a past that has to be caught up with, be it weeks of history or a long stop. Every window at every step would be tens of millions of
 * records that nobody reads; so a scope that is behind moves on minute by minute, and there publishes the windows that detection judges, unless they tell of
 * closed hours only, and every window once per its own length, aligned. The numbers of a window do not depend on it, so what is learned from them does not
 * either.
 */
final class CatchUp {

    private static final long MINUTE = Window.PT1M.millis();
    private static final Set<Window> JUDGED_EVERY_MINUTE = Set.of(Window.PT1M, Window.PT5M);

    private final long step;
    private final ZoneId zone;
    private final WindowMarks marks;

    CatchUp(MetricsSchedule schedule, WindowMarks marks) {
        this.step = schedule.stepMillis();
        this.marks = marks;
        this.zone = ZoneId.of(schedule.zone());
    }

    /** Notes which ends a scope is about to pass thinly. Of several such stretches the newest is remembered. */
    void note(Position position) {
        ScopeBook book = position.book();
        long thinUntil = position.isBehind() ? position.end() : position.end() - step;
        if (thinUntil > book.presentEnd) {
            if (book.behindUntil < book.presentEnd) {
                book.behindFrom = book.presentEnd;
            }
            book.behindUntil = thinUntil;
        }
    }

    /** Whether a window of that sum that ends at this step end is published. */
    boolean isDue(Position position, Window window, Pane sum, long end) {
        ScopeBook book = position.book();
        if (end <= book.behindFrom || end > book.behindUntil) {
            return true;
        }
        if (Math.floorMod(end, MINUTE) != 0) {
            return false;
        }
        if (window == Window.PT1M && !sum.isZero()) {
            return true;
        }
        boolean isAligned = window != Window.PT1M && window.alignedEndAtOrAfter(end, zone) == end;
        return isAligned || (JUDGED_EVERY_MINUTE.contains(window) && isJudged(position.scope(), window, end));
    }

    /** Also just before opening, so that the first open minute follows a closed one and not a gap. */
    private boolean isJudged(String scope, Window window, long end) {
        return marks.isOpenAround(scope, new WindowMarks.Span(window, end - window.millis(), end + MINUTE));
    }

    /** The next end that is worth moving to. */
    long nextEnd(ScopeBook book) {
        long end = book.reachedEnd + step;
        return Math.floorDiv(end + MINUTE - 1, MINUTE) * MINUTE;
    }
}
