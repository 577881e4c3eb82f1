package io.ruptura.domain.config;

import io.ruptura.domain.calendar.BusinessCalendar;
import io.ruptura.domain.calendar.ChangingCalendar;
import io.ruptura.domain.calendar.VersionedCalendar;
import io.ruptura.domain.calendar.WeeklyCalendar;
import io.ruptura.domain.scope.Scope;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** All calendars of a configuration, and which of them governs a scope. */
public final class Calendars implements Serializable {

    /** No calendar at all: always open. */
    public static final Calendars NONE = new Calendars(List.of());

    private record Governed(List<String> channels, List<String> queues, ChangingCalendar calendar)
            implements Serializable {}

    private final List<Governed> inFileOrder;
    private final BusinessCalendar anyOpen;
    private final BusinessCalendar allOpen;
    private final Map<String, BusinessCalendar> byScope = new ConcurrentHashMap<>();

    private Calendars(List<Governed> inFileOrder) {
        this.inFileOrder = inFileOrder;
        List<ChangingCalendar> all =
                inFileOrder.stream().map(Governed::calendar).toList();
        this.anyOpen = WeeklyCalendar.anyOf(all);
        this.allOpen = WeeklyCalendar.allOf(all);
    }

    public static Calendars of(RupturaConfig config) {
        Map<String, List<CalendarConfig>> versions = new LinkedHashMap<>();
        config.calendars().forEach(calendar -> versions.computeIfAbsent(calendar.id(), id -> new ArrayList<>())
                .add(calendar));
        return new Calendars(versions.values().stream()
                .map(entries -> new Governed(
                        entries.get(0).channels(), entries.get(0).queues(), calendar(entries, config.zone())))
                .toList());
    }

    private static ChangingCalendar calendar(List<CalendarConfig> versions, String zone) {
        return versions.size() == 1
                ? versions.get(0).toCalendar(zone)
                : new VersionedCalendar(versions.stream()
                        .map(version ->
                                new VersionedCalendar.Version(version.validFromMillis(zone), version.toCalendar(zone)))
                        .toList());
    }

    /**
     * The calendar that governs a scope: the first in the file that names its queue, else the first that names its channel, else the first that names
     * neither. Where that finds none, and for a scope without queue and channel such as the whole service: open when any calendar is. Without
     * calendars: always open, with a null label. Never null.
     */
    public BusinessCalendar governing(Scope scope) {
        return byScope.computeIfAbsent(scope.key(), key -> find(scope));
    }

    /**
     * When a scope is open in all its parts, so that what is usual there is all of it: where several channels with hours of their own may be mixed in it, when
     * every calendar is open; else the calendar that governs it.
     */
    public BusinessCalendar governingAllOf(Scope scope) {
        Map<String, String> dimensions = scope.dimensions();
        boolean isMixed = !dimensions.containsKey("channel")
                && inFileOrder.stream()
                        .noneMatch(governed -> governed.queues.contains(dimensions.getOrDefault("queue", "")));
        return isMixed ? allOpen : governing(scope);
    }

    /** The calendar that governs a place: as of the scope that is this channel and queue, either of which may be null. */
    public BusinessCalendar governing(String channel, String queue) {
        Map<String, String> place = new HashMap<>();
        if (channel != null) {
            place.put("channel", channel);
        }
        if (queue != null) {
            place.put("queue", queue);
        }
        return governing(Scope.of(place));
    }

    private BusinessCalendar find(Scope scope) {
        String queue = scope.dimensions().get("queue");
        String channel = scope.dimensions().get("channel");
        if (queue == null && channel == null) {
            return anyOpen;
        }
        for (Predicate<Governed> rule : List.<Predicate<Governed>>of(
                governed -> queue != null && governed.queues.contains(queue),
                governed -> channel != null && governed.channels.contains(channel),
                governed -> governed.queues.isEmpty() && governed.channels.isEmpty())) {
            for (Governed governed : inFileOrder) {
                if (rule.test(governed)) {
                    return governed.calendar;
                }
            }
        }
        return anyOpen;
    }
}
