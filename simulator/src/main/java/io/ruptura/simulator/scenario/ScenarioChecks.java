package io.ruptura.simulator.scenario;

import io.ruptura.domain.config.binding.SettingsReader.Complaints;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;

/** What must hold in a scenario beyond the shape of its file. */
final class ScenarioChecks {

    private final Scenario scenario;
    private final Rules rules;

    ScenarioChecks(Scenario scenario, Complaints complaints) {
        this.scenario = scenario;
        this.rules = new Rules(complaints);
    }

    void run() {
        rules.parses("zone", scenario.zone(), ZoneId::of, "must be a time zone", "America/Sao_Paulo");
        rules.parses("start", scenario.start(), LocalDate::parse, "must be a date", "2026-03-02");
        for (int i = 0; i < scenario.calendars().size(); i++) {
            checkCalendar("calendars[" + i + "]", i);
        }
        scenario.profiles().forEach((name, week) -> rules.isWeek("profiles." + name, week));
        checkLines();
        checkCustomers();
        TroubleChecks trouble = new TroubleChecks(scenario, rules);
        for (int i = 0; i < scenario.ruptures().size(); i++) {
            trouble.check("ruptures[" + i + "]", scenario.ruptures().get(i));
        }
        for (int i = 0; i < scenario.decoys().size(); i++) {
            trouble.check("decoys[" + i + "]", scenario.decoys().get(i));
        }
    }

    private void checkLines() {
        if (scenario.lines().isEmpty()) {
            rules.broken("lines", "must have at least one line", "", "[{channel: phone, queue: billing}]");
        }
        LineChecks checks = new LineChecks(scenario, rules);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < scenario.lines().size(); i++) {
            LineConfig line = scenario.lines().get(i);
            String key = "lines[" + i + "]";
            checks.check(key, line);
            if (!seen.add(line.name())) {
                rules.broken(key + ".queue", "must be given once per channel", line.queue(), line.queue() + "-2");
            }
        }
    }

    private void checkCustomers() {
        double shares = scenario.customers().tiers().stream()
                .mapToDouble(CustomersConfig.Tier::share)
                .sum();
        if (shares > 1 + 1e-9) {
            rules.broken(
                    "customers.tiers",
                    "must have shares of at most 1 together",
                    Double.toString(shares),
                    "[{name: gold, share: 0.1}]");
        }
        if (!scenario.customers().regions().isEmpty()) {
            rules.areWeights("customers.regions", scenario.customers().regions(), "{SP: 5, RJ: 3}");
        }
    }

    private void checkCalendar(String key, int index) {
        try {
            scenario.calendars().get(index).toCalendar("UTC");
        } catch (IllegalArgumentException | DateTimeException e) {
            rules.broken(
                    key,
                    "must have days and intervals: " + e.getMessage(),
                    "",
                    "{id: support, weekly: {mon-fri: ['08:00-18:00']}}");
        }
    }
}
