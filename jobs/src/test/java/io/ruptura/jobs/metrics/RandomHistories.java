package io.ruptura.jobs.metrics;

import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.Event.Actor;
import io.ruptura.domain.event.Event.AgentAvailability;
import io.ruptura.domain.event.Event.Author;
import io.ruptura.domain.event.Event.Customer;
import io.ruptura.domain.event.Event.Direction;
import io.ruptura.domain.event.Event.Opening;
import io.ruptura.domain.event.EventBuilder;
import io.ruptura.domain.event.EventType;
import io.ruptura.domain.event.Priority;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A service's events by a fixed seed: several channels and queues, transfers, reopenings, duplicates, some late by up to ten minutes. */
public final class RandomHistories {

    static final long START = Instant.parse("2026-03-02T09:00:00Z").toEpochMilli();
    public static final long LATENESS = 600_000;

    private static final String[] CHANNELS = {"chat", "phone", "email"};
    private static final String[] QUEUES = {"billing", "cards", "technical"};
    private static final EventType[] STEPS = {
        EventType.INTERACTION_MESSAGE,
        EventType.INTERACTION_MESSAGE,
        EventType.INTERACTION_TRANSFERRED,
        EventType.INTERACTION_PAUSED,
        EventType.INTERACTION_RESUMED,
        EventType.INTERACTION_ESCALATED,
        EventType.INTERACTION_ASSIGNED,
        EventType.INTERACTION_PRIORITY_CHANGED,
        EventType.INTERACTION_RESOLVED,
        EventType.INTERACTION_REOPENED,
        EventType.INTERACTION_CLOSED,
        EventType.INTERACTION_ABANDONED
    };

    private record Arrival(long arrivalMillis, Event event) {}

    private final Random random;
    private final List<Arrival> arrivals = new ArrayList<>();
    private int ids;

    private RandomHistories(long seed) {
        random = new Random(seed);
    }

    public static List<Event> anHourAndAHalf() {
        return events(42, 150, 5_400_000);
    }

    /** Events in the order in which they arrive. */
    static List<Event> events(long seed, int interactions, long spanMillis) {
        RandomHistories history = new RandomHistories(seed);
        for (int i = 0; i < interactions; i++) {
            history.interaction("I-" + i, START + (long) (history.random.nextDouble() * spanMillis));
        }
        for (int i = 0; i < interactions / 20 + 1; i++) {
            history.agent("A-" + i % 5, START + (long) (history.random.nextDouble() * spanMillis));
        }
        history.arrivals.sort(Comparator.comparingLong(Arrival::arrivalMillis));
        return history.arrivals.stream().map(Arrival::event).toList();
    }

    /** One event, so many seconds after the start. */
    static Event event(EventType type, String subject, long seconds) {
        return new RandomHistories(seconds).someEvent(type, subject, START + seconds * 1000);
    }

    private void interaction(String subject, long opened) {
        long time = opened;
        add(someEvent(EventType.INTERACTION_OPENED, subject, time));
        for (int steps = random.nextInt(10); steps > 0; steps--) {
            time += (long) (random.nextDouble() * random.nextInt(400_000));
            add(someEvent(STEPS[random.nextInt(STEPS.length)], subject, time));
        }
    }

    private void agent(String agent, long time) {
        add(someEvent(EventType.AGENT_STATUS_CHANGED, agent, time));
    }

    private void add(Event event) {
        long late = random.nextInt(5) == 0 ? (long) (random.nextDouble() * LATENESS * 0.99) : 0;
        arrivals.add(new Arrival(event.timeMillis() + late, event));
        if (random.nextInt(10) == 0) {
            arrivals.add(new Arrival(event.timeMillis() + (long) (random.nextDouble() * LATENESS * 0.99), event));
        }
    }

    private Event someEvent(EventType type, String subject, long time) {
        EventBuilder event = EventBuilder.of(type, "/test", subject + "-" + type + "-" + ids++, time);
        switch (type) {
            case AGENT_STATUS_CHANGED -> status(event.agent(subject));
            case INTERACTION_OPENED -> place(event.subject(subject)).opening(opening());
            case INTERACTION_ASSIGNED -> event.subject(subject).agent("A-" + random.nextInt(5));
            case INTERACTION_PRIORITY_CHANGED -> event.subject(subject).priorityChange(priority(), Actor.HUMAN);
            case INTERACTION_TRANSFERRED -> place(event.subject(subject));
            case INTERACTION_MESSAGE -> message(event.subject(subject));
            default -> event.subject(subject);
        }
        return event.build();
    }

    private EventBuilder place(EventBuilder event) {
        return event.channel(CHANNELS[random.nextInt(CHANNELS.length)]).queue(QUEUES[random.nextInt(QUEUES.length)]);
    }

    private Opening opening() {
        Direction direction = random.nextInt(8) == 0 ? Direction.OUTBOUND : Direction.INBOUND;
        Customer customer = new Customer("c-" + random.nextInt(60), null, Double.NaN, null);
        return new Opening("topic-" + random.nextInt(8), priority(), direction, customer, null, Map.of());
    }

    private Priority priority() {
        return Priority.values()[random.nextInt(Priority.values().length)];
    }

    private void message(EventBuilder event) {
        event.message(random.nextInt(3) == 0 ? Author.CUSTOMER : Author.AGENT, random.nextInt(5) != 0);
    }

    private void status(EventBuilder event) {
        AgentAvailability[] statuses = AgentAvailability.values();
        event.agentStatus(statuses[random.nextInt(statuses.length)], List.of(QUEUES[random.nextInt(QUEUES.length)]), 1);
    }
}
