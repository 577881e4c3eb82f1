package io.ruptura.domain.metric;

import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.Event.AgentAvailability;
import io.ruptura.domain.event.Event.AgentStatus;
import io.ruptura.domain.event.Event.Author;
import io.ruptura.domain.event.Event.Direction;
import io.ruptura.domain.event.Event.ExceptionGrant;
import io.ruptura.domain.event.Event.Feedback;
import io.ruptura.domain.event.Event.FeedbackKind;
import io.ruptura.domain.event.Event.Message;
import io.ruptura.domain.event.Event.Opening;
import io.ruptura.domain.event.EventType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Builds events the way one would tell them: {@code history.at(0).opened("I-1", "chat", "billing")}. */
final class History {

    static final String SOURCE = "/test";

    private final List<Event> events = new ArrayList<>();
    private long time;

    History at(long millis) {
        time = millis;
        return this;
    }

    History opened(String subject, String channel, String queue) {
        return opened(subject, channel, queue, Direction.INBOUND);
    }

    History opened(String subject, String channel, String queue, Direction direction) {
        Opening opening = new Opening(null, null, direction, null, null, Map.of());
        return add(EventType.INTERACTION_OPENED, subject, channel, queue, opening, null, null);
    }

    History replied(String subject) {
        return message(subject, Author.AGENT, true);
    }

    History message(String subject, Author author, boolean visible) {
        return add(EventType.INTERACTION_MESSAGE, subject, null, null, null, new Message(author, visible), null);
    }

    History transferred(String subject, String channel, String queue) {
        return add(EventType.INTERACTION_TRANSFERRED, subject, channel, queue, null, null, null);
    }

    History resolved(String subject) {
        return add(EventType.INTERACTION_RESOLVED, subject, null, null, null, null, null);
    }

    History reopened(String subject) {
        return add(EventType.INTERACTION_REOPENED, subject, null, null, null, null, null);
    }

    History closed(String subject) {
        return add(EventType.INTERACTION_CLOSED, subject, null, null, null, null, null);
    }

    History abandoned(String subject) {
        return add(EventType.INTERACTION_ABANDONED, subject, null, null, null, null, null);
    }

    History followed(String subject, String channel, String queue, String follows) {
        Opening opening = new Opening(null, null, Direction.INBOUND, null, follows, Map.of());
        return add(EventType.INTERACTION_OPENED, subject, channel, queue, opening, null, null);
    }

    History asked(String subject) {
        return message(subject, Author.CUSTOMER, true);
    }

    History happened(EventType type, String subject) {
        return add(type, subject, null, null, null, null, null);
    }

    History judged(String subject, double score, double scale, FeedbackKind kind) {
        add(EventType.FEEDBACK_RECEIVED, subject, null, null, null, null, null);
        Event plain = events.remove(events.size() - 1);
        events.add(with(plain, new Feedback(score, scale, kind), null));
        return this;
    }

    /** @param subject null when the exception names no contact */
    History granted(String subject) {
        add(EventType.EXCEPTION_GRANTED, subject, null, null, null, null, null);
        Event plain = events.remove(events.size() - 1);
        events.add(with(plain, null, new ExceptionGrant("refund", null, null, Long.MAX_VALUE)));
        return this;
    }

    History agent(String agent, AgentAvailability status, String... queues) {
        return agent(agent, status, 1, queues);
    }

    History agent(String agent, AgentAvailability status, int slots, String... queues) {
        AgentStatus agentStatus = new AgentStatus(status, List.of(queues), slots);
        return add(EventType.AGENT_STATUS_CHANGED, agent, null, null, null, null, agentStatus);
    }

    private static Event with(Event plain, Feedback feedback, ExceptionGrant grant) {
        return new Event(
                plain.id(),
                plain.source(),
                plain.type(),
                plain.subject(),
                plain.timeMillis(),
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                feedback,
                null,
                null,
                null,
                grant,
                null);
    }

    List<Event> events() {
        return events;
    }

    private History add(
            EventType type,
            String subject,
            String channel,
            String queue,
            Opening opening,
            Message message,
            AgentStatus agentStatus) {
        boolean agent = type == EventType.AGENT_STATUS_CHANGED;
        events.add(new Event(
                "e-" + events.size(),
                SOURCE,
                type,
                agent ? null : subject,
                time,
                0,
                channel,
                queue,
                agent ? subject : null,
                opening,
                message,
                null,
                null,
                null,
                agentStatus,
                null,
                null,
                null,
                null));
        return this;
    }
}
