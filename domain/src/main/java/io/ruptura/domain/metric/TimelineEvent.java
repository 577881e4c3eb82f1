package io.ruptura.domain.metric;

import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.Event.AgentAvailability;
import io.ruptura.domain.event.Event.Direction;
import io.ruptura.domain.event.EventType;
import java.util.List;

/**
 * What timelines need of an event, small enough to be shuffled cheaply.
 *
 * @param subject the interaction, or the agent whose status changed; unique within {@code source}
 * @param idHash 64-bit hash of the event's id: two ids of one timeline are taken to be equal when it is
 * @param code ordinal of the {@link EventType} plus {@link #MARKED} and {@link #OUTBOUND}
 * @param channel set by opened and transferred, else null
 * @param queue set by opened and transferred, else null
 * @param queues the queues an agent serves; empty for interactions
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
        List<String> queues) {

    /** A message that is a human response; a status that is available. */
    static final int MARKED = 32;

    /** An interaction opened by the service, not by the customer. */
    static final int OUTBOUND = 64;

    private static final int TYPE_BITS = 31;
    private static final EventType[] TYPES = EventType.values();

    /** Whether any timeline learns from this event. */
    public static boolean concerns(Event event) {
        return event.type().isInteraction() || event.type() == EventType.AGENT_STATUS_CHANGED;
    }

    public static TimelineEvent of(Event event) {
        boolean agent = event.type() == EventType.AGENT_STATUS_CHANGED;
        boolean places =
                event.type() == EventType.INTERACTION_OPENED || event.type() == EventType.INTERACTION_TRANSFERRED;
        return new TimelineEvent(
                event.source(),
                agent ? event.agent() : event.subject(),
                hash(event.id()),
                event.timeMillis(),
                event.sequence(),
                codeOf(event),
                places ? event.channel() : null,
                places ? event.queue() : null,
                agent ? event.agentStatus().queues() : List.of());
    }

    public EventType type() {
        return typeOf(code);
    }

    static EventType typeOf(byte code) {
        return TYPES[code & TYPE_BITS];
    }

    private static byte codeOf(Event event) {
        boolean marked = event.isHumanResponse()
                || (event.agentStatus() != null && event.agentStatus().status() == AgentAvailability.AVAILABLE);
        boolean outbound = event.opening() != null && event.opening().direction() == Direction.OUTBOUND;
        return (byte) (event.type().ordinal() | (marked ? MARKED : 0) | (outbound ? OUTBOUND : 0));
    }

    /** FNV-1a over the characters, finished with MurmurHash3's mixer so that similar ids differ in all bits. */
    private static long hash(String id) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }
}
