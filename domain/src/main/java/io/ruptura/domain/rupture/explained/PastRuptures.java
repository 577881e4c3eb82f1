package io.ruptura.domain.rupture.explained;

import io.ruptura.domain.baseline.season.LocalHour;
import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.Rupture.Contributor;
import io.ruptura.domain.rupture.Rupture.Similar;
import io.ruptura.domain.scope.Scope;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which past ruptures of its kind were most like one, and how long those lasted.
 *
 * <p>Formula: {@code score = 0.4 · scope + 0.2 · severity + 0.2 · hour + 0.2 · parts}, each 0..1. Scope: 1 the same, 0.6 when one holds the other, 0.3 when they fix the same
 * dimensions. Severity: a third less for each step. Hour: of the day, 1 the same, 0 twelve hours away. Parts: how much of the excess the same parts made in both; where
 * one tells of none, the others decide. Alike from {@value #ALIKE} on; it is expected to last as long as half of those alike did, if there are {@value #ENOUGH}.
 */
record PastRuptures(List<PastRupture> all, ZoneId zone) {

    static final double ALIKE = 0.5;
    static final int ENOUGH = 3;
    private static final int TOLD = 3;
    private static final int MOST_PER_KIND = 200;

    private static final double MINUTE = 60_000;
    private static final double SCOPE = 0.4;
    private static final double OTHERS = 0.2;
    private static final double HALF_DAY = 12;
    private static final double STEPS = 3;
    private static final double DIGITS = 100;

    /** Those alike, the most alike first, the latest before earlier ones. */
    List<Similar> alike(Rupture rupture) {
        List<Similar> alike = new ArrayList<>();
        for (PastRupture past : all) {
            double score = past.kind() == rupture.kind() ? score(rupture, past) : 0;
            if (score >= ALIKE && past.endMillis() <= rupture.onsetMillis()) {
                alike.add(new Similar(
                        past.id(), past.onsetMillis(), past.kind(), score, past.minutes(), past.resolvedBy()));
            }
        }
        alike.sort(Comparator.comparingDouble(Similar::score)
                .thenComparingLong(Similar::onsetMillis)
                .reversed()
                .thenComparing(Similar::id));
        return alike;
    }

    static List<Similar> told(List<Similar> alike) {
        return alike.subList(0, Math.min(TOLD, alike.size()));
    }

    /** Epoch milliseconds; 0 when too few are known, or it has lasted longer already. */
    static long expectedEndMillis(Rupture rupture, List<Similar> alike) {
        if (alike.size() < ENOUGH) {
            return 0;
        }
        double[] minutes = alike.stream().mapToDouble(Similar::minutes).sorted().toArray();
        int half = minutes.length / 2;
        double median = minutes.length % 2 == 1 ? minutes[half] : (minutes[half - 1] + minutes[half]) / 2;
        long end = rupture.onsetMillis() + Math.round(median * MINUTE);
        return end > rupture.updatedAtMillis() ? end : 0;
    }

    /** With one more, the newest; of its kind the oldest is forgotten when there are many. */
    static List<PastRupture> with(List<PastRupture> known, PastRupture ended) {
        List<PastRupture> next = new ArrayList<>(without(known, ended.id()));
        next.add(ended);
        List<PastRupture> ofKind =
                next.stream().filter(past -> past.kind() == ended.kind()).toList();
        if (ofKind.size() > MOST_PER_KIND) {
            next.remove(ofKind.get(0));
        }
        return next;
    }

    static List<PastRupture> without(List<PastRupture> known, String id) {
        return known.stream().filter(past -> !past.id().equals(id)).toList();
    }

    private double score(Rupture rupture, PastRupture past) {
        int steps = Math.abs(rupture.severity().ordinal() - past.severity().ordinal());
        double known = SCOPE * ofScope(new Scope(rupture.scope()), new Scope(past.scope()))
                + OTHERS * Math.max(0, 1 - steps / STEPS)
                + OTHERS * ofHour(rupture.onsetMillis(), past.onsetMillis());
        boolean areParts =
                !rupture.contributors().isEmpty() && !past.contributors().isEmpty();
        double score =
                areParts ? known + OTHERS * ofParts(rupture.contributors(), past.contributors()) : known / (1 - OTHERS);
        return Math.rint(score * DIGITS) / DIGITS;
    }

    private static double ofScope(Scope one, Scope other) {
        if (one.equals(other)) {
            return 1;
        }
        if (one.isRelatedTo(other)) {
            return 0.6;
        }
        return one.dimensions().keySet().equals(other.dimensions().keySet()) ? 0.3 : 0;
    }

    private double ofHour(long one, long other) {
        int apart = Math.abs(
                LocalHour.at(one, zone).slot() % 24 - LocalHour.at(other, zone).slot() % 24);
        return 1 - Math.min(apart, 24 - apart) / HALF_DAY;
    }

    /** The lesser share of each part, over all dimensions that both tell of. */
    private static double ofParts(List<Contributor> one, List<Contributor> other) {
        double shared = 0;
        for (Contributor mine : one) {
            for (Contributor theirs : other) {
                boolean isSame = mine.dimension().equals(theirs.dimension())
                        && mine.value().equals(theirs.value());
                shared += isSame ? Math.min(mine.share(), theirs.share()) : 0;
            }
        }
        long dimensions = one.stream()
                .map(Contributor::dimension)
                .distinct()
                .filter(name ->
                        other.stream().anyMatch(theirs -> theirs.dimension().equals(name)))
                .count();
        return dimensions == 0 ? 0 : Math.min(1, shared / (double) dimensions);
    }
}
