package io.ruptura.domain.event;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;

/** An event whose free texts are compared by value where they are numbers: the decoder keeps {@code 3e2} as written, a tree does not. */
public final class NumbersByValue {

    private NumbersByValue() {}

    public static Event of(Event event) {
        EventBuilder copy = EventBuilder.of(event.type(), event.source(), event.id(), event.timeMillis())
                .subject(event.subject())
                .sequence(event.sequence())
                .channel(event.channel())
                .queue(event.queue())
                .agent(event.agent())
                .opening(event.opening());
        Event.Opening opening = event.opening();
        if (opening != null) {
            return copy.opening(new Event.Opening(
                            opening.topic(),
                            opening.priority(),
                            opening.direction(),
                            opening.customer(),
                            opening.follows(),
                            values(opening.attributes())))
                    .build();
        }
        Event.PlannedOperation planned = event.plannedOperation();
        if (planned != null) {
            return copy.plannedOperation(
                            values(planned.scope()),
                            planned.fromMillis(),
                            planned.toMillis(),
                            planned.kind(),
                            planned.factor())
                    .build();
        }
        Event.Note note = event.note();
        return note == null || note.level() == null
                ? event
                : copy.note(value(note.level()), note.reason(), note.stage()).build();
    }

    private static Map<String, String> values(Map<String, String> pairs) {
        return pairs.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, pair -> value(pair.getValue())));
    }

    private static String value(String text) {
        try {
            return String.valueOf(new BigDecimal(text).doubleValue());
        } catch (NumberFormatException noNumber) {
            return text;
        }
    }
}
