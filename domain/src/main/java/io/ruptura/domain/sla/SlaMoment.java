package io.ruptura.domain.sla;

import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.Event.Actor;
import io.ruptura.domain.event.Event.Direction;
import io.ruptura.domain.event.Priority;
import io.ruptura.domain.metric.timeline.TimelineEvent;
import java.util.Comparator;

/**
 * What clocks need of one event.
 *
 * @param idHash 64-bit hash of the event's id: two ids of one interaction are taken to be equal when it is
 * @param knownAtMillis when it may be read: its own time, later when it came late
 * @param channel set by opened and transferred, else null
 * @param queue set by opened and transferred, else null
 * @param priority set by opened and a person's change of it, else null
 * @param word the customer's tier when opened, the reason when paused; else null
 */
public record SlaMoment(
        long timeMillis,
        long sequence,
        long idHash,
        long knownAtMillis,
        Kind kind,
        String channel,
        String queue,
        Priority priority,
        String word) {

    /** In the order in which those of one instant are understood: that of the event types; a customer's message before the reply. */
    public enum Kind {
        OPENED,
        OPENED_BY_SERVICE,
        ASSIGNED,
        BOT_SPOKE,
        CUSTOMER_ASKED,
        PERSON_REPLIED,
        TRANSFERRED,
        PAUSED,
        RESUMED,
        PRIORITY_CHANGED,
        RESOLVED,
        REOPENED,
        CLOSED,
        ABANDONED
    }

    static final Comparator<SlaMoment> ORDER = Comparator.comparingLong(SlaMoment::timeMillis)
            .thenComparingLong(SlaMoment::sequence)
            .thenComparing(SlaMoment::kind)
            .thenComparingLong(SlaMoment::idHash);

    /** What clocks need of an event that is known from this instant on; null when they need nothing of it. */
    public static SlaMoment of(Event event, long knownAtMillis) {
        Kind kind = kind(event);
        if (kind == null) {
            return null;
        }
        boolean places = kind == Kind.OPENED || kind == Kind.OPENED_BY_SERVICE || kind == Kind.TRANSFERRED;
        return new SlaMoment(
                event.timeMillis(),
                event.sequence(),
                TimelineEvent.of(event).idHash(),
                knownAtMillis,
                kind,
                places ? event.channel() : null,
                places ? event.queue() : null,
                priority(event),
                word(event));
    }

    /** Whether it opens, moves, resumes or ends the interaction, so that clocks would run or stand still for ever without it. */
    boolean isTurn() {
        return switch (kind) {
            case OPENED, OPENED_BY_SERVICE, TRANSFERRED, RESUMED, RESOLVED, REOPENED, CLOSED, ABANDONED -> true;
            default -> false;
        };
    }

    private static Kind kind(Event event) {
        return switch (event.type()) {
            case INTERACTION_OPENED ->
                event.opening().direction() == Direction.OUTBOUND ? Kind.OPENED_BY_SERVICE : Kind.OPENED;
            case INTERACTION_ASSIGNED -> Kind.ASSIGNED;
            case INTERACTION_MESSAGE -> speaker(event);
            case INTERACTION_TRANSFERRED -> Kind.TRANSFERRED;
            case INTERACTION_PAUSED -> Kind.PAUSED;
            case INTERACTION_RESUMED -> Kind.RESUMED;
            // What this product itself reprioritizes is taken back later, and promises nothing to the customer.
            case INTERACTION_PRIORITY_CHANGED ->
                event.priorityChange().by() == Actor.RUPTURA ? null : Kind.PRIORITY_CHANGED;
            case INTERACTION_RESOLVED -> Kind.RESOLVED;
            case INTERACTION_REOPENED -> Kind.REOPENED;
            case INTERACTION_CLOSED -> Kind.CLOSED;
            case INTERACTION_ABANDONED -> Kind.ABANDONED;
            default -> null;
        };
    }

    private static Kind speaker(Event event) {
        return switch (event.message().author()) {
            case BOT -> Kind.BOT_SPOKE;
            case CUSTOMER -> Kind.CUSTOMER_ASKED;
            case AGENT -> event.isHumanResponse() ? Kind.PERSON_REPLIED : null;
        };
    }

    private static Priority priority(Event event) {
        if (event.opening() != null) {
            return event.opening().priority();
        }
        return event.priorityChange() == null ? null : event.priorityChange().to();
    }

    private static String word(Event event) {
        if (event.opening() != null) {
            return event.opening().customer() == null
                    ? null
                    : event.opening().customer().tier();
        }
        return event.note() == null ? null : event.note().reason();
    }
}
