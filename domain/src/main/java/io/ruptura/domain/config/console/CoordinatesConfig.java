package io.ruptura.domain.config.console;

import io.ruptura.domain.config.binding.Setting;
import java.io.Serializable;
import java.util.List;

/** How customers reach the service, when, and who is told when that is not enough: the <i>coordenadas de atendimento</i>. */
public record CoordinatesConfig(
        @Setting(
                value =
                        "Answer everybody who reaches the console, without its token: other programs' calendars cannot show one.",
                byDefault = "false")
        boolean published,

        @Setting(
                value = "How many months ahead hours, holidays and exceptions are told.",
                byDefault = "3",
                min = 1,
                max = 12)
        int months,

        @Setting("The channels, in the order in which they are told.")
        List<ChannelConfig> channels)
        implements Serializable {

    public CoordinatesConfig {
        channels = List.copyOf(channels);
    }
}
