package io.ruptura.simulator.scenario;

import io.ruptura.domain.config.CalendarConfig;
import io.ruptura.domain.config.Setting;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A whole scenario file: a service, how long it is watched, and what goes wrong. */
public record Scenario(
        @Setting(value = "Time zone of the service.", byDefault = "UTC", example = "America/Sao_Paulo")
        String zone,

        @Setting(value = "The first local day.", byDefault = "2026-03-02", example = "2026-03-02")
        String start,

        @Setting(value = "How many days.", byDefault = "7", min = 1, max = 3660)
        int days,

        @Setting(value = "What chance is drawn from; the same seed gives the same file.", byDefault = "1")
        long seed,

        @Setting(
                "Opening hours, written as in the configuration. Contacts that wait on the line come in open hours only.")
        List<CalendarConfig> calendars,

        @Setting(
                value = "Name to shape of a week: days to 24 weights, one per local hour. A day not named is 0.",
                example =
                        "{office: {mon-fri: [0, 0, 0, 0, 0, 0, 0, 0, 5, 9, 9, 8, 6, 7, 8, 8, 7, 4, 0, 0, 0, 0, 0, 0]}}")
        Map<String, Map<String, List<Double>>> profiles,

        @Setting("Who makes contact.") CustomersConfig customers,

        @Setting("What is served: one line per channel and queue.")
        List<LineConfig> lines,

        @Setting("How events travel.") FeedConfig feed,
        @Setting("What goes wrong, and when.") List<PlantedRupture> ruptures) {

    public Scenario {
        calendars = List.copyOf(calendars);
        profiles = Map.copyOf(profiles);
        lines = List.copyOf(lines);
        ruptures = List.copyOf(ruptures);
    }

    /** The first instant, epoch milliseconds. */
    public long startMillis() {
        return firstDay().atStartOfDay(ZoneId.of(zone)).toInstant().toEpochMilli();
    }

    /** The first instant after it, epoch milliseconds. */
    public long endMillis() {
        return firstDay()
                .plusDays(days)
                .atStartOfDay(ZoneId.of(zone))
                .toInstant()
                .toEpochMilli();
    }

    LocalDate firstDay() {
        return LocalDate.parse(start);
    }

    /** What was planted, in the order in which it begins. */
    public List<Episode> episodes() {
        return ruptures.stream()
                .map(rupture -> rupture.episode(zone))
                .sorted(Comparator.comparingLong(Episode::fromMillis))
                .toList();
    }

    /** What was planted of one kind for one line. */
    public List<Episode> episodes(PlantedRupture.Kind kind, LineConfig line) {
        return episodes().stream()
                .filter(episode ->
                        episode.rupture().kind() == kind && episode.rupture().concerns(line.channel(), line.queue()))
                .toList();
    }

    /** The same service with another seed. */
    public Scenario withSeed(long other) {
        return new Scenario(zone, start, days, other, calendars, profiles, customers, lines, feed, ruptures);
    }
}
