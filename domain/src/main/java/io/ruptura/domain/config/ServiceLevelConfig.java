package io.ruptura.domain.config;

import java.io.Serializable;
import java.time.Duration;
import java.util.Map;

/** What counts as answered in time. */
public record ServiceLevelConfig(
        @Setting(
                value = "Threshold of channels not named below; a response must take less.",
                byDefault = "20s",
                min = 1,
                max = 604800)
        Duration threshold,

        @Setting(
                value = "Channel to threshold.",
                byDefault = "{email: 4h}",
                example = "{chat: 60s, email: 4h}",
                min = 1)
        Map<String, Duration> byChannel)
        implements Serializable {

    public ServiceLevelConfig {
        byChannel = Map.copyOf(byChannel);
    }

    /** The threshold in milliseconds of a channel, which may be null. */
    public long thresholdMillis(String channel) {
        return (channel == null ? threshold : byChannel.getOrDefault(channel, threshold)).toMillis();
    }
}
