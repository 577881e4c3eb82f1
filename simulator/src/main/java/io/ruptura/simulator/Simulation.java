package io.ruptura.simulator;

import io.ruptura.domain.config.Calendars;
import io.ruptura.domain.config.ConfigReader;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.event.Event;
import io.ruptura.domain.scope.Scope;
import io.ruptura.simulator.scenario.Episode;
import io.ruptura.simulator.scenario.LineConfig;
import io.ruptura.simulator.scenario.PlantedRupture;
import io.ruptura.simulator.scenario.Scenario;
import io.ruptura.simulator.service.Arrivals;
import io.ruptura.simulator.service.Events;
import io.ruptura.simulator.service.ServiceLine;
import io.ruptura.simulator.service.Staffing;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Runs a scenario: sets up every line with its agents and customers, plants the ruptures, and lets time pass. A function of the scenario alone. */
public final class Simulation {

    private final Scenario scenario;
    private final Agenda agenda;
    private final Events events;
    private final Calendars calendars;
    private final Map<String, ServiceLine> lines = new LinkedHashMap<>();
    private long contacts;

    private Simulation(Scenario scenario, Consumer<Event> listener) {
        this.scenario = scenario;
        this.agenda = new Agenda(scenario.startMillis());
        this.events = new Events(agenda, listener);
        this.calendars = Calendars.of(configured(scenario));
    }

    /** Tells the listener every event in the order in which they happen. */
    public static void run(Scenario scenario, Consumer<Event> listener) {
        Simulation simulation = new Simulation(scenario, listener);
        simulation.setUp();
        simulation.agenda.runUntil(scenario.endMillis());
    }

    private void setUp() {
        Set<String> channels = new LinkedHashSet<>();
        for (LineConfig config : scenario.lines()) {
            channels.add(config.channel());
            lines.put(name(config.channel(), config.queue()), line(config));
        }
        channels.forEach(this::beat);
        lines.values().forEach(this::begin);
    }

    private ServiceLine line(LineConfig config) {
        String name = name(config.channel(), config.queue());
        return new ServiceLine(
                config,
                agenda,
                events,
                new Randomness(scenario.seed()).stream("service " + name),
                queue -> lines.get(name(config.channel(), queue)));
    }

    private void begin(ServiceLine line) {
        LineConfig config = line.config();
        Scope scope = Scope.of(Map.of("channel", config.channel(), "queue", config.queue()));
        new Staffing(line, agenda, scenario).begin();
        for (Episode outage : scenario.episodes(PlantedRupture.Kind.CHANNEL_OUTAGE, config)) {
            agenda.at(outage.fromMillis(), line::beginOutage);
            agenda.at(outage.toMillis(), line::endOutage);
        }
        new Arrivals(line, agenda, scenario, calendars.governing(scope), () -> "I-" + ++contacts).begin();
    }

    private void beat(String channel) {
        events.heartbeat(channel);
        agenda.after(scenario.feed().heartbeat().toMillis(), () -> beat(channel));
    }

    private static String name(String channel, String queue) {
        return channel + "/" + queue;
    }

    private static RupturaConfig configured(Scenario scenario) {
        RupturaConfig defaults = ConfigReader.defaults();
        return new RupturaConfig(
                scenario.zone(),
                defaults.kafka(),
                defaults.eventTime(),
                defaults.metrics(),
                scenario.calendars(),
                defaults.detection(),
                defaults.prioritization(),
                defaults.engine(),
                defaults.store(),
                defaults.console());
    }
}
