package io.ruptura.domain.rupture;

import java.util.List;

/**
 * What a pattern says at one instant: a rupture of this kind is seen, or still seen, in this scope. The lifecycle turns a stream of these, and their
 * absence, into ruptures.
 *
 * @param pattern name and version of the pattern, such as {@code demand-spike@1}
 * @param scope canonical key of the scope
 * @param timeMillis event time at which it was known
 * @param onsetMillis when it began by the evidence
 * @param strength whether it is strong enough to open a rupture or only to keep one open (hysteresis), or says that nobody knows
 * @param severity how bad it looks now
 * @param confidence 0..1
 * @param evidence the numbers, most surprising first; never empty
 */
public record Candidate(
        RuptureKind kind,
        String pattern,
        String scope,
        long timeMillis,
        long onsetMillis,
        Strength strength,
        Severity severity,
        double confidence,
        List<Evidence> evidence) {

    /** The same with its numbers shown otherwise. */
    public Candidate showing(List<Evidence> numbers) {
        return new Candidate(kind, pattern, scope, timeMillis, onsetMillis, strength, severity, confidence, numbers);
    }

    /** The same at another time. */
    public Candidate at(long otherMillis) {
        return new Candidate(kind, pattern, scope, otherMillis, onsetMillis, strength, severity, confidence, evidence);
    }

    /** Whether any of its numbers is one of the backlog. */
    public boolean restsOnBacklog() {
        return evidence.stream().anyMatch(number -> number.metric().startsWith("backlog"));
    }

    /**
     * {@code RAISE} opens a rupture, {@code SUSTAIN} only keeps an open one from ending. {@code DOUBT} says that what ruptures in the scope are judged on is not
     * known: of kind {@code FEED_LOSS} nothing there is, of kind {@code BACKLOG_SURGE} the backlog is not.
     */
    public enum Strength {
        RAISE,
        SUSTAIN,
        DOUBT
    }
}
