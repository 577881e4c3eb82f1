package io.ruptura.domain.event;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One example of each event type of the contract, as text: its {@code data} and the event it means. */
public final class EventVectors {

    static final long NOON = Rfc3339.parseMillis("2026-03-02T12:00:00.000Z");
    public static final long LATEST = NOON + 3_600_000;

    /** An example: the type, {@code data} (null for none) and the meaning. */
    public record Vector(EventType type, String data, Event event) {

        public String structured() {
            String tail = data == null ? "" : ",\"data\":" + data;
            return "{\"specversion\":\"1.0\",\"id\":\"e-1\",\"source\":\"/desk\",\"type\":\"" + type.wireName()
                    + "\",\"subject\":\"I-1\",\"time\":\"2026-03-02T12:00:00.000Z\",\"sequence\":\"7\"" + tail + "}";
        }

        public byte[] structuredBytes() {
            return structured().getBytes(StandardCharsets.UTF_8);
        }

        public Map<String, String> headers() {
            Map<String, String> headers = new LinkedHashMap<>();
            headers.put("ce_specversion", "1.0");
            headers.put("ce_id", "e-1");
            headers.put("ce_source", "/desk");
            headers.put("ce_type", type.wireName());
            headers.put("ce_subject", "I-1");
            headers.put("ce_time", "2026-03-02T12:00:00.000Z");
            headers.put("ce_sequence", "7");
            return headers;
        }

        public byte[] binaryValue() {
            return data == null ? new byte[0] : data.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return type.wireName();
        }
    }

    public static final List<Vector> ALL = List.of(
            vector(
                    EventType.INTERACTION_OPENED,
                    """
                    {"channel":"chat","queue":"billing","topic":"payment-failed","priority":"normal",\
                    "customer":{"id":"c-9","tier":"gold","value":1200.5,"legal":null},"follows":"I-0",\
                    "attributes":{"region":"SP","age":7,"vip":true}}""",
                    base(EventType.INTERACTION_OPENED)
                            .channel("chat")
                            .queue("billing")
                            .opening(new Event.Opening(
                                    "payment-failed",
                                    Priority.NORMAL,
                                    Event.Direction.INBOUND,
                                    new Event.Customer("c-9", "gold", 1200.5, null),
                                    "I-0",
                                    Map.of("region", "SP", "age", "7", "vip", "true")))),
            vector(
                    EventType.INTERACTION_ASSIGNED,
                    "{\"queue\":\"billing\",\"agent\":\"ana\"}",
                    base(EventType.INTERACTION_ASSIGNED).queue("billing").agent("ana")),
            vector(
                    EventType.INTERACTION_MESSAGE,
                    "{\"author\":\"agent\",\"public\":false}",
                    base(EventType.INTERACTION_MESSAGE).message(Event.Author.AGENT, false)),
            vector(
                    EventType.INTERACTION_TRANSFERRED,
                    "{\"queue\":\"fraud\",\"channel\":\"phone\"}",
                    base(EventType.INTERACTION_TRANSFERRED).queue("fraud").channel("phone")),
            vector(
                    EventType.INTERACTION_ESCALATED,
                    "{\"level\":2}",
                    base(EventType.INTERACTION_ESCALATED).note("2", null, null)),
            vector(
                    EventType.INTERACTION_PAUSED,
                    "{\"reason\":\"waiting for the customer\"}",
                    base(EventType.INTERACTION_PAUSED).note(null, "waiting for the customer", null)),
            vector(EventType.INTERACTION_RESUMED, "{}", base(EventType.INTERACTION_RESUMED)),
            vector(
                    EventType.INTERACTION_PRIORITY_CHANGED,
                    "{\"priority\":\"urgent\",\"by\":\"human\"}",
                    base(EventType.INTERACTION_PRIORITY_CHANGED).priorityChange(Priority.URGENT, Event.Actor.HUMAN)),
            vector(
                    EventType.INTERACTION_RESOLVED,
                    "{\"agent\":\"ana\",\"stage\":\"second-line\"}",
                    base(EventType.INTERACTION_RESOLVED).agent("ana").note(null, null, "second-line")),
            vector(EventType.INTERACTION_REOPENED, null, base(EventType.INTERACTION_REOPENED)),
            vector(EventType.INTERACTION_CLOSED, null, base(EventType.INTERACTION_CLOSED)),
            vector(EventType.INTERACTION_ABANDONED, "{}", base(EventType.INTERACTION_ABANDONED)),
            vector(EventType.INTERACTION_FOLLOWED_UP, null, base(EventType.INTERACTION_FOLLOWED_UP)),
            vector(
                    EventType.FEEDBACK_RECEIVED,
                    "{\"score\":4,\"kind\":\"csat\"}",
                    base(EventType.FEEDBACK_RECEIVED).feedback(4, 5, Event.FeedbackKind.CSAT)),
            vector(
                    EventType.AGENT_STATUS_CHANGED,
                    "{\"agent\":\"ana\",\"status\":\"available\",\"queues\":[\"billing\",\"fraud\"],\"slots\":3}",
                    base(EventType.AGENT_STATUS_CHANGED)
                            .agent("ana")
                            .agentStatus(Event.AgentAvailability.AVAILABLE, List.of("billing", "fraud"), 3)),
            vector(
                    EventType.CHANNEL_STATUS_CHANGED,
                    "{\"channel\":\"chat\",\"status\":\"degraded\"}",
                    base(EventType.CHANNEL_STATUS_CHANGED)
                            .channel("chat")
                            .channelStatus(Event.ChannelCondition.DEGRADED)),
            vector(EventType.SOURCE_HEARTBEAT, null, base(EventType.SOURCE_HEARTBEAT)),
            vector(
                    EventType.QUEUE_SNAPSHOT,
                    "{\"queue\":\"billing\",\"channel\":\"chat\",\"open\":41}",
                    base(EventType.QUEUE_SNAPSHOT)
                            .queue("billing")
                            .channel("chat")
                            .queueSnapshot(41)),
            vector(
                    EventType.EXCEPTION_GRANTED,
                    """
                    {"exceptionType":"fee-waiver","grounds":"outage","by":"lead",\
                    "expires":"2026-03-03T12:00:00+01:00"}""",
                    base(EventType.EXCEPTION_GRANTED)
                            .exceptionGrant(
                                    "fee-waiver", "outage", "lead", Rfc3339.parseMillis("2026-03-03T11:00:00Z"))),
            vector(
                    EventType.OPERATION_PLANNED,
                    """
                    {"scope":{"channel":"chat"},"from":"2026-03-05T00:00:00Z","to":"2026-03-06T00:00:00Z",\
                    "kind":"campaign","factor":2.5}""",
                    base(EventType.OPERATION_PLANNED)
                            .plannedOperation(
                                    Map.of("channel", "chat"),
                                    Rfc3339.parseMillis("2026-03-05T00:00:00Z"),
                                    Rfc3339.parseMillis("2026-03-06T00:00:00Z"),
                                    Event.OperationKind.CAMPAIGN,
                                    2.5)));

    private EventVectors() {}

    static EventBuilder base(EventType type) {
        return EventBuilder.of(type, "/desk", "e-1", NOON).subject("I-1").sequence(7);
    }

    public static Vector of(EventType type) {
        return ALL.get(type.ordinal());
    }

    private static Vector vector(EventType type, String data, EventBuilder event) {
        return new Vector(type, data, event.build());
    }
}
