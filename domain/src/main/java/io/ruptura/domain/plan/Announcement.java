package io.ruptura.domain.plan;

import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.EventType;

/**
 * What platforms say of themselves on the topic of interactions, beside contacts: one of two, the other is null.
 *
 * @param plan an operation that is planned
 * @param declaration how a channel is
 */
public record Announcement(Plan plan, Declaration declaration) {

    /** Whether events of this type announce something; null is no type. */
    public static boolean isMadeOf(EventType type) {
        return type == EventType.OPERATION_PLANNED || type == EventType.CHANNEL_STATUS_CHANGED;
    }

    /** What an event of one of these types announces. */
    public static Announcement of(Event event) {
        return event.type() == EventType.OPERATION_PLANNED
                ? new Announcement(Plan.of(event), null)
                : new Announcement(null, Declaration.of(event));
    }

    /** When it was said, epoch milliseconds UTC. */
    public long timeMillis() {
        return plan == null ? declaration.timeMillis() : plan.knownAtMillis();
    }
}
