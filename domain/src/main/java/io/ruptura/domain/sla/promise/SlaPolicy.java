package io.ruptura.domain.sla.promise;

import io.ruptura.domain.event.Priority;
import io.ruptura.domain.sla.SlaTarget;
import java.io.Serializable;
import java.util.List;

/**
 * One version of one promise: to whom, and what. An empty list asks for nothing.
 *
 * @param validFromMillis contacts opened from then on are under this version rather than an earlier one
 */
public record SlaPolicy(String id, long validFromMillis, Audience audience, List<SlaTarget> targets)
        implements Serializable {

    public SlaPolicy {
        targets = List.copyOf(targets);
    }

    /** Who is meant: a contact of one of these channels, queues, priorities and tiers. */
    public record Audience(List<String> channels, List<String> queues, List<Priority> priorities, List<String> tiers)
            implements Serializable {

        public Audience {
            channels = List.copyOf(channels);
            queues = List.copyOf(queues);
            priorities = List.copyOf(priorities);
            tiers = List.copyOf(tiers);
        }

        boolean includes(Place place) {
            return isAmong(channels, place.channel())
                    && isAmong(queues, place.queue())
                    && isAmong(priorities, place.priority())
                    && isAmong(tiers, place.tier());
        }

        private static <T> boolean isAmong(List<T> wanted, T value) {
            return wanted.isEmpty() || (value != null && wanted.contains(value));
        }
    }

    /** Where a contact is now and whose it is; channel, queue and tier may be null. */
    public record Place(String channel, String queue, Priority priority, String tier) {}
}
