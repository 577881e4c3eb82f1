package io.ruptura.console.coordinates;

import io.ruptura.domain.config.console.ChannelConfig;
import io.ruptura.domain.config.console.EscalationConfig;
import io.ruptura.domain.json.JsonRecordWriter;
import java.io.IOException;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The coordinates as {@code service-coordinates.json}. Its shape is described in the API's document. */
final class CoordinatesJson {

    private CoordinatesJson() {}

    static byte[] of(ServiceCoordinates coordinates) {
        return JsonRecordWriter.object(json -> {
            json.text("service", coordinates.config().console().title());
            json.text("zone", coordinates.config().zone());
            json.text("language", coordinates.config().console().language());
            json.text("from", coordinates.from().toString());
            json.text("to", coordinates.to().toString());
            List<Place> channels = coordinates.places().stream()
                    .filter(place -> place.channel() != null && place.queue() == null)
                    .toList();
            json.list("channels", channels, (item, place) -> channel(item, place, coordinates));
            json.list(
                    "queues",
                    coordinates.places().stream()
                            .filter(place -> place.channel() == null)
                            .toList(),
                    CoordinatesJson::queue);
            json.list("calendars", coordinates.calendars(), CoordinatesJson::calendar);
        });
    }

    private static void channel(JsonRecordWriter json, Place place, ServiceCoordinates coordinates) throws IOException {
        json.text("channel", place.channel());
        json.text("calendar", place.calendar());
        ChannelConfig told = coordinates.config().coordinates().channels().stream()
                .filter(channel -> channel.name().equals(place.channel()))
                .findFirst()
                .orElse(null);
        if (told != null && !told.address().isEmpty()) {
            json.text("address", told.address());
        }
        if (told != null && !told.reach().isEmpty()) {
            json.texts("reach", told.reach());
        }
        json.list(
                "queues",
                coordinates.places().stream()
                        .filter(each -> Objects.equals(each.channel(), place.channel()) && each.queue() != null)
                        .toList(),
                CoordinatesJson::queue);
        json.list("escalation", told == null ? List.of() : told.escalation(), CoordinatesJson::step);
    }

    private static void queue(JsonRecordWriter json, Place place) throws IOException {
        json.text("queue", place.queue());
        json.text("calendar", place.calendar());
    }

    private static void step(JsonRecordWriter json, EscalationConfig step) throws IOException {
        json.whole("level", step.level());
        json.texts("who", step.who());
        json.number("afterSeconds", step.after().toMillis() / 1000.0);
        if (!step.contact().isEmpty()) {
            json.text("contact", step.contact());
        }
        if (!step.text().isEmpty()) {
            json.texts("text", step.text());
        }
    }

    private static void calendar(JsonRecordWriter json, PublishedCalendar calendar) throws IOException {
        json.text("id", calendar.config().id());
        json.whole("version", calendar.config().version());
        json.text(
                "validFrom",
                calendar.config().validFrom().isEmpty()
                        ? null
                        : calendar.config().validFrom());
        json.text("zone", calendar.zone().getId());
        json.text("from", calendar.from().toString());
        json.text("to", calendar.to().toString());
        json.nested("weekly", week -> {
            for (DayOfWeek day : DayOfWeek.values()) {
                week.strings(
                        day.name().toLowerCase(Locale.ROOT),
                        PublishedCalendar.texts(calendar.hours().weekly().getOrDefault(day, List.of())));
            }
        });
        json.list("exceptions", calendar.exceptions(), (item, day) -> {
            item.text("date", day.date().toString());
            item.strings("hours", PublishedCalendar.texts(day.hours()));
            item.texts("name", day.names());
        });
    }
}
