package io.ruptura.simulator.scenario;

import io.ruptura.domain.calendar.OpeningHours;
import io.ruptura.domain.config.binding.SettingsReader.Complaints;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Rules that hold for several keys of a scenario, and where a broken one is told. */
record Rules(Complaints complaints) {

    private static final int HOURS = 24;

    void broken(String key, String rule, String value, String example) {
        complaints.add(key, rule, value, example);
    }

    boolean parses(String key, String value, Consumer<String> parser, String rule, String example) {
        try {
            parser.accept(value);
            return true;
        } catch (DateTimeException | IllegalArgumentException e) {
            broken(key, rule, value, example);
            return false;
        }
    }

    void isGiven(String key, String value, String example) {
        if (value.isEmpty()) {
            broken(key, "must be given", "", example);
        }
    }

    void isWeek(String key, Map<String, List<Double>> week) {
        week.forEach((days, hours) -> {
            parses(key + "." + days, days, OpeningHours::days, "must be a day or a range of days", "mon-fri");
            if (hours.size() != HOURS || hours.stream().anyMatch(hour -> hour < 0)) {
                broken(key + "." + days, "must have 24 numbers, none negative", hours.toString(), "one per local hour");
            }
        });
    }

    void areWeights(String key, Map<String, Double> weights, String example) {
        if (weights.values().stream().anyMatch(weight -> weight < 0)
                || weights.values().stream().mapToDouble(Double::doubleValue).sum() <= 0) {
            broken(key, "must have weights, none negative and one above 0", weights.toString(), example);
        }
    }
}
