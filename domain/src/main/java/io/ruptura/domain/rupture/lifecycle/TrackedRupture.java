package io.ruptura.domain.rupture.lifecycle;

import io.ruptura.domain.rupture.Candidate;
import io.ruptura.domain.rupture.ChangeReason;
import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.RuptureState;

/**
 * A rupture the lifecycle still cares about.
 *
 * @param published its newest revision
 * @param seen the newest candidate for it, which may be newer than what was published
 * @param flaps how often it was reopened
 */
public record TrackedRupture(Rupture published, Candidate seen, int flaps) {

    public RuptureState state() {
        return published.state();
    }

    long lastSeenMillis() {
        return seen.timeMillis();
    }

    /** Whether people see it as a rupture of its own that is going on. */
    public boolean leads() {
        return switch (state()) {
            case SUSPECTED, OPEN, ACKNOWLEDGED, MITIGATING, MONITORING -> true;
            case RESOLVED, REVIEWED, SUPPRESSED, UNKNOWN, MERGED, FALSE_ALARM -> false;
        };
    }

    boolean isSuppressed() {
        return state() == RuptureState.SUPPRESSED;
    }

    /** Whether it waits for a budget or for more evidence. */
    boolean isHeldBack() {
        return isSuppressed() && published.reason().equals(ChangeReason.BUDGET.wireName());
    }

    /** When time alone changes it, epoch milliseconds; Long.MAX_VALUE for never. */
    long deadlineMillis(LifecyclePolicy policy) {
        return switch (state()) {
            case OPEN, ACKNOWLEDGED, MITIGATING ->
                policy.quietUntil(published, lastSeenMillis(), policy.clearAfterMillis());
            case MONITORING, SUPPRESSED -> policy.quietUntil(published, lastSeenMillis(), policy.quietMillis());
            case SUSPECTED, RESOLVED, REVIEWED, UNKNOWN, MERGED, FALSE_ALARM -> Long.MAX_VALUE;
        };
    }

    /** Whether a pattern saw it recently enough to count as going on. */
    boolean holds(long nowMillis, LifecyclePolicy policy) {
        return nowMillis - lastSeenMillis() < policy.clearAfterMillis();
    }

    /** Whether it was marked false and what was seen then has not gone away: it is not raised again. */
    boolean mutes(long nowMillis, LifecyclePolicy policy) {
        return state() == RuptureState.FALSE_ALARM && nowMillis - lastSeenMillis() < policy.quietMillis();
    }

    TrackedRupture seenAs(Candidate candidate) {
        return new TrackedRupture(published, candidate, flaps);
    }

    TrackedRupture publishedAs(Rupture revision) {
        boolean reopened = revision.reason().equals(ChangeReason.REOPENED.wireName());
        return new TrackedRupture(revision, seen, reopened ? flaps + 1 : flaps);
    }
}
