package io.ruptura.simulator.service;

import io.ruptura.domain.event.Event;
import io.ruptura.simulator.chance.Chance;
import io.ruptura.simulator.plan.Agenda;
import io.ruptura.simulator.scenario.LineConfig;
import org.apache.commons.rng.UniformRandomProvider;

/** The bot of a line: answers at once and for a while, solves some contacts, and hands the others to people. */
final class BotDesk {

    private final ServiceLine line;
    private final Agenda agenda;
    private final Events events;
    private final Floor floor;
    private final UniformRandomProvider rng;

    BotDesk(ServiceLine line, Agenda agenda, Events events, Floor floor, UniformRandomProvider rng) {
        this.line = line;
        this.agenda = agenda;
        this.events = events;
        this.floor = floor;
        this.rng = rng;
    }

    void talk(Contact contact) {
        events.message(contact, Event.Author.BOT);
        long millis = Chance.exponentialMillis(rng, line.config().bot().time().toMillis());
        agenda.after(millis / 2, () -> {
            events.message(contact, Event.Author.CUSTOMER);
            events.message(contact, Event.Author.BOT);
        });
        agenda.after(millis, () -> end(contact));
    }

    private void end(Contact contact) {
        LineConfig config = line.config();
        if (Chance.happens(rng, config.bot().solves())) {
            events.resolved(contact, null);
            return;
        }
        ServiceLine people = floor.line(config.botChannel(), config.botQueue());
        if (people != line) {
            events.transferred(contact, config.botChannel(), config.botQueue());
        }
        people.enter(contact);
    }
}
