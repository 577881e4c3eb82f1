package io.ruptura.domain.event;

import java.util.List;
import java.util.Map;

/**
 * One accepted event of contract §1. The header is always there; what belongs to a single family of types is a nested record,
 * null for the others.
 *
 * @param id identifies the event together with {@code source}
 * @param subject the interaction's id for interaction and feedback events; may be null for the others
 * @param timeMillis event time, epoch milliseconds UTC
 * @param sequence CloudEvents extension {@code sequence} when it is a number, else 0: orders events of one instant
 * @param channel where it is about: opened, transferred, channel status, queue snapshot; else null
 * @param queue where it is about: opened, assigned, transferred, queue snapshot; else null
 * @param agent who did it or whom it is about: assigned, resolved, agent status; else null
 */
public record Event(
        String id,
        String source,
        EventType type,
        String subject,
        long timeMillis,
        long sequence,
        String channel,
        String queue,
        String agent,
        Opening opening,
        Message message,
        PriorityChange priorityChange,
        Note note,
        Feedback feedback,
        AgentStatus agentStatus,
        ChannelStatus channelStatus,
        QueueSnapshot queueSnapshot,
        ExceptionGrant exceptionGrant,
        PlannedOperation plannedOperation) {

    /** What is known when the customer makes contact. {@code topic}, {@code priority} and {@code follows} may be null. */
    public record Opening(
            String topic,
            Priority priority,
            Direction direction,
            Customer customer,
            String follows,
            Map<String, String> attributes) {}

    /** Who the customer is. {@code tier} and {@code legal} may be null; {@code value} is money a year in the tenant's currency, NaN when unknown. */
    public record Customer(String id, String tier, double value, String legal) {}

    /** One message; only a visible (public) one by an agent is a human response. */
    public record Message(Author author, boolean visible) {}

    /** A new priority, and whether a person or this product set it. */
    public record PriorityChange(Priority to, Actor by) {}

    /** Free words of assigned, escalated, paused, resolved and closed: any may be null. */
    public record Note(String level, String reason, String stage) {}

    /** A customer's judgement: {@code score} out of {@code scale}. */
    public record Feedback(double score, double scale, FeedbackKind kind) {}

    /** Capacity: what an agent can take. {@code slots} is how many contacts at once, 1 when not said. */
    public record AgentStatus(AgentAvailability status, List<String> queues, int slots) {}

    /** What the platform itself says about the channel. */
    public record ChannelStatus(ChannelCondition status) {}

    /** The platform's own count of open interactions of a queue. */
    public record QueueSnapshot(long open) {}

    /** An exception to the rules was granted. {@code grounds} and {@code by} may be null; {@code expiresMillis} is Long.MAX_VALUE for never. */
    public record ExceptionGrant(String exceptionType, String grounds, String by, long expiresMillis) {}

    /** Known in advance. {@code scope} holds dimension → value; {@code factor} multiplies expected demand, NaN when not said. */
    public record PlannedOperation(
            Map<String, String> scope, long fromMillis, long toMillis, OperationKind kind, double factor) {}

    public enum Direction {
        INBOUND,
        OUTBOUND
    }

    public enum Author {
        CUSTOMER,
        AGENT,
        BOT
    }

    public enum Actor {
        HUMAN,
        RUPTURA
    }

    public enum FeedbackKind {
        CSAT,
        NPS,
        CES
    }

    public enum AgentAvailability {
        AVAILABLE,
        BUSY,
        AWAY,
        OFFLINE
    }

    public enum ChannelCondition {
        OPERATIONAL,
        DEGRADED,
        DOWN
    }

    public enum OperationKind {
        CAMPAIGN,
        MAINTENANCE,
        HOLIDAY
    }

    /** Whether this is the public reply of a person: what ends the wait for a first response. */
    public boolean isHumanResponse() {
        return message != null && message.author() == Author.AGENT && message.visible();
    }

    /** The same, at another time: told by a clock that goes wrong. */
    public Event at(long otherMillis) {
        return new Event(
                id,
                source,
                type,
                subject,
                otherMillis,
                sequence,
                channel,
                queue,
                agent,
                opening,
                message,
                priorityChange,
                note,
                feedback,
                agentStatus,
                channelStatus,
                queueSnapshot,
                exceptionGrant,
                plannedOperation);
    }
}
