package io.ruptura.simulator.scenario;

import io.ruptura.domain.config.binding.Setting;
import io.ruptura.domain.rupture.RuptureKind;
import java.time.Duration;
import java.util.List;

/** Ruptures drawn by chance: at any open time, each in a place where it can be seen, never two in one place at once. */
public record PlantConfig(
        @Setting(
                value = "Mean time from one beginning to the next, a third more or less; 0s: none are drawn.",
                byDefault = "0s",
                example = "30m",
                min = 0,
                max = 31536000)
        Duration every,

        @Setting(
                value = "What to draw from, each in turn; empty: every kind.",
                example = "[demand-spike, channel-outage]")
        List<RuptureKind> kinds,

        @Setting(value = "Time from the start during which nothing is planted.", byDefault = "28d", min = 0)
        Duration after,

        @Setting(
                value = "Time that a place is left alone after one, to recover.",
                byDefault = "1h",
                min = 0,
                max = 31536000)
        Duration rest,

        @Setting(
                value = "How grave at least: 0 from the mildest on, 1 the gravest only.",
                byDefault = "0",
                min = 0,
                max = 1)
        double gravity,

        @Setting(
                value =
                        "Contacts to expect in a place while one is on, for it to be planted there: of few, chance alone explains much.",
                byDefault = "12",
                min = 0)
        double contacts,

        @Setting(
                value =
                        "What these are drawn from; 0: the scenario's seed. With one of their own, another seed gives the same ruptures another service.",
                byDefault = "0")
        long seed) {

    public PlantConfig {
        kinds = List.copyOf(kinds);
    }
}
