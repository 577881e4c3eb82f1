package io.ruptura.simulator.scenario;

import io.ruptura.domain.config.CalendarConfig;
import io.ruptura.domain.config.binding.Setting;
import io.ruptura.simulator.trouble.Decoy;
import io.ruptura.simulator.trouble.Episode;
import io.ruptura.simulator.trouble.PlantedRupture;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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
        @Setting("What goes wrong, and when.") List<PlantedRupture> ruptures,

        @Setting("What looks as if something went wrong, and when.")
        List<Decoy> decoys,

        @Setting("What goes wrong by chance.") PlantConfig plant,

        @Setting(
                value = "When it is watched live: time from the start to the moment at which history ends.",
                byDefault = "28d9h30m",
                min = 0)
        Duration live) {

    public Scenario {
        calendars = List.copyOf(calendars);
        profiles = Map.copyOf(profiles);
        lines = List.copyOf(lines);
        ruptures = List.copyOf(ruptures);
        decoys = List.copyOf(decoys);
    }

    /** The first instant, epoch milliseconds. */
    public long startMillis() {
        return midnight(0);
    }

    /** The first instant after it, epoch milliseconds. */
    public long endMillis() {
        return midnight(days);
    }

    /** When it is watched live, epoch milliseconds: as many days after the start as asked for, at that local time. */
    public long liveMillis() {
        return firstDay()
                .atStartOfDay()
                .plus(live)
                .atZone(ZoneId.of(zone))
                .toInstant()
                .toEpochMilli();
    }

    /** What was asked for, in the order in which it is known: what is announced, when it is announced. */
    public List<Episode> episodes() {
        ZoneId ofService = ZoneId.of(zone);
        return Stream.concat(
                        ruptures.stream().map(rupture -> rupture.episode(ofService)),
                        decoys.stream().map(decoy -> decoy.episode(ofService)))
                .sorted(Comparator.comparingLong(Episode::noticeMillis))
                .toList();
    }

    /** The line of this channel and queue, or null when there is none. */
    public LineConfig line(String channel, String queue) {
        return lines.stream()
                .filter(line -> line.channel().equals(channel) && line.queue().equals(queue))
                .findFirst()
                .orElse(null);
    }

    boolean hasLine(String channel, String queue) {
        return line(channel, queue) != null;
    }

    /** The same service with another seed. */
    public Scenario withSeed(long other) {
        return with(start, other, calendars, ruptures, decoys);
    }

    /** The same service so many whole weeks later, with all that is planted in it. */
    public Scenario laterBy(long weeks) {
        return with(
                firstDay().plusWeeks(weeks).toString(),
                seed,
                calendars.stream().map(calendar -> later(calendar, weeks)).toList(),
                ruptures.stream().map(rupture -> rupture.laterBy(weeks)).toList(),
                decoys.stream().map(decoy -> decoy.laterBy(weeks)).toList());
    }

    private Scenario with(
            String newStart,
            long newSeed,
            List<CalendarConfig> newCalendars,
            List<PlantedRupture> newRuptures,
            List<Decoy> newDecoys) {
        return new Scenario(
                zone,
                newStart,
                days,
                newSeed,
                newCalendars,
                profiles,
                customers,
                lines,
                feed,
                newRuptures,
                newDecoys,
                plant,
                live);
    }

    private static CalendarConfig later(CalendarConfig calendar, long weeks) {
        Map<String, List<String>> exceptions = new LinkedHashMap<>();
        calendar.exceptions()
                .forEach((day, hours) ->
                        exceptions.put(LocalDate.parse(day).plusWeeks(weeks).toString(), hours));
        String validFrom = calendar.validFrom();
        return new CalendarConfig(
                calendar.id(),
                calendar.version(),
                validFrom.isEmpty()
                        ? ""
                        : LocalDate.parse(validFrom).plusWeeks(weeks).toString(),
                calendar.zone(),
                calendar.channels(),
                calendar.queues(),
                calendar.weekly(),
                exceptions,
                calendar.holidays(),
                calendar.holidayHours(),
                calendar.names(),
                calendar.ical());
    }

    private LocalDate firstDay() {
        return LocalDate.parse(start);
    }

    private long midnight(int day) {
        return firstDay()
                .plusDays(day)
                .atStartOfDay(ZoneId.of(zone))
                .toInstant()
                .toEpochMilli();
    }
}
