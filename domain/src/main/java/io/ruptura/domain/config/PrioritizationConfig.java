package io.ruptura.domain.config;

import io.ruptura.domain.config.binding.Setting;
import java.io.Serializable;
import java.time.Duration;

/** How interactions in the scope of a rupture are moved to the front. */
public record PrioritizationConfig(
        @Setting(
                value = "A signal that nobody reverted expires after this long.",
                byDefault = "4h",
                min = 60,
                max = 604800)
        Duration expiry,

        @Setting(value = "Points at or above which a contact is urgent.", byDefault = "75", min = 0, max = 100)
        double urgentAt,

        @Setting(value = "Points at or above which a contact is high.", byDefault = "50", min = 0, max = 100)
        double highAt,

        @Setting(
                value = "Points a contact must rise above a level before it is moved there: hysteresis.",
                byDefault = "2",
                min = 0,
                max = 50)
        double margin,

        @Setting(
                value = "Annual customer value in the tenant's currency that earns half of the value points.",
                byDefault = "1000",
                min = 0.01)
        double medianValue)
        implements Serializable {}
