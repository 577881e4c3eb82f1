package io.ruptura.simulator;

import io.ruptura.domain.event.Event;
import io.ruptura.simulator.chance.Randomness;
import io.ruptura.simulator.feed.Feed;
import io.ruptura.simulator.feed.FeedRecord;
import io.ruptura.simulator.plan.Agenda;
import io.ruptura.simulator.plan.Circumstances;
import io.ruptura.simulator.plan.Director;
import io.ruptura.simulator.plan.Plan;
import io.ruptura.simulator.plan.ServiceCalendars;
import io.ruptura.simulator.scenario.LineConfig;
import io.ruptura.simulator.scenario.Scenario;
import io.ruptura.simulator.service.Arrivals;
import io.ruptura.simulator.service.Events;
import io.ruptura.simulator.service.Floor;
import io.ruptura.simulator.service.ServiceLine;
import io.ruptura.simulator.service.Staffing;
import io.ruptura.simulator.trouble.Conditions;
import io.ruptura.simulator.trouble.Effect;
import io.ruptura.simulator.trouble.Episode;
import io.ruptura.simulator.trouble.Truth;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** A service at work: sets up every line with its agents and customers, and lets time pass. A function of the scenario and the plan alone. */
public final class Simulation {

    private final Scenario scenario;
    private final Circumstances circumstances;
    private final Agenda agenda;
    private final Events events;
    private final Director director;
    private final Map<String, ServiceLine> lines = new LinkedHashMap<>();
    private final Map<String, Staffing> staffing = new LinkedHashMap<>();
    private long contacts;

    /**
     * @param circumstances where what is on is found while it is
     * @param listener is told every event in the order in which they happen
     */
    Simulation(Scenario scenario, Plan plan, Circumstances circumstances, Consumer<Event> listener) {
        this.scenario = scenario;
        this.circumstances = circumstances;
        this.agenda = new Agenda(scenario.startMillis());
        this.events = new Events(agenda, scenario.feed().numbered(), listener);
        this.director = new Director(plan, circumstances, new OnStage());
        setUp();
    }

    /** Tells the listener every event of the scenario's days in the order in which they happen. */
    public static List<Truth> run(Scenario scenario, Consumer<Event> listener) {
        Plan plan = Plan.of(scenario, scenario.startMillis());
        Simulation simulation = new Simulation(scenario, plan, new Circumstances(scenario), listener);
        simulation.agenda.runUntil(scenario.endMillis());
        return simulation.truths();
    }

    /** Gives the listener every record of the scenario's days in the order of their arrival, those under way at the end too. */
    public static List<Truth> deliver(Scenario scenario, Consumer<FeedRecord> listener) {
        Circumstances circumstances = new Circumstances(scenario);
        Feed feed = new Feed(scenario, circumstances, listener);
        Plan plan = Plan.of(scenario, scenario.startMillis());
        Simulation simulation = new Simulation(scenario, plan, circumstances, feed::accept);
        simulation.agenda.runUntil(scenario.endMillis());
        feed.finish();
        return simulation.truths();
    }

    /** Lets the next thing happen; there always is one. */
    void step() {
        agenda.step();
    }

    /** What was planted and has begun. */
    List<Truth> truths() {
        return director.truths();
    }

    private void setUp() {
        director.begin();
        ServiceCalendars calendars = new ServiceCalendars(scenario);
        Floor floor = new AllLines();
        for (LineConfig config : scenario.lines()) {
            lines.put(config.name(), line(config, floor));
        }
        channels().forEach(this::beat);
        for (ServiceLine line : lines.values()) {
            LineConfig config = line.config();
            Staffing ofLine = new Staffing(line, agenda, scenario);
            staffing.put(config.name(), ofLine);
            ofLine.begin();
            new Arrivals(line, agenda, scenario, calendars.of(config), floor).begin();
        }
        if (!scenario.feed().snapshots().isZero()) {
            agenda.after(scenario.feed().snapshots().toMillis(), this::countAll);
        }
    }

    private ServiceLine line(LineConfig config, Floor floor) {
        return new ServiceLine(
                config, circumstances.of(config), new Randomness(scenario.seed()), agenda, events, floor);
    }

    private Set<String> channels() {
        Set<String> channels = new LinkedHashSet<>();
        scenario.lines().forEach(line -> channels.add(line.channel()));
        return channels;
    }

    private void beat(String channel) {
        events.heartbeat(channel);
        agenda.after(scenario.feed().heartbeat().toMillis(), () -> beat(channel));
    }

    private void countAll() {
        scenario.lines().forEach(this::count);
        agenda.after(scenario.feed().snapshots().toMillis(), this::countAll);
    }

    private void count(LineConfig line) {
        Conditions conditions = circumstances.of(line);
        double factor = conditions.factor(Effect.MISCOUNT, agenda.nowMillis());
        if (conditions.has(Effect.MISCOUNT)) {
            conditions.touch(agenda.nowMillis(), Effect.MISCOUNT);
        }
        events.snapshot(line.channel(), line.queue(), factor);
    }

    private final class AllLines implements Floor {

        @Override
        public ServiceLine line(String channel, String queue) {
            return lines.get(channel + "/" + queue);
        }

        @Override
        public String nextId() {
            return "I-" + ++contacts;
        }
    }

    private final class OnStage implements Director.Stage {

        @Override
        public void at(long timeMillis, Runnable happening) {
            agenda.changeAt(timeMillis, happening);
        }

        @Override
        public void announce(Episode episode) {
            channels().stream()
                    .filter(episode::concerns)
                    .findFirst()
                    .ifPresent(channel -> events.planned(episode, channel));
        }

        @Override
        public void begun(Episode episode) {
            report(episode, Event.ChannelCondition.DOWN);
            concerned(episode);
        }

        @Override
        public void ended(Episode episode) {
            report(episode, Event.ChannelCondition.OPERATIONAL);
            concerned(episode);
        }

        private void report(Episode episode, Event.ChannelCondition condition) {
            if (episode.reported() && episode.has(Effect.OUT)) {
                channels().stream().filter(episode::concerns).forEach(channel -> events.channelIs(condition, channel));
            }
        }

        private void concerned(Episode episode) {
            scenario.lines().stream().filter(line -> line.isIn(episode.scope())).forEach(line -> {
                staffing.get(line.name()).apply();
                lines.get(line.name()).conditionsChanged();
            });
        }
    }
}
