package io.ruptura.domain.rupture.lifecycle;

import io.ruptura.domain.rupture.Candidate;
import io.ruptura.domain.rupture.ChangeReason;
import io.ruptura.domain.rupture.Explanation;
import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.RuptureKind;
import io.ruptura.domain.rupture.RuptureState;
import io.ruptura.domain.rupture.Severity;
import io.ruptura.domain.scope.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which rupture speaks for which: people hear of one, the others are published as suppressed with it as their parent.
 *
 * <p>Ruptures of one kind whose scopes overlap are one group; the first to open leads, unless a wider one becomes worse than it. Of those of one instant the whole
 * leads where two of its parts do not overlap; of those that are seen one after the other the first part speaks for the other through the whole. A cause speaks for its effects inside its scope. When the one that speaks ends, those that still hold are placed anew.
 */
final class GroupingRules {

    private static final Comparator<Candidate> NARROWEST_FIRST = Comparator.comparing(
            candidate -> new Scope(candidate.scope()).dimensions().size(), Comparator.reverseOrder());

    private final LifecycleFold fold;

    GroupingRules(LifecycleFold fold) {
        this.fold = fold;
    }

    /** Begins the ruptures that no other is about yet. One that outranks others of its instant goes before them, so that they never lead. */
    void beginAll(List<Candidate> leadersFirst) {
        List<Candidate> waiting = new ArrayList<>(leadersFirst);
        while (!waiting.isEmpty()) {
            Candidate next = highest(waiting.get(0), waiting);
            waiting.remove(next);
            begin(next);
        }
    }

    private static Candidate highest(Candidate candidate, List<Candidate> waiting) {
        return waiting.stream()
                .filter(other -> outranks(other, candidate.kind(), candidate.scope(), candidate.severity()))
                .findFirst()
                .or(() -> wholeOf(candidate, waiting))
                .map(higher -> highest(higher, waiting))
                .orElse(candidate);
    }

    /** The narrowest of an instant that holds a part and another of its kind beside it: what two parts have at once is the whole's. */
    private static Optional<Candidate> wholeOf(Candidate part, List<Candidate> waiting) {
        Scope here = new Scope(part.scope());
        return waiting.stream()
                .filter(whole -> isWider(whole, part))
                .sorted(NARROWEST_FIRST)
                .filter(whole -> waiting.stream()
                        .anyMatch(other -> isWider(whole, other) && !here.overlaps(new Scope(other.scope()))))
                .findFirst();
    }

    private static boolean isWider(Candidate whole, Candidate part) {
        return isOfGroup(whole, part.kind(), part.scope())
                && new Scope(whole.scope()).contains(new Scope(part.scope()));
    }

    private void begin(Candidate candidate) {
        ChangeReason muting = fold.muting(candidate);
        if (muting != null) {
            fold.begin(candidate, muting, null);
            return;
        }
        TrackedRupture cause = causeOf(candidate, candidate.onsetMillis());
        TrackedRupture leader = cause == null ? leaderOf(candidate) : null;
        if (cause != null) {
            fold.begin(candidate, ChangeReason.EXPLAINED_BY, cause.published().id());
        } else if (leader != null) {
            fold.begin(candidate, ChangeReason.GROUPED, leader.published().id());
        } else if (fold.beginHeard(candidate)) {
            lead(fold.about(candidate.kind(), candidate.scope()));
        }
    }

    /** What becomes of a suppressed rupture that is seen again. */
    void seenAgain(TrackedRupture suppressed) {
        TrackedRupture speaker = speakerFor(suppressed);
        if (isFree(suppressed)) {
            release(suppressed);
        } else if (speaker != null
                && !speaker.mutes(fold.now, fold.policy)
                && outranks(suppressed.seen(), speaker)
                && fold.mayInterrupt(suppressed)
                && fold.letHear(suppressed, ChangeReason.WIDENED)) {
            lead(fold.rupture(suppressed.published().id()));
        }
    }

    /** Who speaks for it by now: what was named as its parent may be spoken for itself since. */
    private TrackedRupture speakerFor(TrackedRupture suppressed) {
        TrackedRupture parent = fold.rupture(suppressed.published().parent());
        return parent != null && parent.isSuppressed() && parent.published().parent() != null
                ? speakerFor(parent)
                : parent;
    }

    /** Places anew every suppressed rupture that still holds and that nothing speaks for any more. */
    void releaseFree() {
        fold.snapshot().stream()
                .filter(tracked -> tracked.isSuppressed() && tracked.holds(fold.now, fold.policy))
                .sorted(LifecycleFold.LEADER_FIRST)
                .filter(this::isFree)
                .forEach(this::release);
    }

