package io.ruptura.domain.event.decoding;

import static io.ruptura.domain.event.decoding.DataField.*;

import io.ruptura.domain.event.EventType;
import io.ruptura.domain.event.RejectionReason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code data} holds for each type: contract §1 as a table. A field the contract marks with "?" is allowed, every other is
 * required, except lists and maps, which are empty when absent. Any other field is ignored.
 */
public final class DataShape {

    private static final Map<EventType, DataShape> BY_TYPE = new EnumMap<>(EventType.class);

    static {
        of(EventType.INTERACTION_OPENED)
                .requires(CHANNEL, QUEUE, CUSTOMER)
                .allows(TOPIC, PRIORITY, DIRECTION, FOLLOWS, ATTRIBUTES);
        of(EventType.INTERACTION_ASSIGNED).allows(QUEUE, AGENT);
        of(EventType.INTERACTION_MESSAGE).requires(AUTHOR).allows(PUBLIC);
        of(EventType.INTERACTION_TRANSFERRED).requires(QUEUE).allows(CHANNEL);
        of(EventType.INTERACTION_ESCALATED).requires(LEVEL);
        of(EventType.INTERACTION_PAUSED).allows(REASON);
        of(EventType.INTERACTION_RESUMED).allows(REASON);
        of(EventType.INTERACTION_PRIORITY_CHANGED).requires(PRIORITY, ACTOR);
        of(EventType.INTERACTION_RESOLVED).allows(AGENT, STAGE);
        of(EventType.INTERACTION_REOPENED);
        of(EventType.INTERACTION_CLOSED);
        of(EventType.INTERACTION_ABANDONED);
        of(EventType.INTERACTION_FOLLOWED_UP);
        of(EventType.FEEDBACK_RECEIVED).requires(SCORE, FEEDBACK_KIND).allows(SCALE);
        of(EventType.AGENT_STATUS_CHANGED).requires(AGENT, AGENT_STATUS).allows(QUEUES, SLOTS);
        of(EventType.CHANNEL_STATUS_CHANGED).requires(CHANNEL, CHANNEL_STATUS);
        of(EventType.SOURCE_HEARTBEAT);
        of(EventType.QUEUE_SNAPSHOT).requires(QUEUE, OPEN).allows(CHANNEL);
        // The contract names the first field in words ("exception type"): its plain spellings are taken too.
        of(EventType.EXCEPTION_GRANTED)
                .requires(EXCEPTION_TYPE, GROUNDS, GRANTED_BY)
                .allows(EXPIRES)
                .alias("exception", EXCEPTION_TYPE)
                .alias("type", EXCEPTION_TYPE);
        of(EventType.OPERATION_PLANNED).requires(FROM, TO, OPERATION_KIND).allows(SCOPE, FACTOR);
    }

    private final Map<String, DataField> known = new LinkedHashMap<>();
    private final List<DataField> required = new ArrayList<>();
    private long requiredBits;

    public static DataShape forType(EventType type) {
        return BY_TYPE.get(type);
    }

    /** Reads the object the parser stands on into the draft. */
    void read(StrictJson in, EventDraft data) throws IOException, Unreadable {
        long seen = 0;
        long present = 0;
        for (String member = in.nextMember(); member != null; member = in.nextMember()) {
            DataField field = known.get(member);
            if (field == null) {
                in.skip();
                continue;
            }
            if ((seen & field.bit()) != 0) {
                throw in.duplicate(member);
            }
            seen |= field.bit();
            if (!in.isNull() && field.read(in, data)) {
                present |= field.bit();
            }
        }
        refuseMissing(present);
    }

    /** Refuses a draft that lacks a required field. */
    void refuseMissing(long present) throws Unreadable {
        if ((requiredBits & ~present) != 0) {
            for (DataField field : required) {
                if ((present & field.bit()) == 0) {
                    throw new Unreadable(RejectionReason.MISSING_FIELD, "data." + field.wireName() + " is missing");
                }
            }
        }
    }

    /** Names of the fields that must be there. */
    public List<String> required() {
        return required.stream().map(DataField::wireName).toList();
    }

    /** Names of the fields that may be there. */
    public List<String> allowed() {
        return known.values().stream()
                .distinct()
                .filter(field -> !required.contains(field))
                .map(DataField::wireName)
                .toList();
    }

    boolean isEmpty() {
        return known.isEmpty();
    }

    private static DataShape of(EventType type) {
        return BY_TYPE.computeIfAbsent(type, absent -> new DataShape());
    }

    private DataShape requires(DataField... fields) {
        for (DataField field : fields) {
            required.add(field);
            requiredBits |= field.bit();
        }
        return allows(fields);
    }

    private DataShape allows(DataField... fields) {
        for (DataField field : fields) {
            known.put(field.wireName(), field);
        }
        return this;
    }

    private DataShape alias(String wireName, DataField field) {
        known.put(wireName, field);
        return this;
    }
}
