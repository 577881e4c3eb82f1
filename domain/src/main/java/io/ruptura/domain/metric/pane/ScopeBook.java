package io.ruptura.domain.metric.pane;

import io.ruptura.domain.metric.rolling.RollingWindows;
import io.ruptura.domain.quality.Delay;
import io.ruptura.domain.quality.Loss;
import io.ruptura.domain.quality.drift.Drift;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the rolling windows of one scope stand: two frontiers that move step by step, one at the present and one the allowed lateness behind, where
 * nothing changes any more. Fields are public because this is state; {@link RollingWindows} alone writes them.
 */
public final class ScopeBook {

    public static final long UNSET = Long.MIN_VALUE;

    /** Step end at which {@link #sums} and {@link #levels} stand. */
    public long presentEnd = UNSET;

    /** The first step end published promptly. */
    public long firstPublished = UNSET;

    /** End of the earliest pane ever seen. */
    public long firstPane = UNSET;

    /** End of the newest pane ever seen. */
    public long lastPane = UNSET;

    /** Step end last moved to. */
    public long reachedEnd = UNSET;

    /** The newest stretch in which time was far behind the clock: after this step end, up to and with {@link #behindUntil}. */
    public long behindFrom = UNSET;

    public long behindUntil = UNSET;

    /** Contacts offered of late, halved every day, as of {@link #reachedEnd}. */
    public double activity;

    /** End of the first pane that settled with anything in it. */
    public long finalFirstPane = UNSET;

    /** Step end at which {@link #finalSums} and {@link #finalLevels} stand. */
    public long finalEnd = UNSET;

    /** The restart whose contributions {@link #oldest} holds. */
    public long epoch;

    public List<Pane> sums = new ArrayList<>();
    public Levels levels = new Levels();
    public List<Pane> finalSums = new ArrayList<>();
    public long[] finalStarts = {};
    public Levels finalLevels = new Levels();

    /** The longest-waiting contact by subtask. */
    public Map<Integer, OldestWaiting> oldest = new HashMap<>();

    /** What of the scope is not seen, as far as is known. */
    public List<Loss> losses = new ArrayList<>();

    /** What of it becomes known later than usual. */
    public List<Delay> delays = new ArrayList<>();

    /** Up to where {@link #backlogMillis} has been added up. */
    public long balancedUntil = UNSET;

    /** When the day ends whose balance is being drawn. */
    public long balanceEnd = UNSET;

    /** Time contacts stayed in the backlog since the day began, added up, as it was published. */
    public double backlogMillis;

    /** How much of it is known by now not to be so. */
    public double displacedMillis;

    /** Whether the last day did not add up. */
    public boolean isOffBalance;

    /** How the backlog compared with the platform's own counts, oldest first. */
    public List<Drift> drifts = new ArrayList<>();

    /** Whether anything was ever learnt. */
    public boolean isNew() {
        return presentEnd == UNSET;
    }

    public long oldestAt(long end) {
        return oldestAt(oldest, end);
    }

    public static long oldestAt(Map<Integer, OldestWaiting> byOrigin, long end) {
        long opened = OldestWaiting.NONE;
        for (OldestWaiting origin : byOrigin.values()) {
            opened = Math.min(opened, origin.at(end));
        }
        return opened;
    }
}
