package io.ruptura.domain.metric.rolling;

import io.ruptura.domain.calendar.BusinessCalendar;
import io.ruptura.domain.health.Health;
import io.ruptura.domain.metric.ServiceObjective;
import io.ruptura.domain.metric.WindowMarks;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.pane.Pane;
import io.ruptura.domain.metric.pane.PaneDelta;
import io.ruptura.domain.metric.pane.ScopeBook;
import io.ruptura.domain.metric.schedule.Correction;
import io.ruptura.domain.metric.schedule.MetricsSchedule;
import io.ruptura.domain.metric.schedule.Window;
import io.ruptura.domain.quality.drift.DriftRules;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The rolling windows of a scope, step by step. For a late correction the {@link SlidingSums} are moved back, the published windows that
 * changed are published again, and they are moved forward to the present. What a
 * step costs depends on the number of windows and on how far back corrections reach, never on how many events there were.
 */
public final class RollingWindows {

    private static final long LONGEST_DAY = 25 * 3_600_000L;

    private final MetricsSchedule schedule;
    private final long step;
    private final long retention;
    private final FinalWindows finals;
    private final WindowMarks marks;
    private final WindowNumbers numbers;
    private final Rest rest;
    private final CatchUp catchUp;
    private final SlidingSums sums;
    private final Comparison comparison;
    private final DayBalance balance;
    private final int longest;

    public RollingWindows(
            MetricsSchedule schedule,
            ServiceObjective objective,
            Function<String, BusinessCalendar> calendars,
            DriftRules drift) {
        this.schedule = schedule;
        this.step = schedule.stepMillis();
        this.marks = new WindowMarks(schedule, calendars);
        this.numbers = new WindowNumbers(objective, schedule.untilMillis());
        this.finals = new FinalWindows(schedule, marks, numbers);
        this.rest = new Rest(schedule, finals.lastEnd());
        this.catchUp = new CatchUp(schedule, marks);
        this.longest = Window.longest(schedule.promptWindows());
        this.sums = new SlidingSums(schedule);
        this.comparison = new Comparison(schedule, drift);
        this.balance = new DayBalance(schedule);
        this.retention = LONGEST_DAY + schedule.latenessMillis() + 2 * step;
    }

    /**
     * Moves a scope on to {@code end}. Ends must come one step after the other, unless the scope rested in between ({@link Rest}) or
     * is behind ({@link CatchUp}).
     *
     * @param deltas what was learnt up to {@code end} and not told before
     * @param prompt receives corrections, oldest end first, then the windows that end at {@code end}
     * @param settled receives the windows that can no longer change
     * @param conditions receives what of its numbers is in doubt, and when it no longer is
     */
    public void moveTo(
            Position position,
            List<PaneDelta> deltas,
            Consumer<WindowMetrics> prompt,
            Consumer<WindowMetrics> settled,
            Consumer<Health> conditions) {
        ScopeBook book = position.book();
        wake(position, settled);
        Learnt learnt = Learnt.from(deltas, book);
        if (book.isNew()) {
            begin(book, position.end() - step);
        }
        long since = rested(book) ? position.end() - step : book.reachedEnd;
        catchUp.note(position);
        balance.add(position, learnt);
        keep(position, learnt);
        rest.count(book, learnt, position.end());
        if (!learnt.isEmpty() && learnt.changedFrom() <= book.presentEnd) {
            correct(position, learnt, prompt);
        }
        if (position.end() <= schedule.untilMillis()) {
            while (book.presentEnd < position.end()) {
                sums.advance(position, book.presentEnd + step);
            }
            comparison.compare(position, deltas, conditions);
            balance.draw(position, conditions);
            publishAll(position, prompt);
        }
        finals.moveTo(position, settled);
        forget(position, since);
    }

    /** The next end to move to after {@link #moveTo} when nothing is learnt before: one step on, or later when the scope rests or is behind. */
    public long nextEnd(Position position) {
        return position.isBehind() ? catchUp.nextEnd(position.book()) : rest.nextEnd(position.book());
    }

    /** The last end at which anything is published; {@code Long.MAX_VALUE} when the stream is unbounded. */
    public long lastEnd() {
        return finals.lastEnd();
    }

    /** Catches up with the steps a scope slept through, in which nothing was learnt: all its windows are empty, and what was due is settled. */
    private void wake(Position position, Consumer<WindowMetrics> settled) {
        ScopeBook book = position.book();
        long before = position.end() - step;
        if (book.isNew() || !rested(book) || book.reachedEnd >= before) {
            return;
        }
        finals.moveTo(new Position(position.scope(), book, position.store(), before), settled);
        long firstKept = Math.max(book.reachedEnd - retention, book.firstPane);
        for (long end = firstKept; end <= Math.min(before - retention, book.lastPane); end += step) {
            position.store().removePane(end);
        }
        book.presentEnd = Math.max(book.presentEnd, Math.min(before, schedule.stepAtOrBefore(schedule.untilMillis())));
    }

