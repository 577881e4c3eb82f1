package io.ruptura.domain.rupture.candidate;

import io.ruptura.domain.rupture.Rupture.Contributor;
import io.ruptura.domain.slice.Admission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The shares of one dimension that are worth telling: from one in a hundred on, and what is left as {@code ~other}, so that they add up to 1. A rest of less than one
 * in two hundred is the largest's.
 */
public final class Shares {

    private static final double LEAST = 0.01;
    private static final double DIGITS = 1e4;

    private Shares() {}

    /**
     * The largest first, others last.
     *
     * @param shares by value, together at most 1; what is not positive makes nothing of it
     * @param most how many are told apart
     */
    public static List<Contributor> addingUp(String dimension, Map<String, Double> shares, int most) {
        List<Contributor> told = new ArrayList<>(shares.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(Admission.OTHER))
                .map(entry -> new Contributor(dimension, entry.getKey(), rounded(entry.getValue())))
                .filter(contributor -> contributor.share() >= LEAST)
                .sorted(Comparator.comparingDouble(Contributor::share)
                        .reversed()
                        .thenComparing(Contributor::value))
                .limit(most)
                .toList());
        double rest = rounded(1 - told.stream().mapToDouble(Contributor::share).sum());
        if (told.isEmpty() || rest >= LEAST / 2) {
            told.add(new Contributor(dimension, Admission.OTHER, rest));
        } else {
            Contributor largest = told.get(0);
            told.set(0, new Contributor(dimension, largest.value(), rounded(largest.share() + rest)));
        }
        return told;
    }

    private static double rounded(double share) {
        return Math.rint(share * DIGITS) / DIGITS;
    }
}
