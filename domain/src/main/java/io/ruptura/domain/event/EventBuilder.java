package io.ruptura.domain.event;

import io.ruptura.domain.event.Event.Actor;
import io.ruptura.domain.event.Event.AgentAvailability;
import io.ruptura.domain.event.Event.Author;
import io.ruptura.domain.event.Event.ChannelCondition;
import io.ruptura.domain.event.Event.FeedbackKind;
import io.ruptura.domain.event.Event.Opening;
import io.ruptura.domain.event.Event.OperationKind;
import io.ruptura.domain.event.decoding.EventDecoder;
import java.util.List;
import java.util.Map;

/**
 * Puts an {@link Event} together from what is known: whatever is not set stays null. Checks nothing; what comes from outside goes
 * through {@link EventDecoder}.
 */
public final class EventBuilder {

    private final EventType type;
    private final String source;
    private final String id;
    private final long timeMillis;
    private String subject;
    private long sequence;
    private String channel;
    private String queue;
    private String agent;
    private Event.Opening opening;
    private Event.Message message;
    private Event.PriorityChange priorityChange;
    private Event.Note note;
    private Event.Feedback feedback;
    private Event.AgentStatus agentStatus;
    private Event.ChannelStatus channelStatus;
    private Event.QueueSnapshot queueSnapshot;
    private Event.ExceptionGrant exceptionGrant;
    private Event.PlannedOperation plannedOperation;

    private EventBuilder(EventType type, String source, String id, long timeMillis) {
        this.type = type;
        this.source = source;
        this.id = id;
        this.timeMillis = timeMillis;
    }

    public static EventBuilder of(EventType type, String source, String id, long timeMillis) {
        return new EventBuilder(type, source, id, timeMillis);
    }

    public EventBuilder subject(String interaction) {
        this.subject = interaction;
        return this;
    }

    public EventBuilder sequence(long number) {
        this.sequence = number;
        return this;
    }

    public EventBuilder channel(String name) {
        this.channel = name;
        return this;
    }

    public EventBuilder queue(String name) {
        this.queue = name;
        return this;
    }

    public EventBuilder agent(String name) {
        this.agent = name;
        return this;
    }

    public EventBuilder opening(Opening known) {
        this.opening = known;
        return this;
    }

    public EventBuilder message(Author author, boolean visible) {
        this.message = new Event.Message(author, visible);
        return this;
    }

    public EventBuilder priorityChange(Priority to, Actor by) {
        this.priorityChange = new Event.PriorityChange(to, by);
        return this;
    }

    /** Free words; no note at all when none is given. */
    public EventBuilder note(String level, String reason, String stage) {
        boolean says = level != null || reason != null || stage != null;
        this.note = says ? new Event.Note(level, reason, stage) : null;
        return this;
    }

    public EventBuilder feedback(double score, double scale, FeedbackKind kind) {
        this.feedback = new Event.Feedback(score, scale, kind);
        return this;
    }

    public EventBuilder agentStatus(AgentAvailability status, List<String> queues, int slots) {
        this.agentStatus = new Event.AgentStatus(status, queues, slots);
        return this;
    }

    public EventBuilder channelStatus(ChannelCondition status) {
        this.channelStatus = new Event.ChannelStatus(status);
        return this;
    }

    public EventBuilder queueSnapshot(long open) {
        this.queueSnapshot = new Event.QueueSnapshot(open);
        return this;
    }

    public EventBuilder exceptionGrant(String exceptionType, String grounds, String by, long expiresMillis) {
        this.exceptionGrant = new Event.ExceptionGrant(exceptionType, grounds, by, expiresMillis);
        return this;
    }

    public EventBuilder plannedOperation(
            Map<String, String> scope, long fromMillis, long toMillis, OperationKind kind, double factor) {
        this.plannedOperation = new Event.PlannedOperation(scope, fromMillis, toMillis, kind, factor);
        return this;
    }

    public Event build() {
        return new Event(
                id,
                source,
                type,
                subject,
                timeMillis,
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
