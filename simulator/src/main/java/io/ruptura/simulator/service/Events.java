package io.ruptura.simulator.service;

import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.EventBuilder;
import io.ruptura.domain.event.EventType;
import io.ruptura.simulator.Agenda;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Says what happens, as events of the contract, numbered in the order in which they happen. */
public final class Events {

    private static final int SCALE = 5;

    private final Agenda agenda;
    private final Consumer<Event> listener;
    private long count;

    public Events(Agenda agenda, Consumer<Event> listener) {
        this.agenda = agenda;
        this.listener = listener;
    }

    /** Where the events of a channel come from. */
    public static String source(String channel) {
        return "/simulated/" + channel;
    }

    /** The platform of a channel is alive and complete up to now. */
    public void heartbeat(String channel) {
        tell(event(EventType.SOURCE_HEARTBEAT, channel));
    }

    void opened(Contact contact) {
        Event.Opening opening = new Event.Opening(
                contact.topic(), contact.priority(), Event.Direction.INBOUND, contact.customer(), null, Map.of());
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

    void transferred(Contact contact) {
        tell(event(EventType.INTERACTION_TRANSFERRED, contact).queue(contact.queue()));
    }

    void resolved(Contact contact, String agent) {
        tell(event(EventType.INTERACTION_RESOLVED, contact).agent(agent).note(null, null, null));
    }

    /** What happened to a contact and needs no more words: abandoned, reopened, closed. */
    void happened(Contact contact, EventType type) {
        tell(event(type, contact));
    }

    void feedback(Contact contact, double score) {
        tell(event(EventType.FEEDBACK_RECEIVED, contact).feedback(score, SCALE, Event.FeedbackKind.CSAT));
    }

    void agentIs(Event.AgentAvailability status, String agent, String channel, String queue, int slots) {
        tell(event(EventType.AGENT_STATUS_CHANGED, channel).agent(agent).agentStatus(status, List.of(queue), slots));
    }

    private EventBuilder event(EventType type, Contact contact) {
        return event(type, contact.channel()).subject(contact.id()).sequence(contact.nextSequence());
    }

    private EventBuilder event(EventType type, String channel) {
        return EventBuilder.of(type, source(channel), "e-" + ++count, agenda.nowMillis());
    }

    private void tell(EventBuilder event) {
        listener.accept(event.build());
    }
}
