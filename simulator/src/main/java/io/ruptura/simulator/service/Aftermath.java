package io.ruptura.simulator.service;

import io.ruptura.domain.event.EventType;
import io.ruptura.simulator.chance.Chance;
import io.ruptura.simulator.plan.Agenda;
import io.ruptura.simulator.scenario.LineConfig;
import io.ruptura.simulator.trouble.Conditions;
import io.ruptura.simulator.trouble.Effect;
import java.time.Duration;
import org.apache.commons.rng.UniformRandomProvider;

/** What comes of a contact when it is solved: a score, a reopening, another contact about the same, the end. */
final class Aftermath {

    private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

    private final ServiceLine line;
    private final LineConfig config;
    private final Agenda agenda;
    private final Events events;
    private final Floor floor;
    private final UniformRandomProvider rng;
    private final UniformRandomProvider habits;

    Aftermath(
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
        this.rng = rng;
        this.habits = habits;
    }

    void solved(Contact contact, String agent) {
        events.resolved(contact, agent);
        if (Chance.happens(rng, config.feedbackShare())) {
            long later = Chance.exponentialMillis(rng, config.handling().toMillis());
            agenda.after(later, () -> judge(contact));
        }
        repeat(contact);
        if (Chance.happens(habits, config.followUpShare())) {
            agenda.after(DAY_MILLIS, () -> events.happened(contact, EventType.INTERACTION_FOLLOWED_UP));
        }
        if (!reopens(contact) && !config.closeAfter().isZero()) {
            agenda.after(config.closeAfter().toMillis(), () -> events.happened(contact, EventType.INTERACTION_CLOSED));
        }
    }

    /** Once for each contact. */
    private boolean reopens(Contact contact) {
        if (contact.wasReopened()) {
            return false;
        }
        long now = agenda.nowMillis();
        Conditions conditions = line.conditions();
        if (Chance.happens(rng, config.reopenShare())) {
            comeBackAfter(Chance.exponentialMillis(rng, config.reopenAfter().toMillis()), contact);
        } else if (Chance.happens(habits, conditions.share(Effect.COME_BACK, now))) {
            long later = Chance.exponentialMillis(habits, conditions.delayMillis(Effect.COME_BACK, now));
            conditions.touchUntil(now, now + later, Effect.COME_BACK);
            comeBackAfter(later, contact);
        } else {
            return false;
        }
        return true;
    }

    private void comeBackAfter(long millis, Contact contact) {
        contact.reopen();
        agenda.after(millis, () -> {
            events.happened(contact, EventType.INTERACTION_REOPENED);
            line.enter(contact);
        });
    }

    /** The problem was not solved after all: the customer makes contact anew. */
    private void repeat(Contact contact) {
        long now = agenda.nowMillis();
        Conditions conditions = line.conditions();
        String topic = contact.draw().topic();
        boolean concerned = topic != null && topic.equals(conditions.topic());
        if (concerned && Chance.happens(habits, conditions.share(Effect.REPEAT, now))) {
            long later = Chance.exponentialMillis(habits, conditions.delayMillis(Effect.REPEAT, now));
            conditions.touchUntil(now, now + later, Effect.REPEAT);
            agenda.after(
                    later,
                    () -> line.arrive(new Contact(
                            floor.nextId(),
                            config.channel(),
                            config.queue(),
                            contact.draw().again(contact.id()),
                            agenda.nowMillis())));
        }
    }

    /** From the best down by one for every time the handling time was waited, with a point of chance either way. */
    private void judge(Contact contact) {
        long now = agenda.nowMillis();
        double waits = (double) contact.waitMillis() / config.handling().toMillis();
        double stars = 5 - waits + 2 * rng.nextDouble() - 1;
        line.conditions().touch(now, Effect.SCORE);
        stars = clamp(clamp(stars) * line.conditions().factor(Effect.SCORE, now));
        if (Chance.happens(habits, config.npsShare())) {
            events.recommends(contact, Math.rint((stars - 1) * 2.5));
        } else {
            events.satisfied(contact, Math.rint(stars));
        }
    }

    private static double clamp(double stars) {
        return Math.max(1, Math.min(5, stars));
    }
}
