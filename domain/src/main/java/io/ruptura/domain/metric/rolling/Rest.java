package io.ruptura.domain.metric.rolling;

import io.ruptura.domain.metric.pane.Pane;
import io.ruptura.domain.metric.pane.ScopeBook;
import io.ruptura.domain.metric.schedule.MetricsSchedule;
import io.ruptura.domain.metric.schedule.Window;
import io.ruptura.domain.metric.tally.Tally;
import java.util.concurrent.TimeUnit;

/**
 * When a scope may rest. In a history of a year and hundreds of queues nearly every minute of nearly every queue is empty; moving each of them through it costs
 * hours and tells nothing. So where a schedule allows it, a scope whose prompt windows are all empty sleeps until something is learnt of it or a day has to
 * be settled. A scope as busy as {@link #BUSY} never sleeps: there silence is news.
 */
public final class Rest {

    /** Contacts offered of late, at a half-life of a day: about 17 a day, day by day. */
    private static final double BUSY = 24;

    private static final double HALF_LIFE = TimeUnit.DAYS.toMillis(1);

    private final MetricsSchedule schedule;
    private final long lastEnd;
    private final long longestPrompt;

    Rest(MetricsSchedule schedule, long lastEnd) {
        this.schedule = schedule;
        this.lastEnd = lastEnd;
        this.longestPrompt = schedule.promptWindows().stream()
                .mapToLong(Window::millis)
                .max()
                .orElse(0);
    }

    /** Notes that a scope moved to {@code end} and what it learnt there. */
    void count(ScopeBook book, Learnt learnt, long end) {
        if (schedule.restsWhenQuiet()) {
            book.activity = activityAt(book, end) + offered(learnt);
        }
        book.reachedEnd = end;
    }

    private static long offered(Learnt learnt) {
        long offered = 0;
        for (Pane pane : learnt.panes()) {
            offered += pane.count(Tally.OFFERED);
        }
        return offered;
    }

    /** The end at which the scope is due next when nothing is learnt of it before. */
    long nextEnd(ScopeBook book) {
        long end = book.reachedEnd;
        boolean isEmpty = book.lastPane <= end - longestPrompt;
        long next = end + schedule.stepMillis();
        if (!schedule.restsWhenQuiet() || !isEmpty || book.activity >= BUSY) {
            return next;
        }
        long lateness = schedule.latenessMillis();
        long daySettled = schedule.paneEnd(schedule.nextDayEnd(end - lateness) + lateness);
        return Math.max(next, Math.min(daySettled, lastEnd));
    }

    private static double activityAt(ScopeBook book, long end) {
        return book.reachedEnd == ScopeBook.UNSET
                ? 0
                : book.activity * Math.pow(0.5, (double) (end - book.reachedEnd) / HALF_LIFE);
    }
}
