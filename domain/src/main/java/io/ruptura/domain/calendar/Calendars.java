package io.ruptura.domain.calendar;

import io.ruptura.domain.config.CalendarConfig;
import io.ruptura.domain.config.OpeningHours;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.scope.Scope;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** All calendars of a configuration, and which of them governs a scope. */
public final class Calendars implements Serializable {

    private record Governed(List<String> channels, List<String> queues, WeeklyCalendar calendar)
            implements Serializable {}

    private final List<Governed> inFileOrder;
    private final BusinessCalendar anyOpen;
    private final Map<String, BusinessCalendar> byScope = new ConcurrentHashMap<>();

    private Calendars(List<Governed> inFileOrder) {
        this.inFileOrder = inFileOrder;
        this.anyOpen = anyOpen(inFileOrder.stream().map(Governed::calendar).toList());
    }

    public static Calendars of(RupturaConfig config) {
        return new Calendars(config.calendars().stream()
                .map(calendar -> new Governed(calendar.channels(), calendar.queues(), weekly(calendar, config.zone())))
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

    private static WeeklyCalendar weekly(CalendarConfig calendar, String serviceZone) {
        return new WeeklyCalendar(calendar.id() + "@" + calendar.version(), OpeningHours.of(calendar, serviceZone));
    }

    private static BusinessCalendar anyOpen(List<WeeklyCalendar> calendars) {
        if (calendars.isEmpty()) {
            return AlwaysOpen.INSTANCE;
        }
        return calendars.size() == 1 ? calendars.get(0) : new AnyOpen(calendars);
    }
}
