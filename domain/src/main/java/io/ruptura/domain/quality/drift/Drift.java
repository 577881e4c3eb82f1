package io.ruptura.domain.quality.drift;

import java.util.List;

/**
 * How far our backlog of a scope was from the platform's own count, and whether it was in doubt since.
 *
 * <p>Our backlog is known at the ends of steps. A count lies between two of them; where it lies between our backlogs there is no drift, else it is the distance to
 * the nearer one. Example: 12 at the end of the minute before and 14 at the end of its own: a count of 13 drifts by 0, one of 20 by −6, one of 9 by 3.
 *
 * @param timeMillis when the platform counted, epoch milliseconds UTC
 * @param contacts ours less the platform's
 * @param disagreements how many counts in a row disagreed, this one included
 * @param isInDoubt whether the backlog is in doubt from here on
 */
public record Drift(long timeMillis, long platform, long contacts, int disagreements, boolean isInDoubt) {

    /** Counts remembered of a scope: enough for the hour in which late events still correct windows, at a count a minute. */
    private static final int MOST = 200;

    /** Without another count for this long nobody knows whether they still disagree. */
    private static final long LONGEST_DOUBT = 6 * 3_600_000L;

    /**
     * What follows from a count, given what followed from the one before.
     *
     * @param previous null for the first
     * @param before our backlog at the end of the step before the count
     * @param after our backlog at the end of the step of the count
     */
    public static Drift of(Drift previous, QueueCount count, long before, long after, DriftRules rules) {
        long least = Math.min(before, after);
        long most = Math.max(before, after);
        long contacts = count.open() < least ? least - count.open() : Math.min(0, most - count.open());
        Drift alone = new Drift(count.timeMillis(), count.open(), contacts, 0, false);
        if (rules.isTolerable(alone)) {
            return alone;
        }
        int disagreements = previous == null ? 1 : previous.disagreements + 1;
        return new Drift(
                count.timeMillis(), count.open(), contacts, disagreements, disagreements >= rules.disagreements());
    }

    /** Our backlog as it was compared. */
    public long ours() {
        return platform + contacts;
    }

    /** The newest of them in a span, null when there is none. Oldest first, here and below. */
    public static Drift newestIn(List<Drift> drifts, long startMillis, long endMillis) {
        Drift newest = newestBefore(drifts, endMillis);
        return newest == null || newest.timeMillis < startMillis ? null : newest;
    }

    /** Whether the backlog was in doubt at an instant. */
    public static boolean isInDoubtAt(List<Drift> drifts, long timeMillis) {
        Drift newest = newestBefore(drifts, timeMillis);
        return newest != null && newest.isInDoubt && timeMillis - newest.timeMillis <= LONGEST_DOUBT;
    }

    /** The newest of all, null when there is none. */
    public static Drift newest(List<Drift> drifts) {
        return drifts.isEmpty() ? null : drifts.get(drifts.size() - 1);
    }

    /** Adds one to those remembered. */
    public static void remember(List<Drift> drifts, Drift drift) {
        if (drifts.size() == MOST) {
            drifts.remove(0);
        }
        drifts.add(drift);
    }

    private static Drift newestBefore(List<Drift> drifts, long timeMillis) {
        for (int i = drifts.size() - 1; i >= 0; i--) {
            if (drifts.get(i).timeMillis < timeMillis) {
                return drifts.get(i);
            }
        }
        return null;
    }
}
