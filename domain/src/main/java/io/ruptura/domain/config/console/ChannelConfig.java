package io.ruptura.domain.config.console;

import io.ruptura.domain.config.binding.Setting;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** One channel as customers and colleagues find it. */
public record ChannelConfig(
        @Setting(value = "Name of the channel, as in the events.", example = "chat")
        String name,

        @Setting(value = "Queues that this channel serves.", example = "[billing, orders]")
        List<String> queues,

        @Setting(value = "Where it is reached: a number or an address.", example = "https://acme.example/chat")
        String address,

        @Setting(
                value = "Language to how it is reached, in a sentence.",
                example = "{pt-BR: Pelo site ou pelo aplicativo., en: On the site or in the app.}")
        Map<String, String> reach,

        @Setting("The escalation procedure: who is told next, in order.")
        List<EscalationConfig> escalation)
        implements Serializable {

    public ChannelConfig {
        queues = List.copyOf(queues);
        reach = Map.copyOf(reach);
        escalation = List.copyOf(escalation);
    }
}
