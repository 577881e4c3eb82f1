package io.ruptura.domain.event.decoding;

import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.Event.Actor;
import io.ruptura.domain.event.Event.AgentAvailability;
import io.ruptura.domain.event.Event.Author;
import io.ruptura.domain.event.Event.ChannelCondition;
import io.ruptura.domain.event.Event.Customer;
import io.ruptura.domain.event.Event.Direction;
import io.ruptura.domain.event.Event.FeedbackKind;
import io.ruptura.domain.event.Event.OperationKind;
import io.ruptura.domain.event.EventBuilder;
import io.ruptura.domain.event.EventType;
import io.ruptura.domain.event.Priority;
import io.ruptura.domain.event.RejectionReason;
import io.ruptura.domain.event.Rfc3339;
import java.util.List;
import java.util.Map;

/** The fields of {@code data} as they are being read, with the defaults of those that may be absent; becomes an {@link Event}. */
final class EventDraft {

    private static final double DEFAULT_SCALE = 5;

    String channel;
    String queue;
    String agent;
    String topic;
    Priority priority;
    Direction direction = Direction.INBOUND;
    Customer customer;
    String follows;
    Map<String, String> attributes = Map.of();
    Author author;
    boolean visible = true;
    String level;
    String reason;
    String stage;
    Actor actor;
    double score;
    double scale = DEFAULT_SCALE;
    FeedbackKind feedbackKind;
    AgentAvailability availability;
    List<String> queues = List.of();
    int slots = 1;
    ChannelCondition condition;
    long open;
    String exceptionType;
    String grounds;
    String grantedBy;
    long expiresMillis = Long.MAX_VALUE;
    Map<String, String> scope = Map.of();
    long fromMillis;
    long toMillis;
    OperationKind operationKind;
    double factor = Double.NaN;

    /** Refuses values that are each allowed but not together. */
    void refuseContradiction(EventType type) throws Unreadable {
        if (type == EventType.FEEDBACK_RECEIVED && score > scale) {
            throw new Unreadable(
                    RejectionReason.INVALID_VALUE,
                    "data.score must not be above data.scale, was " + score + " out of " + scale);
        }
        if (type == EventType.OPERATION_PLANNED && toMillis <= fromMillis) {
            throw new Unreadable(
                    RejectionReason.INVALID_VALUE,
                    "data.to must be after data.from, was " + Rfc3339.format(toMillis) + " and "
                            + Rfc3339.format(fromMillis));
        }
    }

    /** The event, once everything its type requires has been read. */
    Event complete(Envelope envelope) {
        EventBuilder event = EventBuilder.of(envelope.type(), envelope.source(), envelope.id(), envelope.timeMillis())
                .subject(envelope.subject())
                .sequence(envelope.sequence())
                .channel(channel)
                .queue(queue)
                .agent(agent);
        return addFamily(event, envelope.type()).build();
    }

    private EventBuilder addFamily(EventBuilder event, EventType type) {
        return switch (type) {
            case INTERACTION_OPENED ->
                event.opening(new Event.Opening(topic, priority, direction, customer, follows, attributes));
            case INTERACTION_MESSAGE -> event.message(author, visible);
            case INTERACTION_PRIORITY_CHANGED -> event.priorityChange(priority, actor);
            case INTERACTION_ESCALATED, INTERACTION_PAUSED, INTERACTION_RESUMED, INTERACTION_RESOLVED ->
                event.note(level, reason, stage);
            case FEEDBACK_RECEIVED -> event.feedback(score, scale, feedbackKind);
            case AGENT_STATUS_CHANGED -> event.agentStatus(availability, queues, slots);
            case CHANNEL_STATUS_CHANGED -> event.channelStatus(condition);
            case QUEUE_SNAPSHOT -> event.queueSnapshot(open);
            case EXCEPTION_GRANTED -> event.exceptionGrant(exceptionType, grounds, grantedBy, expiresMillis);
            case OPERATION_PLANNED -> event.plannedOperation(scope, fromMillis, toMillis, operationKind, factor);
            case INTERACTION_ASSIGNED,
                    INTERACTION_TRANSFERRED,
                    INTERACTION_REOPENED,
                    INTERACTION_CLOSED,
                    INTERACTION_ABANDONED,
                    INTERACTION_FOLLOWED_UP,
                    SOURCE_HEARTBEAT -> event;
        };
    }
}
