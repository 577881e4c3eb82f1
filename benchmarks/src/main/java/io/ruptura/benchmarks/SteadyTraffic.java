package io.ruptura.benchmarks;

import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.Event.Author;
import io.ruptura.domain.event.Event.Customer;
import io.ruptura.domain.event.Event.Direction;
import io.ruptura.domain.event.Event.Opening;
import io.ruptura.domain.event.EventBuilder;
import io.ruptura.domain.event.EventType;
import io.ruptura.domain.event.Priority;
import java.util.Comparator;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Events of a large service at a steady rate, in order of time, without end: every interaction is opened, assigned, answered, answered back, resolved and
 * closed within a few minutes. Three channels, eight queues; of hot traffic nine of ten contacts are in one queue of one channel.
 */
public final class SteadyTraffic {

    private static final String[] CHANNELS = {"chat", "phone", "email"};
    private static final int QUEUES = 8;
    private static final int EVENTS_OF_ONE = 6;

    private final PriorityQueue<Event> scheduled =
            new PriorityQueue<>(Comparator.comparingLong(Event::timeMillis).thenComparing(Event::id));
    private final long startMillis;
    private final double gapMillis;
    private final boolean hot;
    private long contacts;

    public SteadyTraffic(long startMillis, double eventsPerSecond) {
        this(startMillis, eventsPerSecond, false);
    }

    private SteadyTraffic(long startMillis, double eventsPerSecond, boolean hot) {
        this.hot = hot;
        this.startMillis = startMillis;
        this.gapMillis = 1000.0 * EVENTS_OF_ONE / eventsPerSecond;
    }

    public static SteadyTraffic hot(long startMillis, double eventsPerSecond) {
        return new SteadyTraffic(startMillis, eventsPerSecond, true);
    }

    public Event next() {
        while (scheduled.isEmpty() || scheduled.peek().timeMillis() >= nextContactAt()) {
            schedule(contacts, nextContactAt());
            contacts++;
        }
        return scheduled.poll();
    }

    private long nextContactAt() {
        return startMillis + (long) (gapMillis * contacts);
    }

    private void schedule(long contact, long openedAt) {
        long pace = 1000 * (5 + contact * 7919 % 55);
        add(contact, 0, EventType.INTERACTION_OPENED, openedAt, null);
        add(contact, 1, EventType.INTERACTION_ASSIGNED, openedAt + pace / 2, null);
        add(contact, 2, EventType.INTERACTION_MESSAGE, openedAt + pace, Author.AGENT);
        add(contact, 3, EventType.INTERACTION_MESSAGE, openedAt + 2 * pace, Author.CUSTOMER);
        add(contact, 4, EventType.INTERACTION_RESOLVED, openedAt + 4 * pace, null);
        add(contact, 5, EventType.INTERACTION_CLOSED, openedAt + 5 * pace, null);
    }

    private void add(long contact, int step, EventType type, long time, Author author) {
        long place = hot && contact % 10 != 0 ? 0 : contact;
        EventBuilder event = EventBuilder.of(type, "/benchmark/acme", "e-" + contact + "-" + step, time)
                .subject("I-" + contact);
        switch (type) {
            case INTERACTION_OPENED ->
                event.channel(CHANNELS[(int) (place % CHANNELS.length)])
                        .queue("queue-" + place * 31 % QUEUES)
                        .opening(opening(contact));
            case INTERACTION_ASSIGNED -> event.agent("agent-" + contact % 500);
            case INTERACTION_MESSAGE -> event.message(author, true);
            default -> {
                // Nothing more to say.
            }
        }
        scheduled.add(event.build());
    }

    private static Opening opening(long contact) {
        return new Opening(
                "topic-" + contact % 40,
                Priority.NORMAL,
                Direction.INBOUND,
                new Customer("c-" + contact % 100_000, "gold", contact % 5000, null),
                null,
                Map.of("region", "SP"));
    }
}
