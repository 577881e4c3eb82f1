package io.ruptura.simulator.service;

import io.ruptura.simulator.chance.Chance;
import io.ruptura.simulator.chance.Randomness;
import io.ruptura.simulator.plan.Agenda;
import io.ruptura.simulator.plan.Week;
import io.ruptura.simulator.scenario.LineConfig;
import io.ruptura.simulator.scenario.Scenario;
import io.ruptura.simulator.trouble.Effect;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.apache.commons.rng.UniformRandomProvider;

/** Agents by plan, less those who are missing that day, and fewer while agents are lost. */
public final class Staffing {

    private static final long MINUTE_MILLIS = 60_000;

    private final ServiceLine line;
    private final Agenda agenda;
    private final Randomness randomness;
    private final ZoneId zone;
    private final Week plan;
    private int target;

    public Staffing(ServiceLine line, Agenda agenda, Scenario scenario) {
        this.line = line;
        this.agenda = agenda;
        this.randomness = new Randomness(scenario.seed());
        this.zone = ZoneId.of(scenario.zone());
        this.plan = Week.of(line.config().staff(), zone);
    }

    /** Staffs the line from now on. */
    public void begin() {
        apply();
        agenda.after(MINUTE_MILLIS, this::begin);
    }

    /** Staffs the line as it is to be now. */
    public void apply() {
        long now = agenda.nowMillis();
        int wanted = (int) (present(plan.at(now), now) * line.conditions().factor(Effect.AGENTS, now));
        if (wanted != target) {
            line.conditions().touch(now, Effect.AGENTS);
            target = wanted;
            line.staff(target);
        }
    }

    /** Of those planned, who came that day: the same all day. */
    private double present(double planned, long now) {
        LineConfig config = line.config();
        if (config.shrinkage() == 0) {
            return planned;
        }
        LocalDate day = Instant.ofEpochMilli(now).atZone(zone).toLocalDate();
        UniformRandomProvider ofTheDay = randomness.stream("absent " + config.name() + " " + day);
        int present = 0;
        for (int i = 0; i < (int) planned; i++) {
            present += Chance.happens(ofTheDay, config.shrinkage()) ? 0 : 1;
        }
        return present;
    }
}
