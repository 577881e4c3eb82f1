package io.ruptura.domain.metric.rolling;

import io.ruptura.domain.metric.pane.Pane;
import io.ruptura.domain.metric.pane.ScopeBook;
import io.ruptura.domain.metric.schedule.MetricsSchedule;

/** The sum of each window of a scope, kept and moved on by adding the pane that enters and taking back the pane that leaves. */
final class SlidingSums {

    private final MetricsSchedule schedule;
    private final long step;

    SlidingSums(MetricsSchedule schedule) {
        this.schedule = schedule;
        this.step = schedule.stepMillis();
    }

    /** One for each window, of nothing yet. */
    void begin(ScopeBook book) {
        for (int i = 0; i < schedule.promptWindows().size(); i++) {
            book.sums.add(new Pane());
        }
    }

    /** Adds what was learnt of the past to the windows of the present. */
    void addLate(ScopeBook book, Pane change) {
        book.levels.move(change, 1);
        for (int i = 0; i < book.sums.size(); i++) {
            if (change.endMillis > book.presentEnd - windowMillis(i)) {
                book.sums.get(i).merge(change, 1);
            }
        }
    }

    /** On by one step, to {@code end}. */
    void advance(Position position, long end) {
        ScopeBook book = position.book();
        book.presentEnd = end;
        shift(position, end, 1);
    }

    /** Back by one step. */
    void retreat(Position position) {
        ScopeBook book = position.book();
        shift(position, book.presentEnd, -1);
        book.presentEnd -= step;
    }

    /** Adds the pane that ends at {@code end} and takes back the panes that leave with it, or the reverse. */
    private void shift(Position position, long end, int sign) {
        ScopeBook book = position.book();
        Pane entering = position.store().pane(end);
        if (entering != null) {
            book.levels.move(entering, sign);
        }
        for (int i = 0; i < book.sums.size(); i++) {
            if (entering != null) {
                book.sums.get(i).merge(entering, sign);
            }
            Pane leaving = position.store().pane(end - windowMillis(i));
            if (leaving != null) {
                book.sums.get(i).merge(leaving, -sign);
            }
        }
    }

    private long windowMillis(int i) {
        return schedule.promptWindows().get(i).millis();
    }
}
