package io.ruptura.simulator.service;

import io.ruptura.domain.calendar.BusinessCalendar;
import io.ruptura.domain.event.Priority;
import io.ruptura.simulator.Agenda;
import io.ruptura.simulator.Chance;
import io.ruptura.simulator.Randomness;
import io.ruptura.simulator.WeightedChoice;
import io.ruptura.simulator.scenario.LineConfig;
import io.ruptura.simulator.scenario.PlantedRupture;
import io.ruptura.simulator.scenario.Scenario;
import java.util.Arrays;
import java.util.function.Supplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/** Contacts coming to one line, drawn minute by minute: so many by Poisson's law, each at any instant of the minute. */
public final class Arrivals {

    private static final long MINUTE_MILLIS = 60_000;

    private final ServiceLine line;
    private final Agenda agenda;
    private final BusinessCalendar calendar;
    private final Customers customers;
    private final Supplier<String> ids;
    private final Demand demand;
    private final UniformRandomProvider times;
    private final UniformRandomProvider features;
    private final WeightedChoice topics;
    private final WeightedChoice priorities;

    /** @param ids gives each contact its id */
    public Arrivals(
            ServiceLine line, Agenda agenda, Scenario scenario, BusinessCalendar calendar, Supplier<String> ids) {
        LineConfig config = line.config();
        Randomness randomness = new Randomness(scenario.seed());
        String name = config.channel() + "/" + config.queue();
        this.line = line;
        this.agenda = agenda;
        this.calendar = calendar;
        this.customers = new Customers(scenario.customers(), scenario.seed());
        this.ids = ids;
        this.demand = new Demand(config, scenario, randomness.stream("demand " + name));
        this.times = randomness.stream("arrivals " + name);
        this.features = randomness.stream("contacts " + name);
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
        Contact.Draw draw = draw();
        LineConfig config = line.config();
        boolean getsThrough = !line.isOut() && (!config.waitsOnTheLine() || calendar.isOpen(agenda.nowMillis()));
        if (getsThrough) {
            line.arrive(new Contact(ids.get(), config.channel(), config.queue(), draw, agenda.nowMillis()));
        }
    }

    private Contact.Draw draw() {
        String topic = topics.draw(features);
        PlantedRupture spike = demand.topicalSpike(agenda.nowMillis());
        boolean ofSpike = Chance.happens(features, spike == null ? 0 : spike.topicShare());
        Priority priority = Priority.ofWord(priorities.draw(features));
        return new Contact.Draw(customers.draw(features), ofSpike ? spike.topic() : topic, priority);
    }
}
