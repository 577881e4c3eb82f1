package io.ruptura.simulator.service;

import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.EventType;
import io.ruptura.simulator.chance.Chance;
import io.ruptura.simulator.plan.Agenda;
import io.ruptura.simulator.scenario.LineConfig;
import io.ruptura.simulator.trouble.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;

/** What happens between an agent and a customer, from the moment one has the other until it is solved, handed over or put aside. */
final class Desk {

    /** Types of exceptions and their grounds, in the order in which they are drawn. */
    private static final List<Map.Entry<String, String>> EXCEPTIONS = List.of(
            Map.entry("fee-waiver", "goodwill"),
            Map.entry("deadline-extension", "system-failure"),
            Map.entry("refund-out-of-policy", "legal-risk"));

    private final ServiceLine line;
    private final LineConfig config;
    private final Agenda agenda;
    private final Events events;
    private final Floor floor;
    private final Aftermath aftermath;
    // Draws of what every contact goes through, and of what only some do: a habit added to a line leaves the rest as it
    // was.
    private final UniformRandomProvider rng;
    private final UniformRandomProvider habits;
    private final List<Runnable> stalled = new ArrayList<>();

    Desk(
            ServiceLine line,
            Agenda agenda,
            Events events,
            Floor floor,
            UniformRandomProvider rng,
            UniformRandomProvider habits) {
        this.line = line;
        this.config = line.config();
        this.agenda = agenda;
        this.events = events;
        this.floor = floor;
        this.aftermath = new Aftermath(line, agenda, events, floor, rng, habits);
        this.rng = rng;
        this.habits = habits;
    }

    void begin(Contact contact, AgentPool.Agent agent) {
        long now = agenda.nowMillis();
        events.assigned(contact, agent.name());
        double longer = line.conditions().factor(Effect.HANDLING, now);
        long handling =
                Math.round(Chance.exponentialMillis(rng, config.handling().toMillis()) * longer);
        line.conditions().touchUntil(now, now + handling, Effect.HANDLING);
        if (config.waitsOnTheLine()) {
            reply(contact, handling);
        }
        planMessages(contact, handling);
        if (Chance.happens(habits, config.escalationShare())) {
            agenda.after(handling / 2, () -> events.escalated(contact, "second-level"));
        }
        agenda.after(handling, () -> finish(contact, agent));
    }

    /** To some of those who come, at some time while they are dealt with. */
    void grantException(Contact contact) {
        long now = agenda.nowMillis();
        boolean surges = Chance.happens(habits, line.conditions().share(Effect.EXCEPTIONS, now));
        if (surges || Chance.happens(habits, config.exceptionShare())) {
            Map.Entry<String, String> exception = EXCEPTIONS.get(habits.nextInt(EXCEPTIONS.size()));
            long later = Chance.exponentialMillis(habits, config.handling().toMillis());
            agenda.after(later, () -> {
                if (surges) {
                    line.conditions().touch(agenda.nowMillis(), Effect.EXCEPTIONS);
                }
                events.exceptionGranted(contact, exception.getKey(), exception.getValue());
            });
        }
    }

    /** What was put aside because nothing could be solved is solved by and by. */
    void conditionsChanged() {
        if (!line.conditions().has(Effect.STALL)) {
            stalled.forEach(solve -> agenda.after(
                    Chance.exponentialMillis(habits, config.handling().toMillis()), solve));
            stalled.clear();
        }
    }

    /** At once, or as soon as the agent has something to say. */
    private void reply(Contact contact, long handlingMillis) {
        if (config.firstReply().isZero()) {
            answer(contact);
        } else {
            long later = Chance.exponentialMillis(habits, config.firstReply().toMillis());
            agenda.after(Math.min(later, handlingMillis), () -> answer(contact));
        }
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
        line.release(agent);
        if (contact.transfers() < config.transferRounds() && Chance.happens(rng, config.transferShare())) {
            events.transferred(contact, contact.channel(), config.transferTo());
            floor.line(contact.channel(), config.transferTo()).enter(contact);
        } else if (Chance.happens(habits, config.pauses().share()) && contact.pausesFirst()) {
            pause(contact);
        } else {
            solve(contact, agent.name());
        }
        line.serve();
    }

    /** Once the customer has answered it waits for an agent again. */
    private void pause(Contact contact) {
        events.paused(contact, "waiting-on-customer");
        long later = Chance.exponentialMillis(habits, config.pauses().time().toMillis());
        agenda.after(later, () -> {
            events.message(contact, Event.Author.CUSTOMER);
            events.happened(contact, EventType.INTERACTION_RESUMED);
            line.enter(contact);
        });
    }

    private void solve(Contact contact, String agent) {
        long now = agenda.nowMillis();
        if (Chance.happens(habits, line.conditions().share(Effect.STALL, now))) {
            line.conditions().touch(now, Effect.STALL);
            stalled.add(() -> aftermath.solved(contact, agent));
        } else {
            aftermath.solved(contact, agent);
        }
    }
}
