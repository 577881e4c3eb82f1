package io.ruptura.domain.config;

import io.ruptura.domain.config.binding.Setting;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/**
 * Closed days and half days from an iCalendar file. A file from elsewhere may hold days that nobody here rests on, and moves every deadline that falls on
 * one: so an event counts only when a person has confirmed its title.
 */
public record IcalConfig(
        @Setting(value = "The file, beside this one or by its whole path; empty for none.", example = "feriados.ics")
        String file,

        @Setting(
                value =
                        "Titles of the events that close, as they stand in the file, capitals or not; '*' confirms all. What is not confirmed changes nothing.",
                example = "[Natal, Véspera de Natal]")
        List<String> confirmed)
        implements Serializable {

    /** No file. */
    public static final IcalConfig NONE = new IcalConfig("", List.of());

    private static final String ALL = "*";

    public IcalConfig {
        confirmed = List.copyOf(confirmed);
    }

    /** Whether a person said that events of this title close. */
    public boolean confirms(String title) {
        return confirmed.stream().anyMatch(known -> known.equals(ALL) || same(known, title));
    }

    /** Whether the entry is the title, and not for all. */
    static boolean same(String entry, String title) {
        return entry.strip().toLowerCase(Locale.ROOT).equals(title.strip().toLowerCase(Locale.ROOT));
    }

    /** The entries that no event of these titles answers to. */
    public List<String> unanswered(List<String> titles) {
        return confirmed.stream()
                .filter(entry -> !entry.equals(ALL) && titles.stream().noneMatch(title -> same(entry, title)))
                .toList();
    }
}
