package io.ruptura.simulator.scenario;

import io.ruptura.domain.calendar.OpeningHours;
import io.ruptura.domain.config.SettingsReader.Complaints;
import io.ruptura.domain.event.Priority;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What must hold in a scenario beyond the shape of its file. */
final class ScenarioChecks {

    private static final int HOURS = 24;
    private static final Set<String> DIMENSIONS = Set.of("channel", "queue");

    private final Scenario scenario;
    private final Complaints complaints;

    ScenarioChecks(Scenario scenario, Complaints complaints) {
        this.scenario = scenario;
        this.complaints = complaints;
    }

    void run() {
        parses("zone", scenario.zone(), ZoneId::of, "must be a time zone", "America/Sao_Paulo");
        parses("start", scenario.start(), LocalDate::parse, "must be a date", "2026-03-02");
        for (int i = 0; i < scenario.calendars().size(); i++) {
            checkCalendar("calendars[" + i + "]", i);
        }
        scenario.profiles().forEach((name, week) -> checkWeek("profiles." + name, week));
        if (scenario.lines().isEmpty()) {
            complaints.add("lines", "must have at least one line", "", "[{channel: phone, queue: billing}]");
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < scenario.lines().size(); i++) {
            LineConfig line = scenario.lines().get(i);
            checkLine("lines[" + i + "]", line);
            if (!seen.add(line.channel() + "/" + line.queue())) {
                complaints.add(
                        "lines[" + i + "].queue", "must be given once per channel", line.queue(), line.queue() + "-2");
            }
        }
        double shares = scenario.customers().tiers().stream()
                .mapToDouble(CustomersConfig.Tier::share)
                .sum();
        if (shares > 1 + 1e-9) {
            complaints.add(
                    "customers.tiers",
                    "must have shares of at most 1 together",
                    Double.toString(shares),
                    "[{name: gold, share: 0.1}]");
        }
        for (int i = 0; i < scenario.ruptures().size(); i++) {
            checkRupture("ruptures[" + i + "]", scenario.ruptures().get(i));
        }
    }

    private void checkCalendar(String key, int index) {
        try {
            scenario.calendars().get(index).toCalendar("UTC");
        } catch (IllegalArgumentException | DateTimeException e) {
            complaints.add(
                    key,
                    "must have days and intervals: " + e.getMessage(),
                    "",
                    "{id: support, weekly: {mon-fri: ['08:00-18:00']}}");
        }
    }

    private void checkWeek(String key, Map<String, List<Double>> week) {
        week.forEach((days, hours) -> {
            parses(key + "." + days, days, OpeningHours::days, "must be a day or a range of days", "mon-fri");
            if (hours.size() != HOURS || hours.stream().anyMatch(hour -> hour < 0)) {
                complaints.add(
                        key + "." + days,
                        "must have 24 numbers, none negative",
                        hours.toString(),
                        "one per local hour");
            }
        });
    }

    private void checkLine(String key, LineConfig line) {
        needsText(key + ".channel", line.channel(), "phone");
        needsText(key + ".queue", line.queue(), "billing");
        if (!line.profile().isEmpty() && !scenario.profiles().containsKey(line.profile())) {
            complaints.add(
                    key + ".profile",
                    "must be one of the profiles " + scenario.profiles().keySet(),
                    line.profile(),
                    "office");
        }
        checkWeek(key + ".staff", line.staff());
        line.priorities().keySet().stream()
                .filter(word -> Priority.ofWord(word) == null)
                .forEach(word -> complaints.add(
                        key + ".priorities", "must be low, normal, high or urgent", word, "{normal: 8, high: 2}"));
        checkWeights(key + ".priorities", line.priorities());
        if (!line.topics().isEmpty()) {
            checkWeights(key + ".topics", line.topics());
        }
        boolean target = scenario.lines().stream()
                .anyMatch(other ->
                        other.channel().equals(line.channel()) && other.queue().equals(line.transferTo()));
        if (line.transferShare() > 0 && !target) {
            complaints.add(key + ".transfer-to", "must be a queue of the same channel", line.transferTo(), "retention");
        }
    }

    private void checkWeights(String key, Map<String, Double> weights) {
        if (weights.values().stream().anyMatch(weight -> weight < 0)
                || weights.values().stream().mapToDouble(Double::doubleValue).sum() <= 0) {
            complaints.add(
                    key,
                    "must have weights, none negative and one above 0",
                    weights.toString(),
                    "{normal: 8, high: 2}");
        }
    }

    private void checkRupture(String key, PlantedRupture rupture) {
        boolean from =
                parses(key + ".from", rupture.from(), LocalDateTime::parse, "must be a local time", "2026-03-27T10:00");
        boolean to =
                parses(key + ".to", rupture.to(), LocalDateTime::parse, "must be a local time", "2026-03-27T12:00");
        if (from && to && !LocalDateTime.parse(rupture.to()).isAfter(LocalDateTime.parse(rupture.from()))) {
            complaints.add(key + ".to", "must be after from, " + rupture.from(), rupture.to(), "2026-03-27T12:00");
        }
        if (!DIMENSIONS.containsAll(rupture.scope().keySet())) {
            complaints.add(
                    key + ".scope",
                    "must name channel, queue or nothing",
                    rupture.scope().toString(),
                    "{channel: chat}");
        } else if (scenario.lines().stream().noneMatch(line -> rupture.concerns(line.channel(), line.queue()))) {
            complaints.add(
                    key + ".scope",
                    "must concern one of the lines",
                    rupture.scope().toString(),
                    "{channel: chat}");
        }
        if (rupture.kind() == PlantedRupture.Kind.CAPACITY_DROP && rupture.factor() >= 1) {
            complaints.add(key + ".factor", "must be below 1 in a capacity-drop", "", "0.3");
        }
        if (rupture.kind() == PlantedRupture.Kind.FEED_LOSS && rupture.scope().containsKey("queue")) {
            complaints.add(
                    key + ".scope",
                    "must name a channel only: feeds are cut by channel",
                    rupture.scope().toString(),
                    "{channel: chat}");
        }
    }

    private void needsText(String key, String value, String example) {
        if (value.isEmpty()) {
            complaints.add(key, "must be given", "", example);
        }
    }

    private boolean parses(String key, String value, Consumer<String> parser, String rule, String example) {
        try {
            parser.accept(value);
            return true;
        } catch (DateTimeException | IllegalArgumentException e) {
            complaints.add(key, rule, value, example);
            return false;
        }
    }
}
