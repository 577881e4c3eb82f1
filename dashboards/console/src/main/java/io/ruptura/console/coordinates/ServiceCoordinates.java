package io.ruptura.console.coordinates;

import io.ruptura.domain.config.CalendarConfig;
import io.ruptura.domain.config.Calendars;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.console.ChannelConfig;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is told of the service from one day on: its places, and the calendars that govern them. It changes when the day does.
 *
 * @param from first day told, today in the service's zone
 * @param to last day told, included
 * @param calendars each version that holds on some of those days, in the order of the file and of time
 */
record ServiceCoordinates(
        RupturaConfig config, LocalDate from, LocalDate to, List<Place> places, List<PublishedCalendar> calendars) {

    static ServiceCoordinates of(RupturaConfig config, long nowMillis) {
        LocalDate from =
                Instant.ofEpochMilli(nowMillis).atZone(ZoneId.of(config.zone())).toLocalDate();
        LocalDate to = from.plusMonths(config.coordinates().months());
        return new ServiceCoordinates(
                config, from, to, places(config, Calendars.of(config), nowMillis), calendars(config, from, to));
    }

    /** The channels of the configuration in its order, then those that calendars name, each with its queues; then queues of no channel. */
    private static List<Place> places(RupturaConfig config, Calendars calendars, long now) {
        Map<String, Set<String>> queuesOf = new LinkedHashMap<>();
        for (ChannelConfig channel : config.coordinates().channels()) {
            queuesOf.put(channel.name(), new LinkedHashSet<>(channel.queues()));
        }
        Set<String> queues = new LinkedHashSet<>();
        for (CalendarConfig calendar : config.calendars()) {
            calendar.channels().forEach(channel -> queuesOf.putIfAbsent(channel, Set.of()));
            queues.addAll(calendar.queues());
        }
        List<Place> places = new ArrayList<>();
        queuesOf.forEach((channel, ownQueues) -> {
            places.add(place(calendars, channel, null, now));
            ownQueues.forEach(queue -> places.add(place(calendars, channel, queue, now)));
            queues.removeAll(ownQueues);
        });
        queues.forEach(queue -> places.add(place(calendars, null, queue, now)));
        return places;
    }

    private static Place place(Calendars calendars, String channel, String queue, long now) {
        return new Place(channel, queue, calendars.governing(channel, queue).labelAt(now));
    }

    private static List<PublishedCalendar> calendars(RupturaConfig config, LocalDate from, LocalDate to) {
        Map<String, List<CalendarConfig>> versions = new LinkedHashMap<>();
        config.calendars().forEach(calendar -> versions.computeIfAbsent(calendar.id(), id -> new ArrayList<>())
                .add(calendar));
        List<PublishedCalendar> told = new ArrayList<>();
        for (List<CalendarConfig> own : versions.values()) {
            own.sort(Comparator.comparing(ServiceCoordinates::firstDay));
            for (int i = 0; i < own.size(); i++) {
                // The earliest version also holds before its day.
                LocalDate first = i == 0 ? from : Collections.max(List.of(from, firstDay(own.get(i))));
                LocalDate next = i + 1 < own.size() ? firstDay(own.get(i + 1)).minusDays(1) : to;
                LocalDate last = Collections.min(List.of(to, next));
                if (!first.isAfter(last)) {
                    told.add(PublishedCalendar.of(own.get(i), config.zone(), first, last));
                }
            }
        }
        return told;
    }

    private static LocalDate firstDay(CalendarConfig calendar) {
        return calendar.validFrom().isEmpty() ? LocalDate.MIN : LocalDate.parse(calendar.validFrom());
    }

    /** The calendars that govern the places of a channel and a queue, either of which may be null for any; all versions of each. */
    List<PublishedCalendar> governing(String channel, String queue) {
        if (channel == null && queue == null) {
            return calendars;
        }
        Set<String> ids = new LinkedHashSet<>();
        for (Place place : places) {
            if (place.isIn(channel, queue) && place.calendar() != null) {
                // Where several govern together their labels are joined by a plus.
                Arrays.stream(place.calendar().split("\\+", -1))
                        .forEach(label -> ids.add(label.substring(0, label.lastIndexOf('@'))));
            }
        }
        return calendars.stream()
                .filter(calendar -> ids.contains(calendar.config().id()))
                .toList();
    }
}
