package io.ruptura.domain.metric.rolling;

import io.ruptura.domain.health.Health;
import io.ruptura.domain.metric.pane.Pane;
import io.ruptura.domain.metric.pane.ScopeBook;
import io.ruptura.domain.metric.schedule.MetricsSchedule;
import io.ruptura.domain.metric.tally.Tally;
import io.ruptura.domain.quality.LittlesLaw;
import java.util.function.Consumer;

/**
 * Holds the days of a scope against Little's law: what was published of the backlog, over a day, is the time its contacts stayed in it. The level is taken at the
 * ends of steps, so that a day is known to a step of each contact.
 */
final class DayBalance {

    private static final long DAY = 86_400_000;

    private final MetricsSchedule schedule;

    DayBalance(MetricsSchedule schedule) {
        this.schedule = schedule;
    }

    /** To be called before what was learnt up to the end of {@code position} is added up. */
    void add(Position position, Learnt learnt) {
        ScopeBook book = position.book();
        long until = book.balancedUntil == ScopeBook.UNSET ? position.end() : book.balancedUntil;
        book.backlogMillis += (double) (book.levels.of(Tally.BACKLOG) * (position.end() - until));
        book.balancedUntil = position.end();
        for (Pane change : learnt.panes()) {
            long since = book.balanceEnd == ScopeBook.UNSET
                    ? change.endMillis
                    : Math.max(change.endMillis, book.balanceEnd - DAY);
            book.backlogMillis += (double) (change.count(Tally.BACKLOG) * Math.max(0, until - since));
            book.displacedMillis += (double) change.count(Tally.BACKLOG_DISPLACED);
        }
    }

    /**
     * Draws the balance when a day has ended.
     *
     * @param conditions receives the first day that does not add up, and the first that does again
     */
    void draw(Position position, Consumer<Health> conditions) {
        ScopeBook book = position.book();
        if (book.balanceEnd != ScopeBook.UNSET && position.end() < book.balanceEnd) {
            return;
        }
        double mean = book.backlogMillis / DAY;
        double byStays = (book.backlogMillis - book.displacedMillis) / DAY;
        if (book.balanceEnd != ScopeBook.UNSET && book.isOffBalance == LittlesLaw.holds(mean, byStays)) {
            book.isOffBalance = !book.isOffBalance;
            conditions.accept(LittlesLaw.condition(position.scope(), mean, byStays, position.end()));
        }
        book.backlogMillis = 0;
        book.displacedMillis = 0;
        book.balanceEnd = schedule.nextDayEnd(position.end());
    }
}
