package io.ruptura.domain.priority;

import java.util.Comparator;

/**
 * The newest value of something that events change. Newer is later in event time, then by the source's sequence, by the order in which events of one
 * instant are understood, and by id: a total order, so that the order of arrival does not matter.
 *
 * @param value may be null when the event said nothing about it
 */
public record Stamped(long timeMillis, long sequence, int rank, String eventId, String value) {

    private static final Comparator<Stamped> ORDER = Comparator.comparingLong(Stamped::timeMillis)
            .thenComparingLong(Stamped::sequence)
            .thenComparingInt(Stamped::rank)
            .thenComparing(Stamped::eventId);

    /** The newer of two, either of which may be null. */
    static Stamped newer(Stamped one, Stamped other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return ORDER.compare(one, other) >= 0 ? one : other;
    }
}
