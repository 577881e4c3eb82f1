package io.ruptura.domain.metric.pane;

import io.ruptura.domain.metric.schedule.MetricsSchedule;
import io.ruptura.domain.metric.tally.Fact;
import io.ruptura.domain.metric.tally.Tally;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Adds up the facts of one subtask per place and pane, and hands them over per scope when event time passes the end of a step. Panes that lie ahead are
 * kept until their step comes, so that a fact dated ahead can still be taken back here.
 *
 * <p>A pane is frozen once its windows can no longer change, the allowed lateness after its end. Counts of facts in frozen panes are dropped; levels
 * change in the first pane that is not frozen.
 */
public final class PaneAccumulator {

    private static final long UNSET = Long.MIN_VALUE;

    private final MetricsSchedule schedule;
    private final int origin;
    private final long epoch;
    private final Leaves leaves;
    private long lastEnd = UNSET;
    private long firstOpenEnd = UNSET;
    private boolean sendAllOldest;

    /**
     * @param origin number of this subtask
     * @param epoch rises with each restart
     */
    public PaneAccumulator(MetricsSchedule schedule, ScopeFamilies families, int origin, long epoch) {
        this.schedule = schedule;
        this.origin = origin;
        this.epoch = epoch;
        this.leaves = new Leaves(families, () -> lastEnd);
    }

    /** Goes on from a restart after the step that ended at {@code end}; to be followed by {@link #recallWaiting} for every timeline. */
    public void resumeAt(long end) {
        lastEnd = end;
        firstOpenEnd = firstOpenEnd(end);
        sendAllOldest = true;
    }

    /** The end of the last step handed over, {@code Long.MIN_VALUE} before the first. */
    public long lastEnd() {
        return lastEnd;
    }

    /** Adds up a fact of an interaction. */
    public void addInteraction(Fact fact, int amount) {
        add(leaves.ofInteraction(fact), fact, amount);
    }

    /** Adds up a fact of an agent. */
    public void addCapacity(Fact fact, int amount) {
        add(leaves.ofCapacity(fact), fact, amount);
    }

    /** Relearns who waits from a fact that was counted before the restart. */
    public void recallWaiting(Fact fact, int amount) {
        if (fact.tally == Tally.WAITING) {
            long end = Math.max(schedule.paneEnd(fact.timeMillis), firstOpenEnd - schedule.stepMillis());
            leaves.ofInteraction(fact).waiting().change(end, fact.value, amount);
        }
    }

    /** Event time has reached {@code watermark}: hands over the steps it has passed. */
    public void advance(long watermark, Consumer<PaneDelta> out) {
        long end = watermark == Long.MAX_VALUE ? lastNeededEnd() : schedule.stepAtOrBefore(watermark + 1);
        if (end <= lastEnd || end == UNSET) {
            return;
        }
        Flush flush = new Flush(nextEnd(), end);
        flush.drainPanes(watermark == Long.MAX_VALUE ? Long.MAX_VALUE : end);
        flush.advanceWaiting(end);
        lastEnd = end;
        firstOpenEnd = firstOpenEnd(end);
        sendAllOldest = false;
        flush.send(out);
        leaves.forgetIdle();
    }

    /** Hands over everything, so that nothing is lost when the state is restored: what lies ahead takes effect when its time comes. */
    public void handOver(Consumer<PaneDelta> out) {
        Flush flush = new Flush(nextEnd(), nextEnd());
        flush.drainPanes(Long.MAX_VALUE);
        flush.send(out);
    }

    private void add(Leaf leaf, Fact fact, int amount) {
        long time = fact.timeMillis;
        if (schedule.paneEnd(time) < firstOpenEnd) {
            if (!fact.tally.isGauge()) {
                return;
            }
            time = firstOpenEnd - schedule.stepMillis();
        }
        long end = schedule.paneEnd(time);
        Pane pane = leaf.pane(end);
        pane.add(fact, amount, time);
        if (fact.tally == Tally.WAITING) {
            pane.addWaiting(fact.value, schedule.paneEnd(fact.value), schedule.stepMillis(), amount);
            leaf.waiting().change(end, fact.value, amount);
        }
    }

