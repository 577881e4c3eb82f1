package io.ruptura.simulator.scenario;

import io.ruptura.domain.config.binding.Setting;
import java.time.Duration;

/** How events travel from the service's platforms to whoever listens. One source per channel. */
public record FeedConfig(
        @Setting(value = "Mean delay of an event; exponential.", byDefault = "500ms", min = 0, max = 3600)
        Duration delay,

        @Setting(value = "Share of events that are late.", byDefault = "0", min = 0, max = 1)
        double lateShare,

        @Setting(value = "Mean delay of a late event; exponential.", byDefault = "5m", min = 0, max = 604800)
        Duration lateDelay,

        @Setting(value = "Share of events delivered twice.", byDefault = "0", min = 0, max = 1)
        double duplicateShare,

        @Setting(value = "Lines of garbage per event.", byDefault = "0", min = 0, max = 1)
        double garbageShare,

        @Setting(value = "How often each source says that it is alive.", byDefault = "1m", min = 1, max = 86400)
        Duration heartbeat,

        @Setting(
                value = "How often each queue says how many contacts are open in it; 0s: never.",
                byDefault = "0s",
                min = 0,
                max = 86400)
        Duration snapshots,

        @Setting(
                value =
                        "Whether each source numbers its events one after the other, in the attribute sequence; else the events of each contact are numbered.",
                byDefault = "false")
        boolean numbered) {

    /** Where the events of a channel come from. */
    public static String source(String channel) {
        return "/simulated/" + channel;
    }
}
