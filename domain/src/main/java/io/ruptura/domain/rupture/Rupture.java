package io.ruptura.domain.rupture;

import java.util.List;
import java.util.Map;

/**
 * One revision of a rupture: the newest revision of an id is its state. Contract §3.
 *
 * @param id a function of kind, scope and onset
 * @param revision 0 for the first record of the id
 * @param reason why this revision was written
 * @param scope canonical key of the scope
 * @param onsetMillis when it began by the evidence
 * @param detectedAtMillis event time at which it was known
 * @param resolvedAtMillis 0 while it is not over
 * @param title language tag → one line for people; always {@code pt-BR} and {@code en}
 * @param pattern name and version of the pattern that found it
 * @param hypotheses kind → weight 0..1, summing to at most 1
 * @param contributors what makes the excess, largest share first; empty when not known
 * @param impact null when not known
 * @param plan name of the contingency plan
 * @param parent id of the rupture that explains this one, or null
 * @param mergedInto id of the rupture that absorbed this one, or null
 */
public record Rupture(
        String id,
        int revision,
        RuptureKind kind,
        RuptureState state,
        String reason,
        Severity severity,
        String scope,
        long onsetMillis,
        long detectedAtMillis,
        long updatedAtMillis,
        long resolvedAtMillis,
        double confidence,
        Map<String, String> title,
        String pattern,
        List<Evidence> evidence,
        List<Hypothesis> hypotheses,
        List<Contributor> contributors,
        Impact impact,
        String plan,
        String parent,
        String mergedInto) {

    /** A possible cause and how likely it is, 0..1. */
    public record Hypothesis(RuptureKind kind, double weight) {}

    /** A dimension's value and the share of the excess it makes, 0..1. */
    public record Contributor(String dimension, String value, double share) {}

    /** What it touches. Counts of interactions and distinct customers; {@code drainSeconds} is NaN when it does not drain. */
    public record Impact(long interactions, long customers, long projectedBreaches, double drainSeconds) {}
}
