package io.ruptura.simulator.service;

import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.EventType;
import io.ruptura.simulator.Agenda;
import io.ruptura.simulator.Chance;
import io.ruptura.simulator.scenario.LineConfig;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Function;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * One queue at work: the urgent before the others, else who came first; served for an exponential time; who waits on the line gives up after an exponential
 * patience. With steady arrivals and agents this is the Erlang-A model (M/M/N+M).
 */
public final class ServiceLine {

    /** One stay in the queue; one that was left is passed over when its turn comes. */
    private static final class Place {
        private final Contact contact;
        private final long number;
        private boolean left;

        private Place(Contact contact, long number) {
            this.contact = contact;
            this.number = number;
        }
    }

    private final LineConfig config;
    private final Agenda agenda;
    private final Events events;
    private final UniformRandomProvider rng;
    private final AgentPool agents;
    private final Function<String, ServiceLine> neighbours;
    private final PriorityQueue<Place> waiting = new PriorityQueue<>(
            Comparator.<Place>comparingInt(place -> -place.contact.priority().ordinal())
                    .thenComparingLong(place -> place.number));
    private long places;
    private int outages;

    /** @param neighbours finds the line of another queue of the same channel */
    public ServiceLine(
            LineConfig config,
            Agenda agenda,
            Events events,
            UniformRandomProvider rng,
            Function<String, ServiceLine> neighbours) {
        this.config = config;
        this.agenda = agenda;
        this.events = events;
        this.rng = rng;
        this.agents = new AgentPool(config, events);
        this.neighbours = neighbours;
    }

    public LineConfig config() {
        return config;
    }

    /** This many agents are to be there from now on. */
    public void staff(int target) {
        agents.plan(target);
        serve();
    }

    /** From now on nobody is connected to an agent, until as many outages have ended as have begun. */
    public void beginOutage() {
        outages++;
    }

    public void endOutage() {
        outages--;
        serve();
    }

    /** Whether nobody gets through. */
    boolean isOut() {
        return outages > 0;
    }

    void arrive(Contact contact) {
        events.opened(contact);
        enter(contact);
    }

    private void enter(Contact contact) {
        Place place = new Place(contact, places++);
        waiting.add(place);
        if (config.waitsOnTheLine()) {
            long patience = Chance.exponentialMillis(rng, config.patience().toMillis());
            agenda.after(patience, () -> giveUp(place));
        }
        serve();
    }

    /** Who was answered before, and is waiting again after a transfer, does not abandon but ends the contact. */
    private void giveUp(Place place) {
        if (!place.left) {
            place.left = true;
            EventType how = place.contact.isAnswered() ? EventType.INTERACTION_CLOSED : EventType.INTERACTION_ABANDONED;
            events.happened(place.contact, how);
        }
    }

    private void serve() {
        while (outages == 0 && agents.hasFree()) {
            Place place = waiting.poll();
            if (place == null) {
                return;
            }
            if (!place.left) {
                place.left = true;
                begin(place.contact, agents.take());
            }
        }
    }

    private void begin(Contact contact, AgentPool.Agent agent) {
        events.assigned(contact, agent.name());
        long handling = Chance.exponentialMillis(rng, config.handling().toMillis());
        if (config.waitsOnTheLine()) {
            answer(contact);
        }
        planMessages(contact, handling);
        agenda.after(handling, () -> finish(contact, agent));
    }

    private void answer(Contact contact) {
        contact.answer(agenda.nowMillis());
        events.message(contact, Event.Author.AGENT);
    }

    /** The two take turns, the customer first, each at any time of the conversation. */
    private void planMessages(Contact contact, long handlingMillis) {
        double mean = config.messages();
        boolean customer = true;
        // A geometric number of this mean: one draw a message.
        while (Chance.happens(rng, mean / (1 + mean))) {
            Event.Author author = customer ? Event.Author.CUSTOMER : Event.Author.AGENT;
            agenda.after((long) (rng.nextDouble() * handlingMillis), () -> events.message(contact, author));
            customer = !customer;
        }
    }

    private void finish(Contact contact, AgentPool.Agent agent) {
        if (!config.waitsOnTheLine()) {
            answer(contact);
        }
        agents.release(agent);
        if (!contact.wasTransferred() && Chance.happens(rng, config.transferShare())) {
            contact.transferTo(config.transferTo());
            events.transferred(contact);
            neighbours.apply(config.transferTo()).enter(contact);
        } else {
            resolve(contact, agent.name());
        }
        serve();
    }

    private void resolve(Contact contact, String agent) {
        events.resolved(contact, agent);
        if (Chance.happens(rng, config.feedbackShare())) {
            long later = Chance.exponentialMillis(rng, config.handling().toMillis());
            agenda.after(later, () -> events.feedback(contact, score(contact)));
        }
        if (!contact.wasReopened() && Chance.happens(rng, config.reopenShare())) {
            contact.reopen();
            long later = Chance.exponentialMillis(rng, config.reopenAfter().toMillis());
            agenda.after(later, () -> comeBack(contact));
        } else if (!config.closeAfter().isZero()) {
            agenda.after(config.closeAfter().toMillis(), () -> events.happened(contact, EventType.INTERACTION_CLOSED));
        }
    }

    private void comeBack(Contact contact) {
        events.happened(contact, EventType.INTERACTION_REOPENED);
        enter(contact);
    }

    /** From 5 down by one for every time the handling time was waited, with a point of chance either way. */
    private double score(Contact contact) {
        double waits = (double) contact.waitMillis() / config.handling().toMillis();
        return Math.max(1, Math.min(5, Math.round(5 - waits + 2 * rng.nextDouble() - 1)));
    }
}
