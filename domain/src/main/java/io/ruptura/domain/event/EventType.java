package io.ruptura.domain.event;

import java.util.HashMap;
import java.util.Map;

/** The event types of contract §1. The order is the order in which events of one instant are understood. */
public enum EventType {
    INTERACTION_OPENED("ruptura.interaction.opened"),
    INTERACTION_ASSIGNED("ruptura.interaction.assigned"),
    INTERACTION_MESSAGE("ruptura.interaction.message"),
    INTERACTION_TRANSFERRED("ruptura.interaction.transferred"),
    INTERACTION_ESCALATED("ruptura.interaction.escalated"),
    INTERACTION_PAUSED("ruptura.interaction.paused"),
    INTERACTION_RESUMED("ruptura.interaction.resumed"),
    INTERACTION_PRIORITY_CHANGED("ruptura.interaction.priority-changed"),
    INTERACTION_RESOLVED("ruptura.interaction.resolved"),
    INTERACTION_REOPENED("ruptura.interaction.reopened"),
    INTERACTION_CLOSED("ruptura.interaction.closed"),
    INTERACTION_ABANDONED("ruptura.interaction.abandoned"),
    INTERACTION_FOLLOWED_UP("ruptura.interaction.followed-up"),
    FEEDBACK_RECEIVED("ruptura.feedback.received"),
    AGENT_STATUS_CHANGED("ruptura.agent.status-changed"),
    CHANNEL_STATUS_CHANGED("ruptura.channel.status-changed"),
    SOURCE_HEARTBEAT("ruptura.source.heartbeat"),
    QUEUE_SNAPSHOT("ruptura.queue.snapshot"),
    EXCEPTION_GRANTED("ruptura.exception.granted"),
    OPERATION_PLANNED("ruptura.operation.planned");

    private static final Map<String, EventType> BY_WIRE_NAME = new HashMap<>();

    static {
        for (EventType type : values()) {
            BY_WIRE_NAME.put(type.wireName, type);
        }
    }

    private final String wireName;

    EventType(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    /** The type of this name, or null: an unknown type is counted, never an error. */
    public static EventType ofWireName(String wireName) {
        return BY_WIRE_NAME.get(wireName);
    }

    /** Whether the event belongs to the timeline of the interaction named by its subject. */
    public boolean isInteraction() {
        return ordinal() <= INTERACTION_FOLLOWED_UP.ordinal();
    }
}
