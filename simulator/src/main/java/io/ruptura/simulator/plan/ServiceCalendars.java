package io.ruptura.simulator.plan;

import io.ruptura.domain.calendar.BusinessCalendar;
import io.ruptura.domain.config.Calendars;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.scope.Scope;
import io.ruptura.simulator.scenario.LineConfig;
import io.ruptura.simulator.scenario.Scenario;
import java.util.Map;

/** When each line of a scenario is open. */
public final class ServiceCalendars {

    private final Calendars calendars;

    public ServiceCalendars(Scenario scenario) {
        this.calendars = Calendars.of(configured(scenario));
    }

    public BusinessCalendar of(LineConfig line) {
        return calendars.governing(Scope.of(Map.of("channel", line.channel(), "queue", line.queue())));
    }

    private static RupturaConfig configured(Scenario scenario) {
        return ConfigReader.defaults().with(scenario.zone(), scenario.calendars());
    }
}
