package io.ruptura.domain.priority;

import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.EventType;
import io.ruptura.domain.event.Priority;

/**
 * What prioritization needs of an event, and nothing else, so that little crosses the network.
 *
 * @param queue null when it does not change it
 * @param channel null when it does not change it
 * @param priority what a person set; null for everything else
 * @param opening what was known when contact was made; null for everything else
 * @param knownAtMillis event time at which the stream knew of it: its own, or later when it came late
 */
public record InteractionChange(
        String source,
        String interaction,
        EventType type,
        long timeMillis,
        long sequence,
        String eventId,
        String queue,
        String channel,
        Priority priority,
        Opening opening,
        long knownAtMillis) {

    /**
     * How the contact began.
     *
     * @param inbound whether the customer made contact and therefore waits
     * @param value money a year, NaN when unknown
     */
    public record Opening(
            long openedAtMillis,
            boolean inbound,
            String topic,
            Priority priority,
            String customer,
            double value,
            String legal) {}

    /** Whether the event can change who comes first: messages that are no human response, notes and our own echoes cannot. */
    public static boolean isRelevant(Event event) {
        if (event.subject() == null) {
            return false;
        }
        return switch (event.type()) {
            case INTERACTION_OPENED,
                    INTERACTION_ASSIGNED,
                    INTERACTION_TRANSFERRED,
                    INTERACTION_RESOLVED,
                    INTERACTION_REOPENED,
                    INTERACTION_CLOSED,
                    INTERACTION_ABANDONED -> true;
            case INTERACTION_MESSAGE -> event.isHumanResponse();
            case INTERACTION_PRIORITY_CHANGED -> event.priorityChange().by() == Event.Actor.HUMAN;
            case INTERACTION_ESCALATED,
                    INTERACTION_PAUSED,
                    INTERACTION_RESUMED,
                    INTERACTION_FOLLOWED_UP,
                    FEEDBACK_RECEIVED,
                    AGENT_STATUS_CHANGED,
                    CHANNEL_STATUS_CHANGED,
                    SOURCE_HEARTBEAT,
                    QUEUE_SNAPSHOT,
                    EXCEPTION_GRANTED,
                    OPERATION_PLANNED -> false;
        };
    }

    /** The change of a relevant event, which the stream knew of at {@code knownAtMillis}. */
    public static InteractionChange of(Event event, long knownAtMillis) {
        return new InteractionChange(
                event.source(),
                event.subject(),
                event.type(),
                event.timeMillis(),
                event.sequence(),
                event.id(),
                event.queue(),
                event.channel(),
                event.priorityChange() == null ? null : event.priorityChange().to(),
                event.opening() == null ? null : opening(event),
                knownAtMillis);
    }

    /** Identifies the interaction within the tenant. */
    public String key() {
        return TrackedInteraction.key(source, interaction);
    }

    private static Opening opening(Event event) {
        Event.Opening opening = event.opening();
        Event.Customer customer = opening.customer();
        return new Opening(
                event.timeMillis(),
                opening.direction() != Event.Direction.OUTBOUND,
                opening.topic(),
                opening.priority(),
                customer == null ? null : customer.id(),
                customer == null ? Double.NaN : customer.value(),
                customer == null ? null : customer.legal());
    }
}
