package io.ruptura.domain.config.sla;

import io.ruptura.domain.config.binding.Setting;
import io.ruptura.domain.sla.promise.Jurisdiction;
import io.ruptura.domain.sla.promise.SlaPolicy;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;

/** The time in which the law of one country demands an answer. */
public record StatutoryClockConfig(
        @Setting(
                value =
                        "Whose law: br is Decreto 11.034/2022, art. 13, an answer within 7 calendar days of registration.",
                byDefault = "br",
                example = "br")
        Jurisdiction jurisdiction,

        @Setting(value = "Channels that are under it; empty means every.", example = "[phone, chat]")
        List<String> channels,

        @Setting(value = "Queues that are under it; empty means every.", example = "[complaints]")
        List<String> queues,

        @Setting(
                value = "How much of the time is left when a breach is imminent; 0s for never.",
                byDefault = "1d",
                example = "2d",
                min = 0)
        Duration warnBefore)
        implements Serializable {

    public StatutoryClockConfig {
        channels = List.copyOf(channels);
        queues = List.copyOf(queues);
    }

    public SlaPolicy toPolicy() {
        return new SlaPolicy(
                jurisdiction.label(),
                Long.MIN_VALUE,
                new SlaPolicy.Audience(channels, queues, List.of(), List.of()),
                List.of(jurisdiction.target(warnBefore.toMillis())));
    }
}
