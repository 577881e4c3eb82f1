package io.ruptura.domain.rupture.lifecycle;

import io.ruptura.domain.rupture.Candidate;
import io.ruptura.domain.rupture.RuptureKind;
import io.ruptura.domain.scope.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * What is not known at the moment. A rupture that rests on it neither opens nor worsens nor ends. What is not known of a part of a scope is not known of the whole,
 * as far as it is about the backlog, which is a sum; that a part of a scope is not seen at all is told of the whole by how complete it is.
 */
final class Doubts {

    private final TreeMap<String, Candidate> byPlace = new TreeMap<>();

    Doubts(Collection<Candidate> known) {
        known.forEach(this::add);
    }

    void add(Candidate doubt) {
        byPlace.merge(
                doubt.kind() + " " + doubt.scope(),
                doubt,
                (one, other) -> one.timeMillis() > other.timeMillis() ? one : other);
    }

    /** Whether what this candidate rests on is in doubt, as of an instant. */
    boolean isAbout(Candidate seen, long nowMillis, LifecyclePolicy policy) {
        return byPlace.values().stream()
                .anyMatch(
                        doubt -> holds(doubt, nowMillis, policy) && (isLost(doubt, seen) || isMiscounted(doubt, seen)));
    }

    /** Whether the backlog that this candidate rests on is in doubt: the number is known, and it is not to be believed. */
    boolean isBacklog(Candidate seen, long nowMillis, LifecyclePolicy policy) {
        return byPlace.values().stream()
                .anyMatch(doubt -> holds(doubt, nowMillis, policy) && isMiscounted(doubt, seen));
    }

    List<Candidate> known(long nowMillis, LifecyclePolicy policy) {
        List<Candidate> known = new ArrayList<>(byPlace.values());
        known.removeIf(doubt -> !holds(doubt, nowMillis, policy));
        return known;
    }

    private static boolean holds(Candidate doubt, long nowMillis, LifecyclePolicy policy) {
        return nowMillis - doubt.timeMillis() < Math.max(1, policy.clearAfterMillis());
    }

    private static boolean isLost(Candidate doubt, Candidate seen) {
        return doubt.kind() == RuptureKind.FEED_LOSS
                && seen.kind() != RuptureKind.FEED_LOSS
                && doubt.scope().equals(seen.scope());
    }

    private static boolean isMiscounted(Candidate doubt, Candidate seen) {
        return doubt.kind() != RuptureKind.FEED_LOSS
                && seen.restsOnBacklog()
                && new Scope(seen.scope()).contains(new Scope(doubt.scope()));
    }
}