    private long firstOpenEnd(long end) {
        return schedule.stepAtOrBefore(end - schedule.latenessMillis()) + schedule.stepMillis();
    }

    /** The step after the last one handed over; before the first, whatever was learnt is taken as if it had been known in its time. */
    private long nextEnd() {
        return lastEnd == UNSET ? UNSET : lastEnd + schedule.stepMillis();
    }

    /** At the end of all input: one step on, or as far as anything is known of. */
    private long lastNeededEnd() {
        long[] end = {nextEnd()};
        leaves.forEachOfInteractions(
                leaf -> end[0] = Math.max(end[0], leaf.waiting().lastEnd()));
        return end[0];
    }

    /** What is handed over at one moment, by scope. */
    private final class Flush {
        private final long earliest;
        private final long end;
        private final Map<String, Map<Long, Pane>> panes = new HashMap<>();
        private final Map<String, Long> oldestFrom = new HashMap<>();

        Flush(long earliest, long end) {
            this.earliest = earliest;
            this.end = end;
        }

        void drainPanes(long limit) {
            leaves.forEach(leaf -> leaf.drain(limit, pane -> rollUp(leaf, pane)));
        }

        private void rollUp(Leaf leaf, Pane pane) {
            for (String scope : leaf.scopes()) {
                panes.computeIfAbsent(scope, key -> new TreeMap<>())
                        .computeIfAbsent(pane.endMillis, end -> new Pane(end))
                        .add(pane);
            }
        }

        void advanceWaiting(long end) {
            leaves.forEachOfInteractions(leaf -> advanceWaiting(leaf, end));
        }

        private void advanceWaiting(Leaf leaf, long end) {
            boolean sendAll = sendAllOldest && leaf.waiting().hasBegun(end);
            long changedFrom = leaf.waiting().advance(end);
            leaf.waiting().forget(firstOpenEnd);
            long from = sendAll ? Long.MIN_VALUE : changedFrom;
            if (from != Long.MAX_VALUE) {
                leaf.scopes().forEach(scope -> oldestFrom.merge(scope, from, Math::min));
            }
        }

        void send(Consumer<PaneDelta> out) {
            oldestFrom.keySet().forEach(scope -> panes.computeIfAbsent(scope, key -> new TreeMap<>()));
            panes.forEach((scope, byEnd) -> {
                List<Pane> changes = new ArrayList<>(byEnd.values());
                changes.removeIf(Pane::isZero);
                Long from = oldestFrom.get(scope);
                OldestWaiting oldest = from == null ? null : oldestOf(scope, from);
                if (!changes.isEmpty() || oldest != null) {
                    out.accept(new PaneDelta(
                            scope,
                            origin,
                            epoch,
                            stampOf(changes),
                            changes,
                            from == null ? 0 : from,
                            oldest,
                            null,
                            null));
                }
            });
        }

        /** What lies wholly ahead takes effect with its first pane, so a scope never begins before anything happens in it. */
        private long stampOf(List<Pane> changes) {
            long firstPane =
                    changes.stream().mapToLong(pane -> pane.endMillis).min().orElse(end);
            return Math.max(earliest, firstPane);
        }

        private OldestWaiting oldestOf(String scope, long from) {
            OldestWaiting oldest = new OldestWaiting();
            List<Leaf> parts = leaves.in(scope);
            parts.stream()
                    .flatMapToLong(leaf -> leaf.waiting().history().pointsFrom(from))
                    .sorted()
                    .distinct()
                    .forEach(end -> oldest.append(end, oldestAt(parts, end)));
            return oldest;
        }

        private long oldestAt(List<Leaf> parts, long end) {
            long oldest = OldestWaiting.NONE;
            for (Leaf leaf : parts) {
                oldest = Math.min(oldest, leaf.waiting().history().at(end));
            }
            return oldest;
        }
    }
}
