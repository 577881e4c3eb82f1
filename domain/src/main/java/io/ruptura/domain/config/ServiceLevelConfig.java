package io.ruptura.domain.config;

import io.ruptura.domain.config.binding.Setting;
import io.ruptura.domain.metric.ServiceLevel;
import io.ruptura.domain.metric.ServiceObjective;
import java.io.Serializable;
import java.time.Duration;
import java.util.Locale;
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
        Map<String, Duration> byChannel,

        @Setting(
                value =
                        "Share of contacts that should be answered in time; a line in the charts of the console, and what breach_probability is about.",
                byDefault = "0.8",
                min = 0,
                max = 1)
        double target,

        @Setting(
                value =
                        "Which definition: SL-A lets early abandons hurt, SL-B leaves them out, SL-C counts them as served, SL-D is over"
                                + " offered, SL-E over answered and abandoned, SL-F as SL-E without short abandons.",
                byDefault = "sl-a")
        ServiceLevel variant,

        @Setting(
                value = "Share of the threshold after which a waiting contact is at risk.",
                byDefault = "0.75",
                min = 0.01,
                max = 0.99)
        double atRisk,

        @Setting(value = "Version of all this, raised with every change while running.", byDefault = "1", min = 1)
        int version)
        implements Serializable {

    public ServiceLevelConfig {
        byChannel = Map.copyOf(byChannel);
    }

    /** Variant and version, such as {@code sl-a@2}. */
    public String label() {
        return variant.name().toLowerCase(Locale.ROOT).replace('_', '-') + "@" + version;
    }

    public ServiceObjective objective() {
        return new ServiceObjective(variant, target);
    }

    /** The threshold in milliseconds of a channel, which may be null. */
    public long thresholdMillis(String channel) {
        return (channel == null ? threshold : byChannel.getOrDefault(channel, threshold)).toMillis();
    }

    /** The wait in milliseconds after which a contact of a channel, which may be null, is at risk. */
    public long atRiskMillis(String channel) {
        return Math.round(atRisk * (double) thresholdMillis(channel));
    }
}
