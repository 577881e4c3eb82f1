package io.ruptura.domain.metric.pane;

import io.ruptura.domain.metric.sketch.DurationSketch;
import io.ruptura.domain.metric.sketch.OpenedSketch;
import io.ruptura.domain.metric.sketch.SignedCounts;
import io.ruptura.domain.metric.tally.Fact;
import io.ruptura.domain.metric.tally.Keyed;
import io.ruptura.domain.metric.tally.Tally;
import io.ruptura.domain.metric.tally.Timing;
import java.util.Arrays;

/**
 * What happened in one step of one scope, as signed changes: panes of subtasks add up, and a correction is a pane that takes something back. The sum of
 * the panes of a window is the window. Fields are public because this is state.
 */
public final class Pane {

    /** End of the step, exclusive; epoch milliseconds UTC. Without meaning for sums of several panes. */
    public long endMillis;

    public long[] tallies = new long[Tally.ALL.length];

    /** By ordinal of {@link Timing}; null where nothing ever completed. */
    public DurationSketch[] durations = new DurationSketch[Timing.COUNT];

    /** By ordinal of {@link Keyed}; null where nothing was ever counted. */
    public SignedCounts[] keyed = new SignedCounts[Keyed.COUNT];

    /** Who began to wait, and with a negative count who ceased to; null for nobody. */
    public OpenedSketch waiting;

    public Pane() {}

    public Pane(long endMillis) {
        this.endMillis = endMillis;
    }

    public long count(Tally tally) {
        return tallies[tally.ordinal()];
    }

    /** The durations of this kind; null when there are none. */
    public DurationSketch durations(Timing timing) {
        return durations(timing.ordinal());
    }

    /** The durations of the kind of this ordinal; null when there are none. */
    public DurationSketch durations(int timing) {
        DurationSketch sketch = durations[timing];
        return sketch == null || sketch.isEmpty() ? null : sketch;
    }

    /** What is counted so; null when nothing is. */
    public SignedCounts keyed(Keyed kind) {
        return keyed[kind.ordinal()];
    }

    /** Adds the counts of another pane, or takes them back when {@code sign} is -1; who waits has no place in a sum of panes, see {@link Levels}. */
    public void merge(Pane other, int sign) {
        for (int i = 0; i < tallies.length; i++) {
            tallies[i] += sign * other.tallies[i];
        }
        for (int i = 0; i < durations.length; i++) {
            if (other.durations[i] != null) {
                ownDurations(i).merge(other.durations[i], sign);
            }
        }
        merge(Keyed.CUSTOMERS, other, sign);
    }

    private void merge(Keyed kind, Pane other, int sign) {
        if (other.keyed(kind) != null) {
            ownKeyed(kind).merge(other.keyed(kind), sign);
        }
    }

    /** Adds what another subtask, place or moment learnt of the same step. */
    public void add(Pane other) {
        merge(other, 1);
        merge(Keyed.UNREPEATED, other, 1);
        merge(Keyed.REPEATED, other, 1);
        if (other.waiting != null) {
            ownWaiting().merge(other.waiting, 1);
        }
    }

    /** The sum of this pane and another of the same step; neither changes. */
    public Pane plus(Pane other) {
        Pane sum = new Pane(endMillis);
        sum.add(this);
        sum.add(other);
        return sum;
    }

    /** The same pane when nobody asks any more who waited at its end; shares what neither may change. */
    public Pane withoutWaiting() {
        Pane pane = new Pane(endMillis);
        pane.tallies = tallies;
        pane.durations = durations;
        pane.keyed = keyed;
        return pane;
    }

    /** Counts one fact, which happened or takes effect at {@code timeMillis}. */
    void add(Fact fact, int amount, long timeMillis) {
        Tally tally = fact.tally;
        tallies[tally.ordinal()] += amount;
        if (tally.moment() != null) {
            tallies[tally.moment().ordinal()] += amount * timeMillis;
        }
        if (tally == Tally.BACKLOG) {
            tallies[Tally.BACKLOG_DISPLACED.ordinal()] += amount * (fact.timeMillis - timeMillis);
        }
        if (tally.keyed() != null && fact.value >= 0) {
            ownKeyed(tally.keyed()).add((int) fact.value, amount);
        }
        if (tally.timing() != null && fact.value >= 0) {
            int elapsed = tally.timing().ordinal();
            ownDurations(elapsed).add(fact.value, amount);
            if (fact.businessValue >= 0) {
                ownDurations(elapsed + 1).add(fact.businessValue, amount);
            }
        }
    }

    /** Counts a contact that was opened then and began to wait, or ceased to. */
    void addWaiting(long opened, long paneEndOfOpened, long stepMillis, int amount) {
        ownWaiting().add(opened, paneEndOfOpened, stepMillis, amount);
    }

    public void clear() {
        Arrays.fill(tallies, 0);
        for (DurationSketch sketch : durations) {
            if (sketch != null) {
                sketch.clear();
            }
        }
        Arrays.fill(keyed, null);
    }

    /** Whether it changes nothing. */
    public boolean isZero() {
        return !changesCounts() && !changesGauges();
    }

    /** Whether it changes anything that only windows holding it show. */
    public boolean changesCounts() {
        for (DurationSketch sketch : durations) {
            if (sketch != null && !sketch.isEmpty()) {
                return true;
            }
        }
        return anyIn(0, Tally.FIRST_GAUGE) || changes(Keyed.CUSTOMERS);
    }

    /** Whether it changes a level, which every later instant shows. */
    public boolean changesGauges() {
        return anyIn(Tally.FIRST_GAUGE, tallies.length)
                || (waiting != null && !waiting.isEmpty())
                || changes(Keyed.UNREPEATED)
                || changes(Keyed.REPEATED);
    }

    private boolean changes(Keyed kind) {
        return keyed(kind) != null && !keyed(kind).isEmpty();
    }

    private SignedCounts ownKeyed(Keyed kind) {
        if (keyed(kind) == null) {
            keyed[kind.ordinal()] = new SignedCounts();
        }
        return keyed(kind);
    }

    private DurationSketch ownDurations(int timing) {
        if (durations[timing] == null) {
            durations[timing] = new DurationSketch();
        }
        return durations[timing];
    }

    private OpenedSketch ownWaiting() {
        if (waiting == null) {
            waiting = new OpenedSketch();
        }
        return waiting;
    }

    private boolean anyIn(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tallies[i] != 0) {
                return true;
            }
        }
        return false;
    }
}
