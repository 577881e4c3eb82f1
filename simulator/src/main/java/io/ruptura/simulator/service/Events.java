package io.ruptura.simulator.service;

import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.EventBuilder;
import io.ruptura.domain.event.EventType;
import io.ruptura.simulator.plan.Agenda;
import io.ruptura.simulator.scenario.FeedConfig;
import io.ruptura.simulator.trouble.Episode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Says what happens, as events of the contract, numbered in the order in which they happen; and counts what is open, as a platform does. */
public final class Events {

    private static final int STARS = 5;
    private static final int LIKELIHOODS = 10;

    private final Agenda agenda;
    private final Consumer<Event> listener;
    private final Map<String, Integer> open = new HashMap<>();
    private final Map<String, Long> numbers = new HashMap<>();
    private final boolean numbered;
    private long count;

    /** @param numbered whether each source numbers its events; else the events of each contact are numbered */
    public Events(Agenda agenda, boolean numbered, Consumer<Event> listener) {
        this.agenda = agenda;
        this.numbered = numbered;
        this.listener = listener;
    }

    /** The platform of a channel is alive and complete up to now. */
    public void heartbeat(String channel) {
        tell(event(EventType.SOURCE_HEARTBEAT, channel));
    }

    /** What the platform says of its channel. */
    public void channelIs(Event.ChannelCondition condition, String channel) {
        tell(event(EventType.CHANNEL_STATUS_CHANGED, channel).channel(channel).channelStatus(condition));
    }

    /** How many contacts are open in a queue, by the platform's own count, which may be wrong by a factor. */
    public void snapshot(String channel, String queue, double factor) {
        tell(event(EventType.QUEUE_SNAPSHOT, channel)
                .channel(channel)
                .queue(queue)
                .queueSnapshot(Math.round(factor * (double) open.getOrDefault(channel + "/" + queue, 0))));
    }

    /** Something known in advance, told by a channel's platform. */
    public void planned(Episode episode, String channel) {
        Event.OperationKind kind = episode.announcedAs();
        double factor = kind == Event.OperationKind.MAINTENANCE
                ? Double.NaN
                : episode.size().factor();
        tell(event(EventType.OPERATION_PLANNED, channel)
                .plannedOperation(episode.scope(), episode.fromMillis(), episode.toMillis(), kind, factor));
    }

    void opened(Contact contact) {
        Contact.Draw draw = contact.draw();
        Map<String, String> attributes = draw.region() == null ? Map.of() : Map.of("region", draw.region());
        Event.Opening opening = new Event.Opening(
                draw.topic(), draw.priority(), Event.Direction.INBOUND, draw.customer(), draw.follows(), attributes);
        setOpen(contact, true);
        tell(event(EventType.INTERACTION_OPENED, contact)
                .channel(contact.channel())
                .queue(contact.queue())
                .opening(opening));
    }

    void assigned(Contact contact, String agent) {
        tell(event(EventType.INTERACTION_ASSIGNED, contact)
                .queue(contact.queue())
                .agent(agent));
    }

    void message(Contact contact, Event.Author author) {
        tell(event(EventType.INTERACTION_MESSAGE, contact).message(author, true));
    }

    void transferred(Contact contact, String channel, String queue) {
        setOpen(contact, false);
        boolean sameChannel = contact.channel().equals(channel);
        contact.transferTo(channel, queue);
        setOpen(contact, true);
        tell(event(EventType.INTERACTION_TRANSFERRED, contact)
                .channel(sameChannel ? null : channel)
                .queue(queue));
    }

    void escalated(Contact contact, String level) {
        tell(event(EventType.INTERACTION_ESCALATED, contact).note(level, null, null));
    }

    void paused(Contact contact, String reason) {
        tell(event(EventType.INTERACTION_PAUSED, contact).note(null, reason, null));
    }

    /** {@code agent} is null when nobody but a bot took part. */
    void resolved(Contact contact, String agent) {
        setOpen(contact, false);
        tell(event(EventType.INTERACTION_RESOLVED, contact).agent(agent).note(null, null, null));
    }

    /** What happened to a contact and needs no more words: abandoned, resumed, reopened, closed, followed up. */
    void happened(Contact contact, EventType type) {
        switch (type) {
            case INTERACTION_REOPENED -> setOpen(contact, true);
            case INTERACTION_ABANDONED, INTERACTION_CLOSED -> setOpen(contact, false);
            default -> {}
        }
        tell(event(type, contact));
    }

    void satisfied(Contact contact, double score) {
        tell(event(EventType.FEEDBACK_RECEIVED, contact).feedback(score, STARS, Event.FeedbackKind.CSAT));
    }

    void recommends(Contact contact, double score) {
        tell(event(EventType.FEEDBACK_RECEIVED, contact).feedback(score, LIKELIHOODS, Event.FeedbackKind.NPS));
    }

    void exceptionGranted(Contact contact, String exceptionType, String grounds) {
        tell(event(EventType.EXCEPTION_GRANTED, contact)
                .exceptionGrant(exceptionType, grounds, "supervisor", Long.MAX_VALUE));
    }

    void agentIs(Event.AgentAvailability status, String agent, String channel, String queue, int slots) {
        tell(event(EventType.AGENT_STATUS_CHANGED, channel).agent(agent).agentStatus(status, List.of(queue), slots));
    }

    private void setOpen(Contact contact, boolean isOpen) {
        if (contact.isOpen() != isOpen) {
            contact.setOpen(isOpen);
            open.merge(contact.channel() + "/" + contact.queue(), isOpen ? 1 : -1, Integer::sum);
        }
    }

    private EventBuilder event(EventType type, Contact contact) {
        return event(type, contact.origin()).subject(contact.id()).sequence(contact.nextSequence());
    }

    private EventBuilder event(EventType type, String channel) {
        return EventBuilder.of(type, FeedConfig.source(channel), "e-" + ++count, agenda.nowMillis());
    }

    private void tell(EventBuilder event) {
        Event told = event.build();
        listener.accept(
                numbered
                        ? event.sequence(numbers.merge(told.source(), 1L, Long::sum))
                                .build()
                        : told);
    }
}