    private void release(TrackedRupture suppressed) {
        Rupture rupture = suppressed.published();
        ChangeReason muting = fold.muting(suppressed.seen());
        if (muting != null) {
            fold.change(rupture.id(), muting, null);
            return;
        }
        TrackedRupture cause = causeOf(suppressed.seen(), rupture.onsetMillis());
        TrackedRupture speaker = cause == null ? leaderOf(suppressed.seen()) : cause;
        if (speaker != null) {
            fold.change(
                    rupture.id(), ChangeReason.REGROUPED, speaker.published().id());
            return;
        }
        ChangeReason reason = rupture.parent() == null
                ? ChangeReason.ofWireName(rupture.reason()).end()
                : ChangeReason.PARENT_ENDED;
        if (fold.letHear(suppressed, reason)) {
            lead(fold.rupture(rupture.id()));
        }
    }

    /** Whether what suppressed it is gone: the silence or the work ended, or the rupture that spoke for it is over. */
    private boolean isFree(TrackedRupture suppressed) {
        Rupture rupture = suppressed.published();
        if (rupture.parent() == null) {
            return fold.muting(suppressed.seen()) == null
                    && (!suppressed.isHeldBack() || fold.mayInterrupt(suppressed));
        }
        TrackedRupture parent = fold.rupture(rupture.parent());
        return parent == null
                || (parent.state().isOver()
                        && !parent.mutes(fold.now, fold.policy)
                        && !isAftermath(suppressed.seen(), parent));
    }

    /** Whether it is what a cause left behind: people heard of that, and hear of this only where it gets worse than that was. */
    private static boolean isAftermath(Candidate effect, TrackedRupture cause) {
        Rupture told = cause.published();
        return told.kind() != effect.kind()
                && told.state() == RuptureState.RESOLVED
                && !effect.severity().isWorseThan(told.severity());
    }

    private TrackedRupture causeOf(Candidate candidate, long onsetMillis) {
        return fold.snapshot().stream()
                .filter(TrackedRupture::leads)
                .filter(cause ->
                        Explanation.explains(cause.published(), candidate.kind(), candidate.scope(), onsetMillis))
                .min(LifecycleFold.LEADER_FIRST)
                .orElse(null);
    }

    /** The rupture that leads the candidate's group, or null when there is none or the candidate outranks them all. */
    private TrackedRupture leaderOf(Candidate candidate) {
        return fold.snapshot().stream()
                .filter(tracked -> isOfGroup(candidate, tracked))
                .filter(tracked ->
                        tracked.mutes(fold.now, fold.policy) || (tracked.leads() && !outranks(candidate, tracked)))
                .min(LifecycleFold.LEADER_FIRST)
                .or(() -> siblingOf(candidate))
                .orElse(null);
    }

    /** The rupture of another part that speaks for a whole of which the candidate is a part too, where all three began at about the same time. */
    private Optional<TrackedRupture> siblingOf(Candidate candidate) {
        return fold.snapshot().stream()
                .filter(whole -> whole.isSuppressed() && whole.holds(fold.now, fold.policy))
                .filter(whole -> isWider(whole.seen(), candidate) && isOfTheTime(whole, candidate))
                .map(whole -> fold.rupture(whole.published().parent()))
                .filter(sibling -> sibling != null && sibling.leads() && isOfTheTime(sibling, candidate))
                .filter(sibling -> sibling.published().kind() == candidate.kind())
                .min(LifecycleFold.LEADER_FIRST);
    }

    private static boolean isOfTheTime(TrackedRupture tracked, Candidate candidate) {
        return Math.abs(tracked.published().onsetMillis() - candidate.onsetMillis()) <= Explanation.ABOUT_MILLIS;
    }

    /** What a rupture that has just begun to lead speaks for from now on. */
    private void lead(TrackedRupture leader) {
        Rupture rupture = leader.published();
        List<TrackedRupture> others = fold.snapshot();
        for (TrackedRupture other : others) {
            if (!other.leads() || other.published().id().equals(rupture.id())) {
                continue;
            }
            Rupture spokenFor = other.published();
            if (isOfGroup(leader.seen(), other)) {
                fold.change(spokenFor.id(), ChangeReason.GROUPED, rupture.id());
            } else if (Explanation.explains(rupture, spokenFor.kind(), spokenFor.scope(), spokenFor.onsetMillis())) {
                fold.change(spokenFor.id(), ChangeReason.EXPLAINED_BY, rupture.id());
            }
        }
    }

    private static boolean isOfGroup(Candidate candidate, TrackedRupture tracked) {
        Rupture rupture = tracked.published();
        return isOfGroup(candidate, rupture.kind(), rupture.scope());
    }

    private static boolean isOfGroup(Candidate candidate, RuptureKind kind, String scope) {
        return kind == candidate.kind()
                && !scope.equals(candidate.scope())
                && new Scope(scope).overlaps(new Scope(candidate.scope()));
    }

    private static boolean outranks(Candidate candidate, TrackedRupture leader) {
        Rupture rupture = leader.published();
        return outranks(candidate, rupture.kind(), rupture.scope(), rupture.severity());
    }

    /** Whether the candidate is wider and worse. */
    private static boolean outranks(Candidate candidate, RuptureKind kind, String scope, Severity severity) {
        return isOfGroup(candidate, kind, scope)
                && new Scope(candidate.scope()).contains(new Scope(scope))
                && candidate.severity().isWorseThan(severity);
    }
}
