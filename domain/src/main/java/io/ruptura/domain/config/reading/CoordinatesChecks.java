package io.ruptura.domain.config.reading;

import io.ruptura.domain.config.binding.DurationText;
import io.ruptura.domain.config.binding.Mistakes;
import io.ruptura.domain.config.console.ChannelConfig;
import io.ruptura.domain.config.console.CoordinatesConfig;
import io.ruptura.domain.config.console.EscalationConfig;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can be wrong in the coordinates of the service: names, languages, and the order of escalation steps. */
final class CoordinatesChecks {

    private static final Set<String> LANGUAGES = Set.of("pt-BR", "en");

    private final Mistakes mistakes;

    CoordinatesChecks(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    void run(CoordinatesConfig coordinates) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < coordinates.channels().size(); i++) {
            String path = "coordinates.channels[" + i + "]";
            ChannelConfig channel = coordinates.channels().get(i);
            if (channel.name().isBlank()) {
                mistakes.addWritten(path + ".name", "must name the channel", "empty", "chat");
            } else if (!names.add(channel.name())) {
                mistakes.addWritten(path + ".name", "must differ from the other channels'", channel.name(), "chat");
            }
            checkLanguages(path + ".reach", channel.reach(), "{pt-BR: Pelo site., en: On the site.}");
            checkSteps(path + ".escalation", channel.escalation());
        }
    }

    private void checkSteps(String path, List<EscalationConfig> steps) {
        for (int i = 0; i < steps.size(); i++) {
            String here = path + "[" + i + "]";
            EscalationConfig step = steps.get(i);
            if (step.who().isEmpty()) {
                mistakes.addWritten(here + ".who", "must say who is told", "empty", "{pt-BR: Líder, en: Lead}");
            }
            checkLanguages(here + ".who", step.who(), "{pt-BR: Líder do turno, en: Shift lead}");
            checkLanguages(here + ".text", step.text(), "{pt-BR: Assume o contato., en: Takes it on.}");
            if (i > 0) {
                checkOrder(here, steps.get(i - 1), step);
            }
        }
    }

    private void checkOrder(String path, EscalationConfig before, EscalationConfig step) {
        if (step.level() <= before.level()) {
            mistakes.addWritten(
                    path + ".level",
                    "must be above that of the step before, " + before.level(),
                    String.valueOf(step.level()),
                    String.valueOf(before.level() + 1));
        }
        if (step.after().compareTo(before.after()) < 0) {
            mistakes.addWritten(
                    path + ".after",
                    "must not be before the step before, " + DurationText.format(before.after()),
                    DurationText.format(step.after()),
                    DurationText.format(before.after().plusMinutes(30)));
        }
    }

    /** A text is in both languages, or not there. */
    private void checkLanguages(String path, Map<String, String> texts, String example) {
        if (!texts.isEmpty() && !texts.keySet().equals(LANGUAGES)) {
            mistakes.addWritten(
                    path,
                    "must be in both languages, pt-BR and en",
                    texts.keySet().toString(),
                    example);
        }
    }
}
