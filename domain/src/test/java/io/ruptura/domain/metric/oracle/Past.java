package io.ruptura.domain.metric.oracle;

import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.Event.Direction;
import io.ruptura.domain.event.EventType;
import io.ruptura.domain.event.Priority;
import io.ruptura.domain.metric.fixture.RandomHistory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was known of one interaction after each of its events, each recomputed from the first event on. Index -1 is before them all. */
public final class Past {

    public enum Status {
        UNKNOWN,
        OPEN,
        RESOLVED,
        OVER
    }

    /** Where it is, and what is known of it: dimension to value. */
    public record Place(Map<String, String> known) {
        boolean isIn(Map<String, String> scope) {
            return known.entrySet().containsAll(scope.entrySet());
        }

        String channel() {
            return known.get("channel");
        }

        String queue() {
            return known.get("queue");
        }
    }

    private final List<Event> events;
    private final List<Status> statuses = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final int firstOpened;
    private final int firstAnswered;

    public Past(List<Event> events) {
        this.events = events;
        this.firstOpened = firstOpenedByTheBook();
        this.firstAnswered = firstAnsweredByTheBook();
        for (int upTo = -1; upTo < events.size(); upTo++) {
            statuses.add(statusByTheBook(upTo));
            places.add(placeByTheBook(upTo));
        }
    }

    public int size() {
        return events.size();
    }

    public Event event(int i) {
        return events.get(i);
    }

    private Status statusByTheBook(int upTo) {
        Status status = Status.UNKNOWN;
        for (int i = 0; i <= upTo; i++) {
            EventType type = events.get(i).type();
            if (status == Status.OVER) {
                return status;
            } else if (type == EventType.INTERACTION_OPENED && status == Status.UNKNOWN) {
                status = Status.OPEN;
            } else if (type == EventType.INTERACTION_REOPENED && status != Status.OPEN) {
                status = Status.OPEN;
            } else if (type == EventType.INTERACTION_RESOLVED || type == EventType.INTERACTION_CLOSED) {
                status = Status.RESOLVED;
            } else if (type == EventType.INTERACTION_ABANDONED) {
                status = Status.OVER;
            }
        }
        return status;
    }

    private Place placeByTheBook(int upTo) {
        Map<String, String> known = new HashMap<>();
        for (int i = 0; i <= upTo; i++) {
            Event event = events.get(i);
            if (event.type() == EventType.INTERACTION_OPENED && i == firstOpened) {
                known.put("channel", event.channel());
                known.put("queue", event.queue());
                know(known, "topic", event.opening().topic());
                know(known, "priority", wireName(event.opening().priority()));
                know(known, "tier", event.opening().customer().tier());
                know(known, "region", event.opening().attributes().get("region"));
                know(known, "attributes.plan", event.opening().attributes().get("plan"));
            } else if (event.type() == EventType.INTERACTION_TRANSFERRED) {
                know(known, "channel", event.channel());
                known.put("queue", event.queue());
            } else if (event.type() == EventType.INTERACTION_PRIORITY_CHANGED) {
                known.put("priority", wireName(event.priorityChange().to()));
            }
            know(known, "team", RandomHistory.TEAM_OF.get(String.valueOf(event.agent())));
        }
        return new Place(known);
    }

    private static void know(Map<String, String> known, String dimension, String value) {
        if (value != null) {
            known.put(dimension, value);
        }
    }

    private static String wireName(Priority priority) {
        return priority == null ? null : priority.wireName();
    }

    public Status status(int upTo) {
        return statuses.get(upTo + 1);
    }

    public Place place(int upTo) {
        return places.get(upTo + 1);
    }

    public int firstOpened() {
        return firstOpened;
    }

    public boolean isAnswered(int upTo) {
        return firstAnswered >= 0 && firstAnswered <= upTo;
    }

    private int firstAnsweredByTheBook() {
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).isHumanResponse()) {
                return i;
            }
        }
        return -1;
    }

    public Event opening(int upTo) {
        int first = firstOpened();
        return first < 0 || first > upTo ? null : events.get(first);
    }

    private int firstOpenedByTheBook() {
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).type() == EventType.INTERACTION_OPENED) {
                return i;
            }
        }
        return -1;
    }

    public int lastBefore(long time) {
        int last = -1;
        while (last + 1 < events.size() && events.get(last + 1).timeMillis() < time) {
            last++;
        }
        return last;
    }

    public boolean isInbound(int upTo) {
        Event opening = opening(upTo);
        return opening == null || opening.opening().direction() == Direction.INBOUND;
    }

    /** Whether it waits for a first response. */
    public boolean isWaiting(int upTo) {
        return isInBacklog(upTo) && isInbound(upTo) && !isAnswered(upTo);
    }

    public boolean isInBacklog(int upTo) {
        return opening(upTo) != null && status(upTo) == Status.OPEN;
    }

    /** Whether it is on hold. */
    public boolean isPaused(int upTo) {
        boolean paused = false;
        for (int i = 0; i <= upTo; i++) {
            paused = switch (events.get(i).type()) {
                case INTERACTION_PAUSED -> true;
                case INTERACTION_RESUMED, INTERACTION_RESOLVED, INTERACTION_CLOSED, INTERACTION_ABANDONED -> false;
                default -> paused;
            };
        }
        return paused;
    }

    /** Whether the event is the first human response, of a contact that a customer began. */
    public boolean answersFirst(int i) {
        return event(i).isHumanResponse() && !isAnswered(i - 1) && isInbound(i - 1);
    }

    /** Which of the events before this one answered first a contact known to be open; -1 for none. */
    public int firstAnswered(int before) {
        for (int i = 0; i < before; i++) {
            if (answersFirst(i) && opening(i) != null) {
                return i;
            }
        }
        return -1;
    }

    /** From opened to this event. */
    public int wholeSecondsUntil(int i) {
        return (int) ((event(i).timeMillis() - opening(i).timeMillis()) / 1000);
    }

    public boolean resolves(int i) {
        EventType type = event(i).type();
        boolean ends = type == EventType.INTERACTION_RESOLVED || type == EventType.INTERACTION_CLOSED;
        return ends && isUnfinished(i - 1);
    }

    public boolean reopens(int i) {
        Status was = status(i - 1);
        return event(i).type() == EventType.INTERACTION_REOPENED && (was == Status.RESOLVED || was == Status.UNKNOWN);
    }

    public boolean abandons(int i) {
        return event(i).type() == EventType.INTERACTION_ABANDONED && isUnfinished(i - 1) && !isAnswered(i - 1);
    }

    private boolean isUnfinished(int upTo) {
        return status(upTo) == Status.OPEN || status(upTo) == Status.UNKNOWN;
    }
}
