package io.ruptura.domain.config.console;

import io.ruptura.domain.config.binding.Setting;
import java.io.Serializable;
import java.time.Duration;
import java.util.Map;

/** One step of an escalation procedure. */
public record EscalationConfig(
        @Setting(
                value = "Level of the step, as in escalation events; rises from step to step.",
                min = 1,
                byDefault = "1")
        int level,

        @Setting(value = "Language to who is told.", example = "{pt-BR: Líder do turno, en: Shift lead}")
        Map<String, String> who,

        @Setting(value = "How they are reached.", example = "+55 11 5555-0100")
        String contact,

        @Setting(value = "How long after the contact began; rises from step to step.", byDefault = "30m", min = 0)
        Duration after,

        @Setting(
                value = "Language to what is to be done then.",
                example = "{pt-BR: Assume o contato., en: Takes the contact on.}")
        Map<String, String> text)
        implements Serializable {

    public EscalationConfig {
        who = Map.copyOf(who);
        text = Map.copyOf(text);
    }
}
