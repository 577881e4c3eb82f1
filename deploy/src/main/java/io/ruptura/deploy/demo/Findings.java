package io.ruptura.deploy.demo;

import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.RuptureState;
import io.ruptura.domain.scope.Scope;
import io.ruptura.simulator.trouble.Episode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Sets what was found against what was planted. A rupture shows a planted one when it was known between its beginning and {@value #AFTERMATH_MINUTES} min after its
 * end, in a scope where a contact can be in both; of several, one of the same kind, then of the same scope, then the first.
 */
final class Findings {

    static final int AFTERMATH_MINUTES = 60;

    private final Iterator<Episode> plan;
    private final List<Episode> planted = new ArrayList<>();
    private Episode next;
    private final Map<String, Rupture> first = new LinkedHashMap<>();

    /** @param plan what is planted, in the order in which it is to be known; it may have no end */
    Findings(Iterator<Episode> plan) {
        this.plan = plan;
    }

    /** Takes a revision; returns whether the rupture was not known before. */
    boolean note(Rupture rupture) {
        return isRaised(rupture) && first.putIfAbsent(rupture.id(), rupture) == null;
    }

    /** What had begun by then, in the order in which it began. */
    List<Finding> until(long timeMillis) {
        lookAhead(timeMillis);
        return planted.stream()
                .filter(episode -> episode.fromMillis() <= timeMillis)
                .map(episode -> new Finding(
                        episode,
                        first.values().stream()
                                .filter(rupture -> shows(rupture, episode))
                                .min(bestFor(episode))))
                .toList();
    }

    private void lookAhead(long timeMillis) {
        while (next != null || plan.hasNext()) {
            next = next == null ? plan.next() : next;
            if (next.noticeMillis() > timeMillis) {
                return;
            }
            if (!next.isDecoy()) {
                planted.add(next);
            }
            next = null;
        }
    }

    /** How many were raised from then on that show nothing planted. */
    long unexplained(long sinceMillis) {
        return first.values().stream()
                .filter(rupture -> rupture.detectedAtMillis() >= sinceMillis)
                .filter(rupture -> planted.stream().noneMatch(episode -> shows(rupture, episode)))
                .count();
    }

    /** Suspicions that came to nothing and ruptures explained by a wider one are not alarms of their own. */
    private static boolean isRaised(Rupture rupture) {
        return rupture.state() != RuptureState.SUSPECTED && rupture.state() != RuptureState.SUPPRESSED;
    }

    private static boolean shows(Rupture rupture, Episode episode) {
        return rupture.detectedAtMillis() >= episode.fromMillis()
                && rupture.detectedAtMillis() <= episode.toMillis() + TimeUnit.MINUTES.toMillis(AFTERMATH_MINUTES)
                && new Scope(rupture.scope()).overlaps(scope(episode));
    }

    private static Comparator<Rupture> bestFor(Episode episode) {
        return Comparator.comparing((Rupture rupture) ->
                        !kind(episode).equals(rupture.kind().wireName()))
                .thenComparing(rupture -> !rupture.scope().equals(scope(episode).key()))
                .thenComparing(Rupture::detectedAtMillis);
    }

    static Scope scope(Episode episode) {
        return Scope.of(episode.scope());
    }

    static String kind(Episode episode) {
        return episode.kind();
    }
}
