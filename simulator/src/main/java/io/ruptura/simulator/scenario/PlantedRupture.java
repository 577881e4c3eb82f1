package io.ruptura.simulator.scenario;

import io.ruptura.domain.config.Setting;
import io.ruptura.domain.rupture.Severity;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;

/** Something that goes wrong at a known time: planted, and told in the truth. */
public record PlantedRupture(
        @Setting(value = "What goes wrong.", byDefault = "demand-spike")
        Kind kind,

        @Setting(
                value = "Where: any of channel and queue; empty is everywhere. A feed is cut by channel.",
                example = "{channel: chat}")
        Map<String, String> scope,

        @Setting(value = "Local time at which it begins.", example = "2026-03-27T10:00")
        String from,

        @Setting(value = "Local time at which it ends.", example = "2026-03-27T12:00")
        String to,

        @Setting(
                value = "demand-spike: contacts are multiplied by this. capacity-drop: agents are, rounded down.",
                byDefault = "3",
                min = 0,
                max = 1000)
        double factor,

        @Setting(value = "demand-spike: topic of part of the contacts meanwhile.", example = "payment-failed")
        String topic,

        @Setting(value = "demand-spike: the share that has this topic.", byDefault = "0", min = 0, max = 1)
        double topicShare,

        @Setting(value = "How bad, for the truth.", byDefault = "major")
        Severity severity) {

    public PlantedRupture {
        scope = Map.copyOf(scope);
    }

    /** What can be planted. */
    public enum Kind {
        /** More contacts than usual. */
        DEMAND_SPIKE,
        /** Nobody gets through and nobody is served, while the feed is sound. */
        CHANNEL_OUTAGE,
        /** Agents leave. */
        CAPACITY_DROP,
        /** Nothing is delivered, not even heartbeats; all of it comes when the feed is back. */
        FEED_LOSS
    }

    /** Whether it concerns this channel and queue. */
    public boolean concerns(String channel, String queue) {
        return scope.getOrDefault("channel", channel).equals(channel)
                && scope.getOrDefault("queue", queue).equals(queue);
    }

    /** When it happens, in the zone of the service. */
    Episode episode(String zone) {
        return new Episode(this, millis(from, zone), millis(to, zone));
    }

    private static long millis(String local, String zone) {
        return LocalDateTime.parse(local).atZone(ZoneId.of(zone)).toInstant().toEpochMilli();
    }
}
