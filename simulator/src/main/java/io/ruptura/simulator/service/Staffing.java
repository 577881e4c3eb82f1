package io.ruptura.simulator.service;

import io.ruptura.simulator.Agenda;
import io.ruptura.simulator.scenario.Episode;
import io.ruptura.simulator.scenario.LineConfig;
import io.ruptura.simulator.scenario.PlantedRupture;
import io.ruptura.simulator.scenario.Scenario;
import java.time.ZoneId;
import java.util.List;

/** Agents by plan, and fewer while a capacity drop is on. */
public final class Staffing {

    // Every zone changes its hour on a quarter of an hour.
    private static final long QUARTER_MILLIS = 15 * 60_000L;

    private final ServiceLine line;
    private final Agenda agenda;
    private final Week plan;
    private final List<Episode> drops;

    public Staffing(ServiceLine line, Agenda agenda, Scenario scenario) {
        LineConfig config = line.config();
        this.line = line;
        this.agenda = agenda;
        this.plan = Week.of(config.staff(), ZoneId.of(scenario.zone()));
        this.drops = scenario.episodes(PlantedRupture.Kind.CAPACITY_DROP, config);
    }

    /** Staffs the line from now on. */
    public void begin() {
        for (Episode drop : drops) {
            agenda.at(drop.fromMillis(), this::apply);
            agenda.at(drop.toMillis(), this::apply);
        }
        everyQuarter();
    }

    private void everyQuarter() {
        apply();
        agenda.after(QUARTER_MILLIS, this::everyQuarter);
    }

    private void apply() {
        long now = agenda.nowMillis();
        double agents = plan.at(now);
        for (Episode drop : drops) {
            agents *= drop.isOn(now) ? drop.rupture().factor() : 1;
        }
        line.staff((int) agents);
    }
}
