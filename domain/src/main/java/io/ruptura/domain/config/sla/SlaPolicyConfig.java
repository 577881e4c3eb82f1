package io.ruptura.domain.config.sla;

import io.ruptura.domain.config.binding.Setting;
import io.ruptura.domain.event.Priority;
import io.ruptura.domain.sla.promise.SlaPolicy;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** What was promised to some contacts. */
public record SlaPolicyConfig(
        @Setting(value = "Name of the policy.", example = "gold")
        String id,

        @Setting(
                value = "Version, raised with every change; the versions of a policy are entries of one id.",
                byDefault = "1",
                min = 1)
        int version,

        @Setting(
                value =
                        "Contacts opened from this day on, at midnight of the service's zone, are under this version; the earliest version also holds before. Needed"
                                + " where there are several.",
                example = "2026-07-01")
        String validFrom,

        @Setting(value = "Channels it is for; empty means every.", example = "[chat, email]")
        List<String> channels,

        @Setting(value = "Queues it is for; empty means every.", example = "[billing]")
        List<String> queues,

        @Setting(
                value = "Priorities it is for, as opened or as a person set them since; empty means every.",
                example = "[high, urgent]")
        List<Priority> priorities,

        @Setting(value = "Tiers of customers it is for; empty means every.", example = "[gold]")
        List<String> tiers,

        @Setting("Its clocks; a metric may have one in business time and one in calendar time.")
        List<SlaClockConfig> clocks)
        implements Serializable {

    public SlaPolicyConfig {
        channels = List.copyOf(channels);
        queues = List.copyOf(queues);
        priorities = List.copyOf(priorities);
        tiers = List.copyOf(tiers);
        clocks = List.copyOf(clocks);
    }

    /** Name and version as published, such as {@code gold@2}. */
    public String label() {
        return id + "@" + version;
    }

    public SlaPolicy toPolicy(String serviceZone) {
        return new SlaPolicy(
                id,
                validFrom.isEmpty()
                        ? Long.MIN_VALUE
                        : LocalDate.parse(validFrom)
                                .atStartOfDay(ZoneId.of(serviceZone))
                                .toInstant()
                                .toEpochMilli(),
                new SlaPolicy.Audience(channels, queues, priorities, tiers),
                clocks.stream().map(clock -> clock.toTarget(label())).toList());
    }
}
