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
 * @param background what is known beyond its own evidence
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
        String mergedInto,
        Background background) {

    /** The same at another revision, written for this reason then. */
    public Rupture asRevision(int otherRevision, String why, long atMillis) {
        return copy(otherRevision, why, atMillis, contributors, impact, background);
    }

    /** The same with what the metrics say about it. */
    public Rupture explained(List<Contributor> by, Impact touched, Background known) {
        return copy(revision, reason, updatedAtMillis, by, touched, known);
    }

    private Rupture copy(
            int otherRevision, String why, long atMillis, List<Contributor> by, Impact touched, Background known) {
        return new Rupture(
                id,
                otherRevision,
                kind,
                state,
                why,
                severity,
                scope,
                onsetMillis,
                detectedAtMillis,
                atMillis,
                resolvedAtMillis,
                confidence,
                title,
                pattern,
                evidence,
                hypotheses,
                by,
                touched,
                plan,
                parent,
                mergedInto,
                known);
    }

    /**
     * A possible cause and how likely it is, 0..1.
     *
     * @param declared what the platform says of its channel, where that counts: {@code down}, {@code degraded}, {@code operational}; otherwise null
     */
    public record Hypothesis(RuptureKind kind, double weight, String declared) {

        public Hypothesis(RuptureKind kind, double weight) {
            this(kind, weight, null);
        }
    }

    /** A dimension's value and the share of the excess it makes, 0..1. */
    public record Contributor(String dimension, String value, double share) {}

    /**
     * What it touches; NaN where that is not known.
     *
     * @param interactions contacts since the onset: those that came, or those that are missing
     * @param customers different customers of those that came
     * @param projectedBreaches contacts not answered in time since the onset, and those waiting that will not be
     * @param drainSeconds until the backlog is empty; NaN when it does not drain
     */
    public record Impact(double interactions, double customers, double projectedBreaches, double drainSeconds) {}

    /**
     * What is known beyond its own evidence.
     *
     * @param ruledOut what else it might have been and is not, each with the number that says so
     * @param similar past ruptures that were most like it, the most alike first
     * @param expectedEndMillis when it will be over if it lasts as long as half of those like it did; 0 when they do not tell
     */
    public record Background(List<RuledOut> ruledOut, List<Similar> similar, long expectedEndMillis) {

        public static final Background NONE = new Background(List.of(), List.of(), 0);

        public Background {
            ruledOut = List.copyOf(ruledOut);
            similar = List.copyOf(similar);
        }
    }

    /**
     * Something else it might have been.
     *
     * @param kind of a rupture, or {@code closed-hours}
     * @param because language tag → why it is not
     * @param metric wire name of the metric that says so
     * @param expected what is usual; NaN when that is not known
     */
    public record RuledOut(String kind, Map<String, String> because, String metric, double observed, double expected) {}

    /**
     * A rupture of the past.
     *
     * @param score how alike they are, 0..1
     * @param minutes how long it lasted
     * @param resolvedBy what ended it: {@code itself} or {@code person}
     */
    public record Similar(
            String id, long onsetMillis, RuptureKind kind, double score, double minutes, String resolvedBy) {}
}
