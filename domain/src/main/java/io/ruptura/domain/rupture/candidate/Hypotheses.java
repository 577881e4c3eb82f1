package io.ruptura.domain.rupture.candidate;

import io.ruptura.domain.rupture.Candidate;
import io.ruptura.domain.rupture.Explanation;
import io.ruptura.domain.rupture.Rupture.Hypothesis;
import io.ruptura.domain.rupture.RuptureKind;
import io.ruptura.domain.scope.Scope;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What it may be: every kind seen lately in a related scope that may be its cause or be taken for it, weighted by its largest surprise.
 *
 * <p>Formula: weight of kind k = s(k) / sum of s, with s the largest surprise of k, at most 300, rounded down to four digits so that the weights sum
 * to at most 1. Example: a spike with surprise 9 beside missing agents with surprise 3 weighs 0.75 against 0.25. An outage says what the platform declared.
 */
public final class Hypotheses {

    /** A double's smallest probability is near 1e-308. */
    private static final double LARGEST_SURPRISE = 300;

    private static final double DIGITS = 1e4;

    private Hypotheses() {}

    public static List<Hypothesis> about(Candidate candidate, Collection<Candidate> seen) {
        Map<RuptureKind, Double> surprises = new EnumMap<>(RuptureKind.class);
        String declared = DeclaredStatus.of(candidate);
        surprises.put(candidate.kind(), bounded(candidate));
        Scope scope = new Scope(candidate.scope());
        for (Candidate other : seen) {
            if (Explanation.mayBe(candidate.kind(), other.kind()) && scope.isRelatedTo(new Scope(other.scope()))) {
                surprises.merge(other.kind(), bounded(other), Math::max);
                declared = declared == null ? DeclaredStatus.of(other) : declared;
            }
        }
        double sum =
                surprises.values().stream().mapToDouble(Double::doubleValue).sum();
        if (sum == 0) {
            return List.of(new Hypothesis(candidate.kind(), 1));
        }
        String said = declared;
        return surprises.entrySet().stream()
                .map(entry -> new Hypothesis(
                        entry.getKey(),
                        Math.floor(entry.getValue() / sum * DIGITS) / DIGITS,
                        entry.getKey() == RuptureKind.CHANNEL_OUTAGE ? said : null))
                .filter(hypothesis -> hypothesis.weight() > 0)
                .sorted(Comparator.comparingDouble(Hypothesis::weight)
                        .reversed()
                        .thenComparing(Hypothesis::kind))
                .toList();
    }

    private static double bounded(Candidate candidate) {
        return Math.min(LARGEST_SURPRISE, Candidates.surprise(candidate));
    }
}
