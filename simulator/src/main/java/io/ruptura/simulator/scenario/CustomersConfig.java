package io.ruptura.simulator.scenario;

import io.ruptura.domain.config.binding.Setting;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The customers of the service. */
public record CustomersConfig(
        @Setting(value = "How many there are.", byDefault = "5000", min = 1, max = 100_000_000)
        int count,

        @Setting(
                value = "Tiers, each with its share; who falls in none has no tier.",
                example = "[{name: gold, share: 0.1, value: 5000}]")
        List<Tier> tiers,

        @Setting(
                value = "Region to weight, told as an attribute of their contacts; empty: none is told.",
                example = "{SP: 5, RJ: 3, MG: 2}")
        Map<String, Double> regions,

        @Setting(value = "Share with a right by law to be served first.", byDefault = "0", min = 0, max = 1)
        double legalShare) {

    public CustomersConfig {
        tiers = List.copyOf(tiers);
        regions = Collections.unmodifiableMap(new LinkedHashMap<>(regions));
    }

    /** A group of customers of like worth. */
    public record Tier(
            @Setting(value = "Name of the tier.", example = "gold")
            String name,

            @Setting(value = "Share of the customers.", byDefault = "0.1", min = 0, max = 1)
            double share,

            @Setting(value = "Mean value of one a year; actual values spread around it.", byDefault = "1000", min = 0)
            double value) {}
}
