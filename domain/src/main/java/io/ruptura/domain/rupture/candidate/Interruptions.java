package io.ruptura.domain.rupture.candidate;

import io.ruptura.domain.budget.AlertBudget;
import io.ruptura.domain.rupture.Candidate;
import java.io.Serializable;
import java.util.Map;

/**
 * How often people may be interrupted, and what a surprise is worth for it.
 *
 * @param raisedAt pattern as published → surprise from which on it raises: of what it raises by chance, one in ten is a decade more surprising
 */
public record Interruptions(AlertBudget budget, Map<String, Double> raisedAt) implements Serializable {

    /** Everything interrupts. */
    public static final Interruptions UNLIMITED = new Interruptions(AlertBudget.UNLIMITED, Map.of());

    /** Of a pattern that does not say. */
    private static final double RAISED_AT = 5.5;

    public Interruptions {
        raisedAt = Map.copyOf(raisedAt);
    }

    /** Probability of as much by chance, among all that is raised. */
    double byChance(Candidate seen) {
        double above = Candidates.surprise(seen) - raisedAt.getOrDefault(seen.pattern(), RAISED_AT);
        return Math.min(1, Math.pow(10, -above));
    }
}
