package io.ruptura.domain.rupture.lifecycle;

import io.ruptura.domain.rupture.ChangeReason;
import io.ruptura.domain.rupture.RuptureState;

/** What passing time alone does: ruptures that nobody sees any more recover, silences end. */
final class TimeRules {

    private final LifecycleFold fold;
    private final GroupingRules grouping;

    TimeRules(LifecycleFold fold) {
        this.fold = fold;
        this.grouping = new GroupingRules(fold);
    }

    /** Applies every deadline up to and including {@code timeMillis}, each at its own instant. */
    void passTo(long timeMillis) {
        for (long deadline = fold.nextDeadline(); deadline <= timeMillis; deadline = fold.nextDeadline()) {
            fold.now = Math.max(fold.now, deadline);
            fold.silences.removeIf(silence -> !silence.isActive(fold.now));
            fold.snapshot().forEach(this::recover);
            grouping.releaseFree();
        }
        fold.now = Math.max(fold.now, timeMillis);
    }

    private void recover(TrackedRupture tracked) {
        if (tracked.deadlineMillis(fold.policy) <= fold.now) {
            if (tracked.leads() && fold.isInDoubt(tracked)) {
                fold.keep(tracked);
                return;
            }
            if (tracked.state() == RuptureState.MONITORING && fold.hasParts(tracked)) {
                fold.keep(tracked);
                return;
            }
            boolean quietLongEnough = tracked.state() == RuptureState.MONITORING || tracked.isSuppressed();
            fold.change(tracked.published().id(), quietLongEnough ? ChangeReason.RECOVERED : ChangeReason.RECOVERING);
        }
    }
}
