package io.ruptura.console.coordinates;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Transparency;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import io.ruptura.domain.calendar.DayInterval;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;

/**
 * The coordinates as {@code service-coordinates.ics}: an event for each open interval, in UTC so that no reader needs the zone, and one of the whole day for
 * each date that differs from its day of the week. The same question on the same day has the same answer, ids included.
 */
final class CoordinatesIcal {

    private static final int DAY = 24 * 60;

    private final boolean isEnglish;
    private final ICalendar calendar = new ICalendar();
    private final Date stamp;

    private CoordinatesIcal(ServiceCoordinates coordinates) {
        this.isEnglish = coordinates.config().console().language().equals("en");
        this.stamp = Date.from(coordinates
                .from()
                .atStartOfDay(ZoneId.of(coordinates.config().zone()))
                .toInstant());
        calendar.setProductId("-//Ruptura//Service coordinates//EN");
        calendar.setName(coordinates.config().console().title());
    }

    static byte[] of(ServiceCoordinates coordinates, List<PublishedCalendar> calendars) {
        CoordinatesIcal ical = new CoordinatesIcal(coordinates);
        calendars.forEach(ical::add);
        return Biweekly.write(ical.calendar).go().getBytes(StandardCharsets.UTF_8);
    }

    private void add(PublishedCalendar published) {
        String id = published.config().label();
        for (LocalDate date : published.days()) {
            for (DayInterval open : published.hours().of(date)) {
                VEvent event = event(id + "-" + date + "-" + open.text(), id);
                event.setSummary(
                        (isEnglish ? "Open: " : "Aberto: ") + published.config().id());
                event.setDateStart(Date.from(instant(date, open.fromMinute(), published.zone())));
                event.setDateEnd(Date.from(instant(date, open.toMinute(), published.zone())));
            }
        }
        published.exceptions().forEach(day -> add(published, day));
    }

    private void add(PublishedCalendar published, PublishedDay day) {
        VEvent event = event(
                published.config().label() + "-" + day.date(),
                published.config().label());
        event.setSummary(title(published, day));
        event.setTransparency(Transparency.transparent());
        event.setDateStart(date(day.date()));
        event.setDateEnd(date(day.date().plusDays(1)));
    }

    private String title(PublishedCalendar published, PublishedDay day) {
        String hours = String.join(", ", PublishedCalendar.texts(day.hours()));
        String what = day.hours().isEmpty() ? (isEnglish ? "closed" : "fechado") : hours;
        String name = day.names().getOrDefault(isEnglish ? "en" : "pt-BR", "");
        return published.config().id() + ": " + what + (name.isEmpty() ? "" : " (" + name + ")");
    }

    private VEvent event(String uid, String category) {
        VEvent event = new VEvent();
        event.setUid(uid + "@ruptura");
        event.setDateTimeStamp(stamp);
        event.addCategories(category);
        calendar.addEvent(event);
        return event;
    }

    private static Instant instant(LocalDate date, int minute, ZoneId zone) {
        return minute == DAY
                ? date.plusDays(1).atStartOfDay(zone).toInstant()
                : date.atTime(LocalTime.ofSecondOfDay(minute * 60L))
                        .atZone(zone)
                        .toInstant();
    }

    private static ICalDate date(LocalDate date) {
        return new ICalDate(
                new DateTimeComponents(date.getYear(), date.getMonthValue(), date.getDayOfMonth(), 0, 0, 0, false),
                false);
    }
}
