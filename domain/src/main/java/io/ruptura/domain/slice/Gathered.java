package io.ruptura.domain.slice;

import io.ruptura.domain.health.Health;
import io.ruptura.domain.identity.TextHash;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What of a grouping set is one scope, {@code ~other}, because the set has more scopes than are told apart. Contacts are counted exactly, and so are up to
 * {@value #SMALLEST} scopes; of more the number follows from how close together the smallest hashes lie (Bar-Yossef et al. 2002), with a standard error of 6 %.
 * Sums do not depend on the order in which they are taken.
 *
 * @param sinceMillis end of the first step in which anything went there, epoch milliseconds UTC
 * @param contacts offered there, less those taken back
 * @param smallest hashes of the scopes, the smallest of them, in order
 */
public record Gathered(long sinceMillis, long contacts, List<Long> smallest) {

    static final int SMALLEST = 256;

    /** What one subtask says of one scope in one step. */
    public static Gathered of(String scope, long contacts, long stampMillis) {
        return new Gathered(stampMillis, contacts, List.of(TextHash.of(scope) >>> 1));
    }

    /** This and other; {@code other} may be null. */
    public Gathered plus(Gathered other) {
        if (other == null) {
            return this;
        }
        List<Long> merged = smallest.containsAll(other.smallest)
                ? smallest
                : Stream.concat(smallest.stream(), other.smallest.stream())
                        .sorted()
                        .distinct()
                        .limit(SMALLEST)
                        .toList();
        return new Gathered(Math.min(sinceMillis, other.sinceMillis), contacts + other.contacts, merged);
    }

    /** How many scopes. */
    long scopes() {
        if (smallest.size() < SMALLEST) {
            return smallest.size();
        }
        return Math.round((SMALLEST - 1) * ((double) Long.MAX_VALUE / smallest.get(SMALLEST - 1)));
    }

    /** Whether a person should be told again: it is new, or there are twice as many scopes or contacts as there were; {@code before} may be null. */
    public boolean isNewsAfter(Gathered before) {
        return before == null
                || magnitude(scopes()) > magnitude(before.scopes())
                || magnitude(contacts) > magnitude(before.contacts);
    }

    /**
     * What is said of the set.
     *
     * @param set its dimensions, {@code channel,topic}
     * @param limit how many scopes of it are told apart
     */
    public Health condition(String set, int limit, long asOfMillis) {
        String exactly = smallest.size() < SMALLEST ? "" : "about ";
        String detail = "since " + Instant.ofEpochMilli(sinceMillis) + " the set has more than the " + limit
                + " scopes that are told apart (metrics.max-scopes-per-set): " + exactly + scopes() + " more, with "
                + contacts
                + " contacts offered so far, are counted together as " + Admission.otherOfSet(set);
        return new Health(
                Health.Kind.DATA_QUALITY, "scopes " + set, Health.Status.DOUBTFUL, asOfMillis, 0, Double.NaN, detail);
    }

    private static int magnitude(long count) {
        return Long.SIZE - Long.numberOfLeadingZeros(Math.max(0, count));
    }
}
