package io.ruptura.domain.rupture.candidate;

import io.ruptura.domain.rupture.Candidate;
import io.ruptura.domain.rupture.Evidence;
import io.ruptura.domain.rupture.Explanation;
import io.ruptura.domain.rupture.RuptureKind;
import io.ruptura.domain.scope.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The order in which the candidates of one instant are understood: a total one, so that the order they arrived in does not matter. */
public final class Candidates {

    /**
     * Causes before what they explain, an outage by its channel before its queue in whatever channel, then the most surprising, then the narrowest scope, of what
     * is not seen the widest, for a feed is cut as a whole; the rest only makes the order total.
     */
    public static final Comparator<Candidate> LEADER_FIRST = Comparator.<Candidate>comparingInt(
                    candidate -> Explanation.depth(candidate.kind()))
            .thenComparing(candidate -> candidate.kind() == RuptureKind.CHANNEL_OUTAGE && isInNoChannel(candidate))
            .thenComparing(Comparator.comparingDouble(Candidates::surprise).reversed())
            .thenComparingInt(candidate ->
                    candidate.kind() == RuptureKind.FEED_LOSS ? narrowness(candidate) : -narrowness(candidate))
            .thenComparing(Candidate::kind)
            .thenComparing(Candidate::scope);

    /** Which of several about one kind and scope counts. */
    private static final Comparator<Candidate> STRONGEST_FIRST = Comparator.comparing(Candidate::strength)
            .thenComparing(Candidate::severity)
            .thenComparing(Comparator.comparingDouble(Candidates::surprise).reversed())
            .thenComparingLong(Candidate::onsetMillis)
            .thenComparing(Candidate::pattern)
            .thenComparingDouble(Candidate::confidence)
            .thenComparing(candidate -> candidate.evidence().toString());

    private Candidates() {}

    /** One candidate per kind and scope, those that lead first. */
    public static List<Candidate> ordered(Collection<Candidate> candidates) {
        List<Candidate> strongestFirst = new ArrayList<>(candidates);
        strongestFirst.sort(STRONGEST_FIRST);
        Map<String, Candidate> byPlace = new LinkedHashMap<>();
        strongestFirst.forEach(candidate -> byPlace.putIfAbsent(candidate.kind() + " " + candidate.scope(), candidate));
        List<Candidate> ordered = new ArrayList<>(byPlace.values());
        ordered.sort(LEADER_FIRST);
        return ordered;
    }

    /** The largest surprise of its evidence, 0 when none is known. */
    public static double surprise(Candidate candidate) {
        double largest = 0;
        for (Evidence evidence : candidate.evidence()) {
            largest = evidence.surprise() > largest ? evidence.surprise() : largest;
        }
        return largest;
    }

    private static boolean isInNoChannel(Candidate candidate) {
        return !candidate.scope().isEmpty()
                && !new Scope(candidate.scope()).dimensions().containsKey("channel");
    }

    /** Number of dimensions that are fixed: more is narrower. */
    private static int narrowness(Candidate candidate) {
        return new Scope(candidate.scope()).dimensions().size();
    }
}
