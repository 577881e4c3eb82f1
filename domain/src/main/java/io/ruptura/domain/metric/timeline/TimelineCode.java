package io.ruptura.domain.metric.timeline;

import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.Event.AgentAvailability;
import io.ruptura.domain.event.Event.Author;
import io.ruptura.domain.event.Event.Direction;
import io.ruptura.domain.event.EventType;

/**
 * The one byte a timeline keeps of an event's type and content: the ordinal of the {@link EventType} and two bits whose meaning depends on it. Of events of one
 * instant and type the lower code comes first, so a customer's message comes before the reply.
 */
public final class TimelineCode {

    private static final int FIRST_BIT = 32;
    private static final int SECOND_BIT = 64;
    private static final int BITS = FIRST_BIT | SECOND_BIT;
    private static final EventType[] TYPES = EventType.values();
    private static final double TOP_BOX = 0.8;
    private static final double BOTTOM_BOX = 0.4;

    /** Another contact was opened that follows this one. */
    static final byte REPEATED = (byte) (EventType.INTERACTION_OPENED.ordinal() | FIRST_BIT);

    private TimelineCode() {}

    static byte of(Event event) {
        int content =
                switch (event.type()) {
                    case INTERACTION_OPENED -> event.opening().direction() == Direction.OUTBOUND ? SECOND_BIT : 0;
                    case INTERACTION_MESSAGE -> author(event);
                    case FEEDBACK_RECEIVED -> box(event.feedback());
                    case AGENT_STATUS_CHANGED -> event.agentStatus().status().ordinal() * FIRST_BIT;
                    default -> 0;
                };
        return (byte) (event.type().ordinal() | content);
    }

    public static EventType type(byte code) {
        return TYPES[code & ~BITS];
    }

    public static boolean isRepeat(byte code) {
        return code == REPEATED;
    }

    public static boolean isOutbound(byte code) {
        return (code & BITS) == SECOND_BIT;
    }

    public static boolean isTopBox(byte code) {
        return (code & BITS) == FIRST_BIT;
    }

    public static boolean isBottomBox(byte code) {
        return (code & BITS) == SECOND_BIT;
    }

    public static boolean isByCustomer(byte code) {
        return (code & BITS) == FIRST_BIT;
    }

    public static boolean isByAgent(byte code) {
        return (code & SECOND_BIT) != 0;
    }

    public static boolean isHumanResponse(byte code) {
        return (code & BITS) == SECOND_BIT;
    }

    public static AgentAvailability availability(byte code) {
        return AgentAvailability.values()[(code & BITS) / FIRST_BIT];
    }

    /** Bots none, customers the first, agents the second, and both when only colleagues see it. */
    private static int author(Event event) {
        if (event.message().author() == Author.AGENT) {
            return event.isHumanResponse() ? SECOND_BIT : BITS;
        }
        return event.message().author() == Author.CUSTOMER ? FIRST_BIT : 0;
    }

    /** The first in the top box, from four fifths of the scale: 4 and 5 of 5; the second in the bottom box, up to two fifths: 1 and 2. */
    private static int box(Event.Feedback feedback) {
        if (feedback.score() >= TOP_BOX * feedback.scale()) {
            return FIRST_BIT;
        }
        return feedback.score() <= BOTTOM_BOX * feedback.scale() ? SECOND_BIT : 0;
    }
}
