package io.ruptura.domain.rupture.lifecycle;

import io.ruptura.domain.rupture.Candidate;
import io.ruptura.domain.rupture.ChangeReason;
import io.ruptura.domain.rupture.Evidence;
import io.ruptura.domain.rupture.Explanation;
import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.RuptureKind;
import io.ruptura.domain.rupture.candidate.Candidates;
import io.ruptura.domain.scope.Scope;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the candidates of one instant do to the ruptures they are about, and which ruptures they begin. */
final class CandidateRules {

    /** A leading number that moved by this share of itself, and by at least one, is worth a revision. */
    private static final double MARKED_CHANGE = 0.25;

    /** A whole that is silent with its part has at least this share of its surprise: more should have come there. */
    private static final double NEARLY = 0.8;

    private final LifecycleFold fold;
    private final GroupingRules grouping;

    CandidateRules(LifecycleFold fold) {
        this.fold = fold;
        this.grouping = new GroupingRules(fold);
    }

    /** Everything is seen before anything is decided, so that each decision knows the whole instant. */
    void apply(List<Candidate> candidates) {
        Map<Boolean, List<Candidate>> byDoubt = candidates.stream()
                .collect(Collectors.partitioningBy(candidate -> candidate.strength() == Candidate.Strength.DOUBT));
        byDoubt.get(true).forEach(fold::doubt);
        List<Candidate> ordered = Candidates.ordered(byDoubt.get(false)).stream()
                .map(candidate -> fold.learning.explained(candidate, fold.now))
                .toList();
        List<Candidate> known = ordered.stream().filter(this::isKnown).toList();
        List<Candidate> unknown = ordered.stream()
                .filter(candidate -> !isKnown(candidate) && (raises(candidate) || isSilentToo(candidate, ordered)))
                .toList();
        fold.witness(ordered);
        known.forEach(fold::see);
        known.forEach(candidate -> seenAgain(fold.about(candidate.kind(), candidate.scope())));
        grouping.beginAll(unknown);
    }

    private boolean raises(Candidate candidate) {
        return fold.learning.raises(candidate, fold.now);
    }

    /** Whether it is the whole of a part that raises, and nearly as surprising: where nobody comes anywhere, that is what there is to tell. */
    private boolean isSilentToo(Candidate whole, List<Candidate> all) {
        return whole.kind() == RuptureKind.CHANNEL_OUTAGE
                && all.stream()
                        .filter(part -> part.kind() == whole.kind() && !isKnown(part) && raises(part))
                        .anyMatch(part -> isSilentWith(whole, part));
    }

    private static boolean isSilentWith(Candidate whole, Candidate part) {
        return !whole.scope().equals(part.scope())
                && isWholeOf(new Scope(whole.scope()), new Scope(part.scope()))
                && Math.abs(whole.onsetMillis() - part.onsetMillis()) <= Explanation.ABOUT_MILLIS
                && whole.evidence()
                        .get(0)
                        .metric()
                        .equals(part.evidence().get(0).metric())
                && Candidates.surprise(whole) >= NEARLY * Candidates.surprise(part);
    }

    /** Of a queue its channel too: where the channel is silent with it, its customers are those of the channel. */
    private static boolean isWholeOf(Scope whole, Scope part) {
        return whole.contains(part) || (Scope.isServiceOrChannel(whole.key()) && whole.overlaps(part));
    }

    private boolean isKnown(Candidate candidate) {
        return fold.about(candidate.kind(), candidate.scope()) != null;
    }

    private void seenAgain(TrackedRupture tracked) {
        String id = tracked.published().id();
        if (tracked.leads() && fold.isInDoubt(tracked)) {
            return;
        }
        switch (tracked.state()) {
            case OPEN, ACKNOWLEDGED, MITIGATING -> {
                if (tracked.seen().severity().isWorseThan(tracked.published().severity())) {
                    fold.change(id, ChangeReason.WORSENED);
                } else if (isWorthAnUpdate(tracked)) {
                    fold.change(id, ChangeReason.UPDATED);
                }
            }
            case MONITORING -> fold.change(id, ChangeReason.REOPENED);
            case SUPPRESSED -> grouping.seenAgain(tracked);
            case SUSPECTED, RESOLVED, REVIEWED, UNKNOWN, MERGED, FALSE_ALARM -> {
                // Being seen is all that happens: a rupture marked false stays so while it lasts.
            }
        }
    }

    private boolean isWorthAnUpdate(TrackedRupture tracked) {
        Rupture published = tracked.published();
        if (fold.now - published.updatedAtMillis() < fold.policy.updateEveryMillis()
                || !Revisions.tells(published, tracked.seen())) {
            return false;
        }
        Evidence before = published.evidence().get(0);
        Evidence seen = tracked.seen().evidence().get(0);
        return !before.metric().equals(seen.metric()) || isMarked(before.observed(), seen.observed());
    }

    private static boolean isMarked(double before, double seen) {
        double change = Math.abs(seen - before);
        return change >= Math.max(1, MARKED_CHANGE * Math.abs(before));
    }
}