    /** Whether steps that were left out were slept through: else it was new, or behind and must move through each of them. */
    private boolean rested(ScopeBook book) {
        return schedule.restsWhenQuiet() || book.reachedEnd == ScopeBook.UNSET;
    }

    /** Drops what nothing needs any more once the scope has moved on from {@code since}. */
    private void forget(Position position, long since) {
        for (long end = since + step; end <= position.end(); end += step) {
            position.store().removePane(end - retention);
            long settledEnd = schedule.stepAtOrBefore(end - schedule.latenessMillis());
            position.store().removeCorrection(settledEnd);
            forgetWaiting(position.store(), settledEnd - step);
        }
    }

    /** Who waited at an end that can no longer be corrected is told by nobody. */
    private static void forgetWaiting(ScopeStore store, long settledEnd) {
        Pane pane = store.pane(settledEnd);
        if (pane != null && pane.waiting != null) {
            store.putPane(pane.withoutWaiting());
        }
    }

    private void begin(ScopeBook book, long before) {
        book.presentEnd = before;
        book.firstPublished = before + step;
        sums.begin(book);
    }

    /** Stores what was learnt, and adds what lies in the past to the present sums. */
    private void keep(Position position, Learnt learnt) {
        ScopeBook book = position.book();
        for (Pane change : learnt.panes()) {
            Pane known = position.store().pane(change.endMillis);
            Pane pane = known == null ? change : known.plus(change);
            if (pane.isZero()) {
                position.store().removePane(pane.endMillis);
            } else {
                position.store().putPane(pane);
            }
            if (change.endMillis <= book.presentEnd) {
                sums.addLate(book, change);
            }
            book.lastPane = Math.max(book.lastPane, change.endMillis);
        }
        if (learnt.hasPanes() && (book.firstPane == ScopeBook.UNSET || learnt.firstPane() < book.firstPane)) {
            book.firstPane = learnt.firstPane();
        }
    }

    /** Publishes again what changed among the ends that may still change. */
    private void correct(Position position, Learnt learnt, Consumer<WindowMetrics> prompt) {
        ScopeBook book = position.book();
        long present = book.presentEnd;
        long oldestOpen = schedule.stepAtOrBefore(present - schedule.latenessMillis()) + step;
        long from = Math.max(Math.max(book.firstPublished, oldestOpen), schedule.paneEnd(learnt.changedFrom() - 1));
        for (long end = present; end > from; end -= step) {
            sums.retreat(position);
        }
        for (long end = from; end <= present; end += step) {
            if (end > book.presentEnd) {
                sums.advance(position, end);
            }
            correctEnd(position, learnt, prompt);
        }
    }

    private void correctEnd(Position position, Learnt learnt, Consumer<WindowMetrics> prompt) {
        ScopeBook book = position.book();
        long end = book.presentEnd;
        Correction correction = position.store().correction(end);
        Correction next = correction == null ? new Correction() : correction;
        boolean changed = finals.correct(position, learnt, end, next);
        for (int i = 0; i < schedule.promptWindows().size(); i++) {
            Window window = schedule.promptWindows().get(i);
            if (catchUp.isDue(position, window, book.sums.get(i), end) && learnt.changes(end - window.millis(), end)) {
                changed = true;
                if (!finals.covers(window, end)) {
                    next.add(window, position.end());
                }
                prompt.accept(metrics(position, i, next));
            }
        }
        if (changed) {
            position.store().putCorrection(end, next);
        }
    }

    private void publishAll(Position position, Consumer<WindowMetrics> prompt) {
        for (int i = 0; i < schedule.promptWindows().size(); i++) {
            Window window = schedule.promptWindows().get(i);
            if (catchUp.isDue(position, window, position.book().sums.get(i), position.end())) {
                prompt.accept(metrics(position, i, null));
            }
        }
    }

    private WindowMetrics metrics(Position position, int i, Correction correction) {
        ScopeBook book = position.book();
        long end = book.presentEnd;
        Window window = schedule.promptWindows().get(i);
        WindowMarks.Span span = new WindowMarks.Span(window, end - window.millis(), end);
        double[] values = numbers.of(book.sums.get(i), book.levels, book.oldestAt(end), span, book.sums.get(longest));
        return marks.metrics(position.scope(), WindowMarks.Seen.promptly(book), span, correction, values);
    }
}
