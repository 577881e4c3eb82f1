package io.ruptura.domain.config.runtime;

import io.ruptura.domain.config.binding.Setting;
import java.io.Serializable;
import java.time.Duration;

/** How event time moves and what is too late or impossible. */
public record EventTimeConfig(
        @Setting(
                value = "Live: when an input is quiet, event time stays at most this far behind the clock.",
                byDefault = "2s",
                min = 0,
                max = 3600)
        Duration maxDelay,

        @Setting(
                value =
                        "Live: an input that delivered nothing for this long is quiet; until then it may still be catching up.",
                byDefault = "5s",
                min = 1,
                max = 3600)
        Duration quietAfter,

        @Setting(
                value = "An event further in the future than this is impossible.",
                byDefault = "1m",
                min = 0,
                max = 86400)
        Duration maxClockSkew,

        @Setting(
                value =
                        "An event up to this late corrects every window it belongs to; a later one goes to the dead letters.",
                byDefault = "1h",
                min = 0,
                max = 86400)
        Duration allowedLateness,

        @Setting(value = "How long ids are remembered to drop duplicates.", byDefault = "24h", min = 60, max = 2678400)
        Duration dedupHorizon,

        @Setting(value = "Largest event in bytes.", byDefault = "262144", min = 1024, max = 16777216)
        int maxEventBytes)
        implements Serializable {}
