package io.ruptura.domain.metric;

import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.Event.Actor;
import io.ruptura.domain.event.Event.AgentAvailability;
import io.ruptura.domain.event.Event.Author;
import io.ruptura.domain.event.Event.Direction;
import io.ruptura.domain.event.Event.FeedbackKind;
import io.ruptura.domain.event.Event.Opening;
import io.ruptura.domain.event.EventBuilder;
import io.ruptura.domain.event.EventType;
import io.ruptura.domain.event.Priority;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Builds events the way one would tell them: {@code history.at(0).opened("I-1", "chat", "billing")}. */
public final class History {

    public static final String SOURCE = "/test";

    private final List<Event> events = new ArrayList<>();
    private long time;

    public History at(long millis) {
        time = millis;
        return this;
    }

    public History opened(String subject, String channel, String queue) {
        return opened(subject, channel, queue, Direction.INBOUND);
    }

    public History opened(String subject, String channel, String queue, Direction direction) {
        return place(EventType.INTERACTION_OPENED, subject, channel, queue, opening(direction, null));
    }

    public History opened(String subject, String channel, String queue, Opening opening) {
        return place(EventType.INTERACTION_OPENED, subject, channel, queue, opening);
    }

    public History assigned(String subject, String agent) {
        return add(event(EventType.INTERACTION_ASSIGNED).subject(subject).agent(agent));
    }

    public History resolvedBy(String subject, String agent) {
        return add(event(EventType.INTERACTION_RESOLVED).subject(subject).agent(agent));
    }

    public History prioritySet(String subject, Priority priority) {
        return add(
                event(EventType.INTERACTION_PRIORITY_CHANGED).subject(subject).priorityChange(priority, Actor.HUMAN));
    }

    public History followed(String subject, String channel, String queue, String follows) {
        return place(EventType.INTERACTION_OPENED, subject, channel, queue, opening(Direction.INBOUND, follows));
    }

    public History transferred(String subject, String channel, String queue) {
        return place(EventType.INTERACTION_TRANSFERRED, subject, channel, queue, null);
    }

    public History replied(String subject) {
        return message(subject, Author.AGENT, true);
    }

    public History asked(String subject) {
        return message(subject, Author.CUSTOMER, true);
    }

    public History message(String subject, Author author, boolean visible) {
        return add(event(EventType.INTERACTION_MESSAGE).subject(subject).message(author, visible));
    }

    public History resolved(String subject) {
        return happened(EventType.INTERACTION_RESOLVED, subject);
    }

    public History reopened(String subject) {
        return happened(EventType.INTERACTION_REOPENED, subject);
    }

    public History closed(String subject) {
        return happened(EventType.INTERACTION_CLOSED, subject);
    }

    public History abandoned(String subject) {
        return happened(EventType.INTERACTION_ABANDONED, subject);
    }

    public History happened(EventType type, String subject) {
        return add(event(type).subject(subject));
    }

    public History judged(String subject, double score, double scale, FeedbackKind kind) {
        return add(event(EventType.FEEDBACK_RECEIVED).subject(subject).feedback(score, scale, kind));
    }

    /** @param subject null when the exception names no contact */
    public History granted(String subject) {
        return add(event(EventType.EXCEPTION_GRANTED)
                .subject(subject)
                .exceptionGrant("refund", null, null, Long.MAX_VALUE));
    }

    public History agent(String agent, AgentAvailability status, String... queues) {
        return agent(agent, status, 1, queues);
    }

    public History agent(String agent, AgentAvailability status, int slots, String... queues) {
        return add(event(EventType.AGENT_STATUS_CHANGED).agent(agent).agentStatus(status, List.of(queues), slots));
    }

    public List<Event> events() {
        return events;
    }

    private History place(EventType type, String subject, String channel, String queue, Opening opening) {
        return add(event(type).subject(subject).channel(channel).queue(queue).opening(opening));
    }

    private static Opening opening(Direction direction, String follows) {
        return new Opening(null, null, direction, null, follows, Map.of());
    }

    private EventBuilder event(EventType type) {
        return EventBuilder.of(type, SOURCE, "e-" + events.size(), time);
    }

    private History add(EventBuilder event) {
        events.add(event.build());
        return this;
    }
}
