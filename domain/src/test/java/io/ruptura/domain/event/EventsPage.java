package io.ruptura.domain.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ruptura.domain.event.decoding.DataShape;
import io.ruptura.domain.event.decoding.StrictJson;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The reference page of what comes in, from the tables the decoder works by. */
public final class EventsPage {

    private EventsPage() {}

    public static String render() {
        return """
                # Events

                CloudEvents 1.0 in JSON, structured or binary (attributes in `ce_` headers of the Kafka record, `data` as its value). `specversion id source
                type time` must be there, `subject` names the interaction where the type belongs to one. Times are RFC 3339 with any offset. Unknown
                attributes and fields are ignored, an unknown type is counted and ignored. Of several events of one instant, that with the lower
                `sequence` (a number) comes first, then that of the earlier type in this table.

                | type | `data` must have | `data` may have |
                |---|---|---|
                %s
                `customer` must have an `id` and may have `tier value legal`. Absent, `direction` is `inbound`, `public` true, `scale` 5, `slots` 1; lists and maps
                are empty; an exception without `expires` does not end. Closed sets: author %s; by %s (a priority); kind of feedback %s; status of an
                agent %s, of a channel %s; kind of operation %s.

                Names and ids have at most %d characters. A priority that is none of `%s` nor a common alias is an unknown priority, not a mistake.

                ## Dead letters

                What cannot be taken as it came goes to the topic `dead-letters`, or the file `dead-letters.jsonl`, and never stops the stream:

                ```json
                %s
                ```

                A line of a file has `file` and `line` in place of `topic`, `partition` and `offset`. `value` is the bytes as they arrived in base64, cut after 256 KiB
                (`bytes` then says how many there were); `text` is the same for people, where the bytes are text and not long. `headers` are the `ce_`
                headers of a binary event, `time` is the event's own time where it was read. An event refused after it was read and taken apart has no address
                and no value any more: `ce_source`, `ce_subject` and `ce_type` under `headers` say which it was.

                | reason | meaning |
                |---|---|
                %s""".formatted(
                        rows(),
                        closed(Event.Author.class),
                        closed(Event.Actor.class),
                        closed(Event.FeedbackKind.class),
                        closed(Event.AgentAvailability.class),
                        closed(Event.ChannelCondition.class),
                        closed(Event.OperationKind.class),
                        StrictJson.LONGEST_NAME,
                        words(),
                        new String(DeadLetterWriter.toBytes(letter()), UTF_8),
                        reasons());
    }

    private static String rows() {
        return Arrays.stream(EventType.values())
                .map(type -> "| `%s` | %s | %s |\n"
                        .formatted(
                                type.wireName(),
                                listed(DataShape.forType(type).required()),
                                listed(DataShape.forType(type).allowed())))
                .collect(Collectors.joining());
    }

    private static String listed(List<String> names) {
        return names.isEmpty() ? "" : "`" + String.join(" ", names) + "`";
    }

    private static <E extends Enum<E>> String closed(Class<E> set) {
        return listed(List.copyOf(WireNames.all(set).keySet()));
    }

    private static String words() {
        return Arrays.stream(Priority.values()).map(Priority::wireName).collect(Collectors.joining(" "));
    }

    private static String reasons() {
        return Arrays.stream(RejectionReason.values())
                .map(reason -> "| `%s` | %s |\n".formatted(reason.wireName(), reason.meaning()))
                .collect(Collectors.joining());
    }

    private static DeadLetter letter() {
        return new DeadLetter(
                "interactions",
                3,
                41,
                RejectionReason.NOT_JSON,
                "at byte 0: Unrecognized token 'nope'",
                "nope".getBytes(UTF_8),
                null,
                Long.MIN_VALUE);
    }
}
