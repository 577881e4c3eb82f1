package io.ruptura.deploy.importing.event;

import static io.ruptura.deploy.importing.event.ValueKind.LIST;
import static io.ruptura.deploy.importing.event.ValueKind.NUMBER;
import static io.ruptura.deploy.importing.event.ValueKind.SWITCH;
import static io.ruptura.deploy.importing.event.ValueKind.TEXT;
import static java.util.Map.entry;

import io.ruptura.domain.event.EventType;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which keys the data of each type has, and which of them it must have. Types that no export holds cannot be imported. */
public final class EventShapes {

    /** Keys with their kinds, and those without which an event is refused. */
    public record Shape(Map<String, ValueKind> keys, Set<String> required) {

        private static final String ATTRIBUTES = "attributes.";

        public Optional<ValueKind> kind(String key) {
            boolean attribute = key.startsWith(ATTRIBUTES) && keys.containsKey(ATTRIBUTES);
            return Optional.ofNullable(attribute ? TEXT : keys.get(key));
        }

        public Set<String> names() {
            return new TreeSet<>(keys.keySet());
        }
    }

    private static final Shape NOTHING = new Shape(Map.of(), Set.of());

    private static final Map<EventType, Shape> SHAPES = Map.ofEntries(
            entry(
                    EventType.INTERACTION_OPENED,
                    new Shape(
                            Map.ofEntries(
                                    entry("channel", TEXT),
                                    entry("queue", TEXT),
                                    entry("topic", TEXT),
                                    entry("priority", TEXT),
                                    entry("direction", TEXT),
                                    entry("customer.id", TEXT),
                                    entry("customer.tier", TEXT),
                                    entry("customer.value", NUMBER),
                                    entry("customer.legal", TEXT),
                                    entry("follows", TEXT),
                                    entry(Shape.ATTRIBUTES, TEXT)),
                            Set.of("channel", "queue", "customer.id"))),
            entry(EventType.INTERACTION_ASSIGNED, new Shape(Map.of("queue", TEXT, "agent", TEXT), Set.of())),
            entry(EventType.INTERACTION_MESSAGE, new Shape(Map.of("author", TEXT, "public", SWITCH), Set.of("author"))),
            entry(
                    EventType.INTERACTION_TRANSFERRED,
                    new Shape(Map.of("queue", TEXT, "channel", TEXT), Set.of("queue"))),
            entry(EventType.INTERACTION_ESCALATED, new Shape(Map.of("level", TEXT), Set.of("level"))),
            entry(EventType.INTERACTION_PAUSED, new Shape(Map.of("reason", TEXT), Set.of())),
            entry(EventType.INTERACTION_RESUMED, new Shape(Map.of("reason", TEXT), Set.of())),
            entry(
                    EventType.INTERACTION_PRIORITY_CHANGED,
                    new Shape(Map.of("priority", TEXT, "by", TEXT), Set.of("priority", "by"))),
            entry(EventType.INTERACTION_RESOLVED, new Shape(Map.of("agent", TEXT, "stage", TEXT), Set.of())),
            entry(EventType.INTERACTION_REOPENED, NOTHING),
            entry(EventType.INTERACTION_CLOSED, NOTHING),
            entry(EventType.INTERACTION_ABANDONED, NOTHING),
            entry(EventType.INTERACTION_FOLLOWED_UP, NOTHING),
            entry(
                    EventType.FEEDBACK_RECEIVED,
                    new Shape(Map.of("score", NUMBER, "scale", NUMBER, "kind", TEXT), Set.of("score", "kind"))),
            entry(
                    EventType.AGENT_STATUS_CHANGED,
                    new Shape(
                            Map.of("agent", TEXT, "status", TEXT, "queues", LIST, "slots", NUMBER),
                            Set.of("agent", "status"))),
            entry(
                    EventType.CHANNEL_STATUS_CHANGED,
                    new Shape(Map.of("channel", TEXT, "status", TEXT), Set.of("channel", "status"))),
            entry(
                    EventType.QUEUE_SNAPSHOT,
                    new Shape(Map.of("queue", TEXT, "channel", TEXT, "open", NUMBER), Set.of("queue", "open"))));

    private EventShapes() {}

    /** The shape of a type, which may be null; none when it cannot be imported. */
    public static Optional<Shape> of(EventType type) {
        return type == null ? Optional.empty() : Optional.ofNullable(SHAPES.get(type));
    }

    public static Set<String> importableTypes() {
        Set<String> names = new TreeSet<>();
        SHAPES.keySet().forEach(type -> names.add(type.wireName()));
        return names;
    }
}
