package io.ruptura.domain.rupture.candidate;

import io.ruptura.domain.rupture.Candidate;
import io.ruptura.domain.rupture.Evidence;
import io.ruptura.domain.rupture.Rupture.Contributor;
import io.ruptura.domain.scope.Scope;
import io.ruptura.domain.slice.Admission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which parts of a scope make what is unusual in it: of the candidates of its kind and metric that fix one dimension more, each with its share of the excess.
 *
 * <p>Formula: the excess is {@code |observed - expected|} a minute of its window; a part's share is its excess over the larger of the whole's and the sum of the
 * parts' of that dimension, so the shares of one dimension sum to at most 1; the rest is of parts in which nothing is unusual by itself, {@code ~other}. Worked
 * example: a channel has 60 contacts too many in 5 minutes, its queues 45 and 9: the shares are 0.75 and 0.15, and 0.1 of others.
 */
public final class Contributors {

    private static final double MINUTE = 60_000;

    private Contributors() {}

    public static List<Contributor> of(Candidate whole, Collection<Candidate> seen) {
        Map<String, Map<String, Double>> parts = new TreeMap<>();
        for (Candidate part : seen) {
            Map<String, String> more = beyond(whole, part);
            if (more.size() == 1 && isAlike(whole, part)) {
                more.forEach((dimension, value) -> parts.computeIfAbsent(dimension, name -> new TreeMap<>())
                        .merge(value, excess(part), Math::max));
            }
        }
        List<Contributor> contributors = new ArrayList<>();
        parts.forEach((dimension, excesses) -> {
            double sum =
                    excesses.values().stream().mapToDouble(Double::doubleValue).sum();
            double all = Math.max(sum, excess(whole));
            excesses.replaceAll((value, excess) -> excess / all);
            contributors.addAll(Shares.addingUp(dimension, excesses, excesses.size()));
        });
        return contributors.stream()
                .sorted(Comparator.<Contributor, Boolean>comparing(
                                contributor -> contributor.value().equals(Admission.OTHER))
                        .thenComparing(
                                Comparator.comparingDouble(Contributor::share).reversed())
                        .thenComparing(Contributor::dimension)
                        .thenComparing(Contributor::value))
                .toList();
    }

    /** What a part fixes that the whole does not; empty where it is no part of it. */
    private static Map<String, String> beyond(Candidate whole, Candidate part) {
        Map<String, String> more = new TreeMap<>(new Scope(part.scope()).dimensions());
        Map<String, String> fixed = new Scope(whole.scope()).dimensions();
        boolean isPart = more.entrySet().containsAll(fixed.entrySet());
        more.keySet().removeAll(fixed.keySet());
        return isPart ? more : Map.of();
    }

    /** Whether it is the same thing that is unusual, in the same direction. */
    private static boolean isAlike(Candidate whole, Candidate part) {
        Evidence one = whole.evidence().get(0);
        Evidence other = part.evidence().get(0);
        return whole.kind() == part.kind()
                && one.metric().equals(other.metric())
                && (one.observed() - one.expected()) * (other.observed() - other.expected()) > 0;
    }

    private static double excess(Candidate candidate) {
        Evidence evidence = candidate.evidence().get(0);
        double minutes = Duration.parse(evidence.window()).toMillis() / MINUTE;
        return Math.abs(evidence.observed() - evidence.expected()) / Math.max(1, minutes);
    }
}
