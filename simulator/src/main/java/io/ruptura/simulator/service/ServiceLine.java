package io.ruptura.simulator.service;

import io.ruptura.domain.event.EventType;
import io.ruptura.simulator.chance.Chance;
import io.ruptura.simulator.chance.Randomness;
import io.ruptura.simulator.plan.Agenda;
import io.ruptura.simulator.scenario.LineConfig;
import io.ruptura.simulator.trouble.Conditions;
import io.ruptura.simulator.trouble.Effect;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * One queue at work: the urgent before the others, else who came first; served for an exponential time; who waits on the line gives up after an exponential
 * patience. With steady arrivals and agents this is the Erlang-A model (M/M/N+M).
 */
public final class ServiceLine {

    /** Nobody gives up sooner when the line itself makes people give up: longer than a call by mistake. */
    private static final long GIVES_UP_AFTER_MILLIS = 12_000;

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
    private final Conditions conditions;
    private final AgentPool agents;
    private final Desk desk;
    private final BotDesk bot;
    private final UniformRandomProvider rng;
    private final UniformRandomProvider habits;
    private final PriorityQueue<Place> waiting = new PriorityQueue<>(
            Comparator.<Place>comparingInt(place -> -place.contact.priority().ordinal())
                    .thenComparingLong(place -> place.number));
    private long places;

    public ServiceLine(
            LineConfig config,
            Conditions conditions,
            Randomness randomness,
            Agenda agenda,
            Events events,
            Floor floor) {
        this.config = config;
        this.agenda = agenda;
        this.events = events;
        this.conditions = conditions;
        this.rng = randomness.stream("service " + config.name());
        this.habits = randomness.stream("habits " + config.name());
        this.agents = new AgentPool(config, agenda, events, randomness.stream("breaks " + config.name()), this::serve);
        this.desk = new Desk(this, agenda, events, floor, rng, habits);
        this.bot = new BotDesk(this, agenda, events, floor, habits);
    }

    public LineConfig config() {
        return config;
    }

    /** What is on at the moment. */
    public Conditions conditions() {
        return conditions;
    }

    /** This many agents are to be there from now on. */
    public void staff(int target) {
        agents.plan(target);
        serve();
    }

    /** Goes on with what has become possible. */
    public void conditionsChanged() {
        desk.conditionsChanged();
        serve();
    }

    /** A customer makes contact. */
    void arrive(Contact contact) {
        events.opened(contact);
        desk.grantException(contact);
        if (config.bot().isThere()) {
            bot.talk(contact);
        } else {
            enter(contact);
        }
    }

    /** It begins to wait for an agent, unless it is one of those who give up before. */
    void enter(Contact contact) {
        long now = agenda.nowMillis();
        Place place = new Place(contact, places++);
        if (conditions.has(Effect.GIVE_UP) && Chance.happens(habits, conditions.share(Effect.GIVE_UP, now))) {
            conditions.touch(now, Effect.GIVE_UP);
            long soon = GIVES_UP_AFTER_MILLIS + Chance.exponentialMillis(habits, GIVES_UP_AFTER_MILLIS);
            agenda.after(soon, () -> giveUp(place));
            return;
        }
        long patience = Long.MAX_VALUE;
        if (config.waitsOnTheLine()) {
            patience = Chance.exponentialMillis(rng, config.patience().toMillis());
            agenda.after(patience, () -> giveUp(place));
        }
        if (conditions.has(Effect.LAG)) {
            long delay = Chance.exponentialMillis(habits, conditions.delayMillis(Effect.LAG, now));
            conditions.touchUntil(now, now + Math.min(delay, patience), Effect.LAG);
            agenda.after(delay, () -> join(place));
        } else {
            join(place);
        }
    }

    /** Lets free agents take who is next. */
    void serve() {
        while (!conditions.has(Effect.UNSERVED) && agents.hasFree()) {
            Place place = waiting.poll();
            if (place == null) {
                return;
            }
            if (!place.left) {
                place.left = true;
                desk.begin(place.contact, agents.take());
            }
        }
    }

    /** An agent is done with a contact. */
    void release(AgentPool.Agent agent) {
        agents.release(agent);
    }

    private void join(Place place) {
        conditions.touch(agenda.nowMillis(), Effect.UNSERVED);
        if (!place.left) {
            waiting.add(place);
            serve();
        }
    }

    /** Who was answered before, and is waiting again after a transfer, does not abandon but ends the contact. */
    private void giveUp(Place place) {
        if (!place.left) {
            place.left = true;
            EventType how = place.contact.isAnswered() ? EventType.INTERACTION_CLOSED : EventType.INTERACTION_ABANDONED;
            events.happened(place.contact, how);
        }
    }
}
