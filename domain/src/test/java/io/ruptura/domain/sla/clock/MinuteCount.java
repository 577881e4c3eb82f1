package io.ruptura.domain.sla.clock;

import io.ruptura.domain.sla.ClockEvent;
import io.ruptura.domain.sla.SlaStatus;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/** Counts the minutes of one clock one by one: those between an activation and the next event that stops it, and of them those that are open. */
final class MinuteCount {

    private static final long MINUTE = 60_000;

    private final List<ClockEvent> events;
    private final long asOf;

    MinuteCount(List<ClockEvent> all, ClockEvent clock, long asOf) {
        this.events = all.stream()
                .filter(event -> event.metric() == clock.metric()
                        && event.basis() == clock.basis()
                        && event.instance() == clock.instance())
                .toList();
        this.asOf = asOf;
    }

    long calendarMillis() {
        return count(null, false);
    }

    long businessMillis(String calendar) {
        return count(calendar, true);
    }

    private long count(String calendar, boolean openOnly) {
        boolean runs = false;
        int next = 0;
        long millis = 0;
        for (long minute = events.get(0).timeMillis(); minute < asOf; minute += MINUTE) {
            while (next < events.size() && events.get(next).timeMillis() <= minute) {
                runs = runsAfter(events.get(next++), runs);
            }
            millis += runs && (!openOnly || isOpen(calendar, minute)) ? MINUTE : 0;
        }
        return millis;
    }

    private static boolean runsAfter(ClockEvent event, boolean before) {
        return switch (event.kind()) {
            case ACTIVATE -> true;
            case PAUSE, FULFILL -> false;
            case UPDATE_STATUS -> before && event.status() == SlaStatus.IMMINENT_BREACH;
            case APPLY_SLA, BREACH -> before;
        };
    }

    private static boolean isOpen(String calendar, long minute) {
        boolean chat = "chat@1".equals(calendar);
        ZonedDateTime local = Instant.ofEpochMilli(minute).atZone(ZoneId.of(chat ? "America/New_York" : "UTC"));
        LocalTime time = local.toLocalTime();
        if (!chat) {
            return time.getHour() >= 6;
        }
        boolean weekend = local.getDayOfWeek() == DayOfWeek.SATURDAY || local.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && time.getHour() >= 9 && time.getHour() < 17 && time.getHour() != 12;
    }
}
