package io.ruptura.domain.metric.timeline;

import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.Event.FeedbackKind;
import io.ruptura.domain.event.EventType;
import io.ruptura.domain.identity.TextHash;
import io.ruptura.domain.metric.sketch.Distinct;
import io.ruptura.domain.slice.Traits;
import java.util.List;

/**
 * What timelines need of an event, small enough to be shuffled cheaply.
 *
 * @param subject the interaction, or the agent whose status changed; unique within {@code source}
 * @param idHash 64-bit hash of the event's id: two ids of one timeline are taken to be equal when it is
 * @param code ordinal of the {@link EventType} plus what of its content matters, see {@link TimelineCode}
 * @param channel set by opened and transferred, else null
 * @param queue set by opened and transferred, else null
 * @param traits what the event says of dimensions beside channel and queue, see {@link Traits}; else null
 * @param customer where the customer of an opening is counted, see {@link Distinct}; else 0
 * @param queues the queues an agent serves; empty for interactions
 * @param slots how many contacts an agent can take at once; 0 for interactions
 */
public record TimelineEvent(
        String source,
        String subject,
        long idHash,
        long timeMillis,
        long sequence,
        byte code,
        String channel,
        String queue,
        String traits,
        int customer,
        List<String> queues,
        int slots) {

    /** Whether any timeline learns from this event. */
    public static boolean concerns(Event event) {
        return event.type().isInteraction()
                || event.type() == EventType.AGENT_STATUS_CHANGED
                || event.type() == EventType.EXCEPTION_GRANTED
                || (event.type() == EventType.FEEDBACK_RECEIVED
                        && event.feedback().kind() == FeedbackKind.CSAT);
    }

    /** Without traits. */
    public static TimelineEvent of(Event event) {
        return of(event, Traits.NONE);
    }

    public static TimelineEvent of(Event event, Traits traits) {
        boolean agent = event.type() == EventType.AGENT_STATUS_CHANGED;
        boolean places =
                event.type() == EventType.INTERACTION_OPENED || event.type() == EventType.INTERACTION_TRANSFERRED;
        return new TimelineEvent(
                event.source(),
                agent ? event.agent() : subject(event),
                TextHash.of(event.id()),
                event.timeMillis(),
                event.sequence(),
                TimelineCode.of(event),
                places ? event.channel() : null,
                places ? event.queue() : null,
                traits.of(event),
                customer(event),
                agent ? event.agentStatus().queues() : List.of(),
                agent ? event.agentStatus().slots() : 0);
    }

    /** What the opening of a contact tells the one that it follows; null when it follows none. */
    public static TimelineEvent ofRepeat(Event event) {
        if (event.opening() == null || event.opening().follows() == null) {
            return null;
        }
        return new TimelineEvent(
                event.source(),
                event.opening().follows(),
                TextHash.of(event.id()),
                event.timeMillis(),
                event.sequence(),
                TimelineCode.REPEATED,
                null,
                null,
                null,
                0,
                List.of(),
                0);
    }

    /** Whether it tells of the opening of another contact, which the other's timeline tells too. */
    public boolean isRepeat() {
        return TimelineCode.isRepeat(code);
    }

    /** Whether it opens, moves or ends the interaction, so that levels would stay wrong without it. */
    public boolean isTurn() {
        return switch (type()) {
            case INTERACTION_OPENED -> !isRepeat();
            case INTERACTION_TRANSFERRED,
                    INTERACTION_RESOLVED,
                    INTERACTION_REOPENED,
                    INTERACTION_CLOSED,
                    INTERACTION_ABANDONED -> true;
            default -> false;
        };
    }

    public EventType type() {
        return TimelineCode.type(code);
    }

    /** The interaction; an exception that was granted to none has a timeline to itself. */
    private static String subject(Event event) {
        return event.subject() == null ? "exception " + event.id() : event.subject();
    }

    private static int customer(Event event) {
        Event.Customer customer =
                event.opening() == null ? null : event.opening().customer();
        return customer == null || customer.id() == null ? 0 : Distinct.cell(TextHash.of(customer.id()));
    }
}
