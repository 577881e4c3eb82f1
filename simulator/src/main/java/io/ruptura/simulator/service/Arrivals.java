package io.ruptura.simulator.service;

import io.ruptura.domain.calendar.BusinessCalendar;
import io.ruptura.domain.event.Priority;
import io.ruptura.simulator.chance.Chance;
import io.ruptura.simulator.chance.Randomness;
import io.ruptura.simulator.chance.WeightedChoice;
import io.ruptura.simulator.plan.Agenda;
import io.ruptura.simulator.plan.Demand;
import io.ruptura.simulator.scenario.LineConfig;
import io.ruptura.simulator.scenario.Scenario;
import io.ruptura.simulator.trouble.Conditions;
import io.ruptura.simulator.trouble.Effect;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/** Contacts coming to one line, drawn minute by minute: so many by Poisson's law, each at any instant of the minute. */
public final class Arrivals {

    private static final long MINUTE_MILLIS = 60_000;

    private final ServiceLine line;
    private final Agenda agenda;
    private final BusinessCalendar calendar;
    private final Conditions conditions;
    private final Customers customers;
    private final Floor floor;
    private final Demand demand;
    private final UniformRandomProvider times;
    private final UniformRandomProvider features;
    private final WeightedChoice topics;
    private final WeightedChoice priorities;

    /** @param calendar when the line is open */
    public Arrivals(ServiceLine line, Agenda agenda, Scenario scenario, BusinessCalendar calendar, Floor floor) {
        LineConfig config = line.config();
        Randomness randomness = new Randomness(scenario.seed());
        this.line = line;
        this.agenda = agenda;
        this.calendar = calendar;
        this.conditions = line.conditions();
        this.customers = new Customers(scenario.customers(), scenario.seed());
        this.floor = floor;
        this.demand = new Demand(config, scenario, conditions);
        this.times = randomness.stream("arrivals " + config.name());
        this.features = randomness.stream("contacts " + config.name());
        this.topics = new WeightedChoice(config.topics());
        this.priorities = new WeightedChoice(config.priorities());
    }

    /** Lets the contacts of the minute that begins now come, and so on. */
    public void begin() {
        long minute = agenda.nowMillis();
        double expected = demand.perMinute(minute);
        if (expected > 0) {
            int count = PoissonDistribution.of(expected).createSampler(times).sample();
            long[] at = new long[count];
            Arrays.setAll(at, i -> minute + (long) (times.nextDouble() * MINUTE_MILLIS));
            for (long time : at) {
                agenda.at(time, this::come);
            }
        }
        agenda.after(MINUTE_MILLIS, this::begin);
    }

    /** Features are drawn for those too who do not get through, so that an outage changes nothing but itself. */
    private void come() {
        long now = agenda.nowMillis();
        LineConfig config = line.config();
        Contact.Draw draw = draw(now);
        if (config.waitsOnTheLine() && !calendar.isOpen(now)) {
            return;
        }
        if (conditions.has(Effect.OUT)) {
            conditions.touch(now, Effect.OUT);
            return;
        }
        boolean ofTheTopic = draw.topic() != null && draw.topic().equals(conditions.topic());
        conditions.touch(now, ofTheTopic ? Effect.TOPIC : Effect.DEMAND, Effect.DEMAND);
        line.arrive(new Contact(floor.nextId(), config.channel(), config.queue(), draw, now));
    }

    private Contact.Draw draw(long now) {
        String usual = topics.draw(features);
        boolean ofTheTopic = Chance.happens(features, conditions.topicShare(now));
        Priority priority = Priority.ofWord(priorities.draw(features));
        Customers.Known customer = customers.draw(features);
        String topic = ofTheTopic ? conditions.topic() : usual;
        return new Contact.Draw(customer.customer(), customer.region(), topic, priority, null);
    }
}
