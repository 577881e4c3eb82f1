package io.ruptura.domain.event;

import static io.ruptura.domain.event.Members.isAbsent;
import static io.ruptura.domain.event.Members.level;
import static io.ruptura.domain.event.Members.needed;
import static io.ruptura.domain.event.Members.number;
import static io.ruptura.domain.event.Members.pairs;
import static io.ruptura.domain.event.Members.require;
import static io.ruptura.domain.event.Members.sequence;
import static io.ruptura.domain.event.Members.text;
import static io.ruptura.domain.event.Members.texts;
import static io.ruptura.domain.event.Members.time;
import static io.ruptura.domain.event.Members.truth;
import static io.ruptura.domain.event.Members.whole;
import static io.ruptura.domain.event.Members.word;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.ruptura.domain.event.Members.Refused;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Says independently what bytes mean: a tree instead of a stream, java.time instead of our own parser, code by type instead of a table.
 * Empty when they are not an event.
 */
public final class EventOracle {

    private final ObjectMapper mapper;

    private EventOracle(boolean refuseDuplicates) {
        this.mapper = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION, refuseDuplicates)
                .build();
    }

    /** Takes the last of duplicate members. */
    public static EventOracle lenient() {
        return new EventOracle(false);
    }

    /** Refuses every duplicate member, also where nobody looks. */
    public static EventOracle strict() {
        return new EventOracle(true);
    }

    public Optional<Event> read(byte[] bytes, long latestMillis) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(event(mapper.readTree(text), latestMillis));
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        } catch (IOException | Refused refused) {
            return Optional.empty();
        }
    }

    private static Event event(JsonNode root, long latestMillis) {
        require(root.isObject());
        require("1.0".equals(text(root, "specversion")));
        String typeName = needed(root, "type");
        EventType type = EventType.ofWireName(typeName);
        require(type != null);
        Long time = time(root, "time");
        require(time != null && time >= 946_684_800_000L && time <= latestMillis);
        String subject = text(root, "subject");
        require(subject != null || !(typeName.contains(".interaction.") || typeName.contains(".feedback.")));
        EventBuilder event = EventBuilder.of(type, needed(root, "source"), needed(root, "id"), time)
                .subject(subject)
                .sequence(sequence(root.path("sequence")));
        return data(event, typeName.substring("ruptura.".length()), root.path("data"))
                .build();
    }

    private static EventBuilder data(EventBuilder event, String type, JsonNode data) {
        switch (type) {
            case "interaction.reopened",
                    "interaction.closed",
                    "interaction.abandoned",
                    "interaction.followed-up",
                    "source.heartbeat" -> {
                return event;
            }
            default -> require(data.isObject() || data.isMissingNode() || data.isNull());
        }
        return switch (type) {
            case "interaction.opened" -> opened(event, data);
            case "interaction.assigned" -> event.queue(text(data, "queue")).agent(text(data, "agent"));
            case "interaction.message" ->
                event.message(word(Event.Author.class, needed(data, "author")), truth(data, "public", true));
            case "interaction.transferred" -> event.queue(needed(data, "queue")).channel(text(data, "channel"));
            case "interaction.escalated" -> event.note(level(data.path("level")), null, null);
            case "interaction.paused", "interaction.resumed" -> event.note(null, text(data, "reason"), null);
            case "interaction.priority-changed" ->
                event.priorityChange(
                        Priority.ofWord(needed(data, "priority")), word(Event.Actor.class, needed(data, "by")));
            case "interaction.resolved" -> event.agent(text(data, "agent")).note(null, null, text(data, "stage"));
            case "feedback.received" -> feedback(event, data);
            case "agent.status-changed" ->
                event.agent(needed(data, "agent"))
                        .agentStatus(
                                word(Event.AgentAvailability.class, needed(data, "status")),
                                texts(data.path("queues")),
                                (int) whole(data, "slots", 1L, Integer.MAX_VALUE));
            case "channel.status-changed" ->
                event.channel(needed(data, "channel"))
                        .channelStatus(word(Event.ChannelCondition.class, needed(data, "status")));
            case "queue.snapshot" ->
                event.queue(needed(data, "queue"))
                        .channel(text(data, "channel"))
                        .queueSnapshot(whole(data, "open", null, Long.MAX_VALUE));
            case "exception.granted" -> exception(event, data);
            case "operation.planned" -> planned(event, data);
            default -> throw new AssertionError(type);
        };
    }

    private static EventBuilder opened(EventBuilder event, JsonNode data) {
        JsonNode customer = data.path("customer");
        require(customer.isObject());
        String priority = text(data, "priority");
        String direction = text(data, "direction");
        require(direction != null || isAbsent(data.path("direction")));
        Double value = number(customer, "value");
        return event.channel(needed(data, "channel"))
                .queue(needed(data, "queue"))
                .opening(new Event.Opening(
                        text(data, "topic"),
                        priority == null ? null : Priority.ofWord(priority),
                        direction == null ? Event.Direction.INBOUND : word(Event.Direction.class, direction),
                        new Event.Customer(
                                needed(customer, "id"),
                                text(customer, "tier"),
                                value == null ? Double.NaN : value,
                                text(customer, "legal")),
                        text(data, "follows"),
                        pairs(data.path("attributes"))));
    }

    private static EventBuilder feedback(EventBuilder event, JsonNode data) {
        Double score = number(data, "score");
        Double scale = number(data, "scale");
        double outOf = scale == null ? 5 : scale;
        require(score != null && score >= 0 && outOf > 0 && score <= outOf);
        return event.feedback(score, outOf, word(Event.FeedbackKind.class, needed(data, "kind")));
    }

    private static EventBuilder exception(EventBuilder event, JsonNode data) {
        List<String> names = List.of("exceptionType", "exception", "type");
        List<String> given = names.stream().filter(data::has).toList();
        require(given.size() == 1);
        Long expires = time(data, "expires");
        return event.exceptionGrant(
                needed(data, given.get(0)),
                needed(data, "grounds"),
                needed(data, "by"),
                expires == null ? Long.MAX_VALUE : expires);
    }

    private static EventBuilder planned(EventBuilder event, JsonNode data) {
        Long from = time(data, "from");
        Long to = time(data, "to");
        Double factor = number(data, "factor");
        require(from != null && to != null && to > from && (factor == null || factor >= 0));
        return event.plannedOperation(
                pairs(data.path("scope")),
                from,
                to,
                word(Event.OperationKind.class, needed(data, "kind")),
                factor == null ? Double.NaN : factor);
    }
}
