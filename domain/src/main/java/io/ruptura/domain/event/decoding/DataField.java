package io.ruptura.domain.event.decoding;

import io.ruptura.domain.event.Event.Actor;
import io.ruptura.domain.event.Event.AgentAvailability;
import io.ruptura.domain.event.Event.Author;
import io.ruptura.domain.event.Event.ChannelCondition;
import io.ruptura.domain.event.Event.Direction;
import io.ruptura.domain.event.Event.FeedbackKind;
import io.ruptura.domain.event.Event.OperationKind;
import io.ruptura.domain.event.Priority;
import io.ruptura.domain.event.WireNames;
import java.io.IOException;
import java.util.Map;

/** The fields that {@code data} can have, and how each is read. Which type takes which is said in {@link DataShape}. */
enum DataField {
    CHANNEL("channel", (in, data) -> (data.channel = in.name("channel")) != null),
    QUEUE("queue", (in, data) -> (data.queue = in.name("queue")) != null),
    AGENT("agent", (in, data) -> (data.agent = in.name("agent")) != null),
    TOPIC("topic", (in, data) -> (data.topic = in.name("topic")) != null),
    PRIORITY("priority", (in, data) -> {
        String word = in.name("priority");
        data.priority = word == null ? null : Priority.ofWord(word);
        return word != null;
    }),
    DIRECTION("direction", (in, data) -> {
        data.direction = in.oneOf("direction", Words.DIRECTIONS);
        return true;
    }),
    CUSTOMER("customer", (in, data) -> {
        data.customer = CustomerReader.read(in);
        return true;
    }),
    FOLLOWS("follows", (in, data) -> (data.follows = in.id("follows")) != null),
    ATTRIBUTES("attributes", (in, data) -> {
        data.attributes = in.pairs("attributes");
        return true;
    }),
    AUTHOR("author", (in, data) -> {
        data.author = in.oneOf("author", Words.AUTHORS);
        return true;
    }),
    PUBLIC("public", (in, data) -> {
        data.visible = in.truth("public");
        return true;
    }),
    LEVEL("level", (in, data) -> (data.level = in.textOrNumber("level")) != null),
    REASON("reason", (in, data) -> (data.reason = in.text("reason")) != null),
    STAGE("stage", (in, data) -> (data.stage = in.name("stage")) != null),
    ACTOR("by", (in, data) -> {
        data.actor = in.oneOf("by", Words.ACTORS);
        return true;
    }),
    SCORE("score", (in, data) -> {
        data.score = in.number("score", 0);
        return true;
    }),
    SCALE("scale", (in, data) -> {
        data.scale = in.number("scale", Double.MIN_NORMAL);
        return true;
    }),
    FEEDBACK_KIND("kind", (in, data) -> {
        data.feedbackKind = in.oneOf("kind", Words.FEEDBACK_KINDS);
        return true;
    }),
    AGENT_STATUS("status", (in, data) -> {
        data.availability = in.oneOf("status", Words.AVAILABILITIES);
        return true;
    }),
    QUEUES("queues", (in, data) -> {
        data.queues = in.names("queues");
        return true;
    }),
    SLOTS("slots", (in, data) -> {
        data.slots = (int) in.count("slots", Integer.MAX_VALUE);
        return true;
    }),
    CHANNEL_STATUS("status", (in, data) -> {
        data.condition = in.oneOf("status", Words.CONDITIONS);
        return true;
    }),
    OPEN("open", (in, data) -> {
        data.open = in.count("open", Long.MAX_VALUE);
        return true;
    }),
    EXCEPTION_TYPE("exceptionType", (in, data) -> (data.exceptionType = in.name("exceptionType")) != null),
    GROUNDS("grounds", (in, data) -> (data.grounds = in.text("grounds")) != null),
    GRANTED_BY("by", (in, data) -> (data.grantedBy = in.name("by")) != null),
    EXPIRES("expires", (in, data) -> {
        data.expiresMillis = in.time("expires");
        return true;
    }),
    SCOPE("scope", (in, data) -> {
        data.scope = in.pairs("scope");
        return true;
    }),
    FROM("from", (in, data) -> {
        data.fromMillis = in.time("from");
        return true;
    }),
    TO("to", (in, data) -> {
        data.toMillis = in.time("to");
        return true;
    }),
    OPERATION_KIND("kind", (in, data) -> {
        data.operationKind = in.oneOf("kind", Words.OPERATION_KINDS);
        return true;
    }),
    FACTOR("factor", (in, data) -> {
        data.factor = in.number("factor", 0);
        return true;
    });

    /** Puts the value the reader stands on into the draft; false when it says nothing, like an empty text. */
    interface Reader {
        boolean read(StrictJson in, EventDraft data) throws IOException, Unreadable;
    }

    private final String wireName;

    /** Without state, each of them. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Reader reader;

    DataField(String wireName, Reader reader) {
        this.wireName = wireName;
        this.reader = reader;
    }

    String wireName() {
        return wireName;
    }

    long bit() {
        return 1L << ordinal();
    }

    boolean read(StrictJson in, EventDraft data) throws IOException, Unreadable {
        return reader.read(in, data);
    }

    /** The closed sets. */
    private static final class Words {
        static final Map<String, Direction> DIRECTIONS = WireNames.all(Direction.class);
        static final Map<String, Author> AUTHORS = WireNames.all(Author.class);
        static final Map<String, Actor> ACTORS = WireNames.all(Actor.class);
        static final Map<String, FeedbackKind> FEEDBACK_KINDS = WireNames.all(FeedbackKind.class);
        static final Map<String, AgentAvailability> AVAILABILITIES = WireNames.all(AgentAvailability.class);
        static final Map<String, ChannelCondition> CONDITIONS = WireNames.all(ChannelCondition.class);
        static final Map<String, OperationKind> OPERATION_KINDS = WireNames.all(OperationKind.class);
    }
}
