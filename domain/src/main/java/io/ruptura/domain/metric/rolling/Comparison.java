package io.ruptura.domain.metric.rolling;

import io.ruptura.domain.health.Health;
import io.ruptura.domain.health.Health.Status;
import io.ruptura.domain.metric.pane.Pane;
import io.ruptura.domain.metric.pane.PaneDelta;
import io.ruptura.domain.metric.schedule.MetricsSchedule;
import io.ruptura.domain.metric.tally.Tally;
import io.ruptura.domain.quality.drift.Drift;
import io.ruptura.domain.quality.drift.DriftRules;
import io.ruptura.domain.quality.drift.QueueCount;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Compares the backlog of a scope with what the platform says is open in it, when it says so. A count older than one compared before is passed over. */
final class Comparison {

    private final MetricsSchedule schedule;
    private final DriftRules rules;

    Comparison(MetricsSchedule schedule, DriftRules rules) {
        this.schedule = schedule;
        this.rules = rules;
    }

    /**
     * To be called when the present of the scope has moved to the step in which the counts came.
     *
     * @param conditions receives the beginning and the end of doubt
     */
    void compare(Position position, List<PaneDelta> deltas, Consumer<Health> conditions) {
        deltas.stream()
                .filter(delta -> delta.counts() != null)
                .flatMap(delta -> delta.counts().stream())
                .sorted(Comparator.comparingLong(QueueCount::timeMillis).thenComparingLong(QueueCount::open))
                .forEach(count -> compare(position, count, conditions));
    }

    private void compare(Position position, QueueCount count, Consumer<Health> conditions) {
        List<Drift> drifts = position.book().drifts;
        Drift previous = Drift.newest(drifts);
        long end = schedule.paneEnd(count.timeMillis());
        if (end > position.book().presentEnd || (previous != null && count.timeMillis() <= previous.timeMillis())) {
            return;
        }
        long after = backlogAt(position, end);
        Pane pane = position.store().pane(end);
        long before = pane == null ? after : after - pane.count(Tally.BACKLOG);
        Drift drift = Drift.of(previous, count, before, after, rules);
        Drift.remember(drifts, drift);
        boolean wasInDoubt = previous != null && previous.isInDoubt();
        if (drift.isInDoubt() != wasInDoubt) {
            conditions.accept(condition(position, drift));
        }
    }

    /** At an end in the past: what is open now less what changed since. */
    private long backlogAt(Position position, long end) {
        long backlog = position.book().levels.of(Tally.BACKLOG);
        for (long later = end + schedule.stepMillis();
                later <= position.book().presentEnd;
                later += schedule.stepMillis()) {
            Pane pane = position.store().pane(later);
            backlog -= pane == null ? 0 : pane.count(Tally.BACKLOG);
        }
        return backlog;
    }

    private static Health condition(Position position, Drift drift) {
        String both = drift.ours() + " open by the events, " + drift.platform() + " by the platform's own count";
        return new Health(
                        Health.Kind.DATA_QUALITY,
                        "backlog " + position.scope(),
                        drift.isInDoubt() ? Status.DOUBTFUL : Status.OK,
                        position.end(),
                        drift.timeMillis(),
                        Double.NaN,
                        drift.isInDoubt() ? both + ", " + drift.disagreements() + " counts in a row" : both)
                .saying(
                        "backlog",
                        Map.of(
                                "ours", Long.toString(drift.ours()),
                                "platform", Long.toString(drift.platform()),
                                "disagreements", Integer.toString(drift.disagreements())));
    }
}
