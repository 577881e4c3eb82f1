package io.ruptura.domain.config.reading;

import io.ruptura.domain.calendar.DayInterval;
import io.ruptura.domain.calendar.ical.ClosedDays;
import io.ruptura.domain.calendar.ical.IcalEvent;
import io.ruptura.domain.calendar.ical.IcalFile;
import io.ruptura.domain.config.CalendarConfig;
import io.ruptura.domain.config.IcalConfig;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.binding.Mistakes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Takes the confirmed events of the calendars' iCalendar files in, as exceptions by date. A date that the configuration names itself stays as written. */
public final class IcalImport {

    private static final String EXAMPLE = "feriados.ics";

    private final Path folder;
    private final String zone;

    private IcalImport(Path folder, String zone) {
        this.folder = folder;
        this.zone = zone;
    }

    /** The configuration with what its files say; a file that cannot be used is a mistake. {@code folder} is where file names begin. */
    static RupturaConfig resolve(RupturaConfig config, Path folder, Mistakes mistakes) {
        boolean isSound = mistakes.isEmpty();
        IcalImport files = new IcalImport(folder, config.zone());
        List<CalendarConfig> resolved = new ArrayList<>();
        for (int i = 0; i < config.calendars().size(); i++) {
            CalendarConfig calendar = config.calendars().get(i);
            // Hours and zones that are wrong cannot be reckoned with.
            boolean isImported = isSound && !calendar.ical().file().isEmpty();
            resolved.add(isImported ? files.resolve("calendars[" + i + "].ical", calendar, mistakes) : calendar);
        }
        return config.with(config.zone(), resolved);
    }

    /**
     * What a calendar's file holds and what becomes of it, for a person to confirm: a line for each title, with tabs between its columns. Empty without a
     * file.
     *
     * @throws IllegalArgumentException when the file cannot be used
     */
    public static List<String> table(CalendarConfig calendar, Path folder, String serviceZone) {
        if (calendar.ical().file().isEmpty()) {
            return List.of();
        }
        List<IcalEvent> events = new IcalImport(folder, serviceZone).events(calendar);
        return events.stream()
                .collect(Collectors.groupingBy(IcalEvent::title, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(title -> line(calendar.ical(), title.getKey(), title.getValue()))
                .toList();
    }

    private static String line(IcalConfig ical, String title, List<IcalEvent> events) {
        IcalEvent first = events.get(0);
        IcalEvent last = events.get(events.size() - 1);
        String when = first.wholeDay()
                ? "days"
                : first.from().toLocalTime() + "-" + first.to().toLocalTime();
        return String.join(
                "\t",
                title,
                when,
                first.from().toLocalDate()
                        + (events.size() == 1 ? "" : " … " + last.from().toLocalDate()),
                events.size() + (events.size() == 1 ? " time" : " times"),
                ical.confirms(title) ? "confirmed" : "not confirmed, changes nothing");
    }

    private CalendarConfig resolve(String path, CalendarConfig calendar, Mistakes mistakes) {
        List<IcalEvent> events;
        try {
            events = events(calendar);
        } catch (IllegalArgumentException unusable) {
            mistakes.add(path + ".file", unusable.getMessage(), calendar.ical().file(), EXAMPLE);
            return calendar;
        }
        List<String> titles = events.stream().map(IcalEvent::title).distinct().toList();
        for (String entry : calendar.ical().unanswered(titles)) {
            String rule = "must be titles of events in " + calendar.ical().file();
            mistakes.add(path + ".confirmed", rule, entry, titles.isEmpty() ? "" : titles.get(0));
        }
        return taken(calendar, events);
    }

    private CalendarConfig taken(CalendarConfig calendar, List<IcalEvent> events) {
        List<IcalEvent> confirmed = events.stream()
                .filter(event -> calendar.ical().confirms(event.title()))
                .toList();
        Map<String, List<String>> exceptions = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        ClosedDays.of(confirmed, calendar.toHours(zone)::of).forEach((date, day) -> {
            exceptions.put(
                    date.toString(), day.hours().stream().map(DayInterval::text).toList());
            names.put(date.toString(), day.title());
        });
        exceptions.putAll(calendar.exceptions());
        calendar.exceptions().keySet().forEach(names::remove);
        names.putAll(calendar.names());
        return calendar.withDates(exceptions, names);
    }

    private List<IcalEvent> events(CalendarConfig calendar) {
        try {
            String text = Files.readString(folder.resolve(calendar.ical().file()));
            return IcalFile.read(text, calendar.ownZone(zone));
        } catch (IOException | InvalidPathException unreadable) {
            throw new IllegalArgumentException("must be a file of UTF-8 text that can be read", unreadable);
        }
    }
}
