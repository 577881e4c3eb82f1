package io.ruptura.simulator.trouble;

import io.ruptura.domain.config.binding.Setting;
import io.ruptura.domain.rupture.RuptureKind;
import io.ruptura.domain.rupture.Severity;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;

/** Something that goes wrong at a known time: planted, and told in the truth. */
public record PlantedRupture(
        @Setting(value = "What goes wrong.", byDefault = "demand-spike")
        RuptureKind kind,

        @Setting(
                value = "Where: any of channel and queue; empty is everywhere. A feed is cut by channel.",
                example = "{channel: chat}")
        Map<String, String> scope,

        @Setting(value = "Local time at which it begins.", example = "2026-03-27T10:00")
        String from,

        @Setting(value = "Local time at which it ends.", example = "2026-03-27T12:00")
        String to,

        @Setting(value = "Time from its beginning until it has its full size.", byDefault = "0s", min = 0, max = 86400)
        Duration ramp,

        @Setting(
                value =
                        "demand-spike, breach-forecast: contacts are multiplied by this. backlog-surge: the time an agent needs is. capacity-drop: agents"
                                + " are, rounded down. satisfaction-drop: scores are.",
                byDefault = "3",
                min = 0,
                max = 1000)
        double factor,

        @Setting(
                value =
                        "resolution-stall: the share not solved. abandonment-wave: of those who come, the share that gives up. reopen-wave: of the"
                                + " solved, the share that comes back. recurring-problem: of the customers who have the topic, the share that makes contact again."
                                + " exception-surge: the share of contacts an exception is granted to.",
                byDefault = "0.6",
                min = 0,
                max = 1)
        double share,

        @Setting(
                value =
                        "response-degradation: mean time contacts need to reach the queue. reopen-wave, recurring-problem: mean time until they come back.",
                byDefault = "15m",
                min = 0,
                max = 604800)
        Duration delay,

        @Setting(
                value = "demand-spike, recurring-problem: topic of part of the contacts meanwhile.",
                example = "payment-failed")
        String topic,

        @Setting(
                value = "demand-spike, recurring-problem: the share that has this topic.",
                byDefault = "0",
                min = 0,
                max = 1)
        double topicShare,

        @Setting(value = "channel-outage: whether the platform says itself that it is down.", byDefault = "false")
        boolean reported,

        @Setting(value = "How bad, for the truth.", byDefault = "major")
        Severity severity) {

    public PlantedRupture {
        scope = Map.copyOf(scope);
    }

    /** When it happens, in the zone of the service. */
    public Episode episode(ZoneId zone) {
        long fromMillis = LocalTimes.millis(from, zone);
        return new Episode(
                kind,
                null,
                scope,
                fromMillis,
                LocalTimes.millis(to, zone),
                ramp.toMillis(),
                fromMillis,
                reported,
                new Size(factor, share, delay.toMillis(), topic, topicShare),
                severity);
    }

    /** The same, so many weeks later. */
    public PlantedRupture laterBy(long weeks) {
        return new PlantedRupture(
                kind,
                scope,
                LocalTimes.later(from, weeks),
                LocalTimes.later(to, weeks),
                ramp,
                factor,
                share,
                delay,
                topic,
                topicShare,
                reported,
                severity);
    }
}
