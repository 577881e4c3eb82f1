package io.ruptura.domain.metric;

import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.Event.AgentAvailability;
import io.ruptura.domain.event.Event.Author;
import io.ruptura.domain.event.Event.Direction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** A small service's events by a seed, some of them against all reason, and orders in which they may arrive. Times are whole seconds, so many coincide. */
final class RandomHistory {

    static final long LATENESS = 600_000;

    private static final long START = Instant.parse("2026-03-02T02:10:00Z").toEpochMilli();
    private static final String[] CHANNELS = {"chat", "phone", null};
    private static final String[] QUEUES = {"billing", "cards", "technical", null};

    private final Random random;
    private final History history = new History();
    private final List<Event> events;
    private final int duplicates;

    RandomHistory(long seed) {
        random = new Random(seed);
        int span = 1 + random.nextInt(7_200);
        for (int i = random.nextInt(30); i >= 0; i--) {
            interaction("I-" + i, random.nextInt(span));
        }
        for (int i = random.nextInt(8); i > 0; i--) {
            AgentAvailability[] statuses = AgentAvailability.values();
            at(random.nextInt(span))
                    .agent("A-" + i % 2, statuses[random.nextInt(statuses.length)], oneOf("billing", "cards"));
        }
        events = history.events().stream()
                .sorted(Comparator.comparingLong(Event::timeMillis))
                .toList();
        duplicates = random.nextInt(4);
    }

    static long threshold(String channel) {
        return "chat".equals(channel) ? 20_000 : 300_000;
    }

    /** In order of time, each once. */
    List<Event> events() {
        return events;
    }

    /** How many of {@link #arrivals} are duplicates of interactions' events. */
    long duplicates() {
        return events.stream()
                .filter(event -> event.type().isInteraction())
                .limit(duplicates)
                .count();
    }

    long until() {
        return events.get(events.size() - 1).timeMillis();
    }

    /** Every event, none later than the allowed lateness, some twice. */
    List<Event> arrivals(long seed) {
        Random order = new Random(seed);
        record Arrival(long at, Event event) {}
        List<Arrival> arrivals = new ArrayList<>();
        for (Event event : events) {
            boolean late = order.nextInt(3) == 0;
            arrivals.add(new Arrival(event.timeMillis() + (late ? order.nextInt((int) LATENESS) : 0), event));
        }
        events.stream()
                .filter(event -> event.type().isInteraction())
                .limit(duplicates)
                .forEach(event -> arrivals.add(new Arrival(event.timeMillis() + order.nextInt((int) LATENESS), event)));
        return arrivals.stream()
                .sorted(Comparator.comparingLong(Arrival::at))
                .map(Arrival::event)
                .toList();
    }

    private void interaction(String subject, int second) {
        int now = second;
        if (random.nextInt(10) > 0) {
            Direction direction = random.nextInt(6) == 0 ? Direction.OUTBOUND : Direction.INBOUND;
            at(now).opened(subject, oneOf(CHANNELS), oneOf(QUEUES), direction);
        }
        for (int steps = random.nextInt(9); steps > 0; steps--) {
            now += random.nextInt(4) == 0 ? 0 : random.nextInt(1 + random.nextInt(900));
            step(at(now), subject);
        }
    }

    private void step(History then, String subject) {
        switch (random.nextInt(10)) {
            case 0, 1 -> then.replied(subject);
            case 2 -> then.message(subject, Author.CUSTOMER, true);
            case 3 -> then.message(subject, Author.AGENT, false);
            case 4, 5 -> then.transferred(subject, oneOf(CHANNELS), oneOf(QUEUES));
            case 6 -> then.resolved(subject);
            case 7 -> then.reopened(subject);
            case 8 -> then.closed(subject);
            default -> then.abandoned(subject);
        }
    }

    private History at(long second) {
        return history.at(START + second * 1000);
    }

    private String oneOf(String... values) {
        return values[random.nextInt(values.length)];
    }
}
