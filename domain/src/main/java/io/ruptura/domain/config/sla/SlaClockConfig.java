package io.ruptura.domain.config.sla;

import io.ruptura.domain.config.binding.Setting;
import io.ruptura.domain.sla.SlaMetric;
import io.ruptura.domain.sla.SlaTarget;
import java.io.Serializable;
import java.time.Duration;

/** What one clock of a policy must stay below. */
public record SlaClockConfig(
        @Setting(
                value = "What it measures; must be given. What the law demands is in sla.statutory.",
                byDefault = "first-response",
                example = "resolution")
        SlaMetric metric,

        @Setting(
                value = "Less than this is in time; must be given. A day is 24 hours, of business time too.",
                byDefault = "8h",
                example = "30m",
                min = 1,
                max = 31536000)
        Duration target,

        @Setting(
                value =
                        "What counts: business is time in which the calendar of the contact's place is open, calendar is all time.",
                byDefault = "business")
        SlaTarget.Basis clock,

        @Setting(
                value = "How much of the target is left, in the same time, when a breach is imminent; 0s for never.",
                byDefault = "0s",
                example = "5m",
                min = 0)
        Duration warnBefore)
        implements Serializable {

    SlaTarget toTarget(String policy) {
        return new SlaTarget(metric, clock, target.toMillis(), warnBefore.toMillis(), policy);
    }
}
