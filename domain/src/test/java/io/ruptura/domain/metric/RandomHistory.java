package io.ruptura.domain.metric;

import io.ruptura.domain.config.Calendars;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.Event.AgentAvailability;
import io.ruptura.domain.event.Event.Author;
import io.ruptura.domain.event.Event.Customer;
import io.ruptura.domain.event.Event.Direction;
import io.ruptura.domain.event.Event.FeedbackKind;
import io.ruptura.domain.event.Event.Opening;
import io.ruptura.domain.event.EventType;
import io.ruptura.domain.event.Priority;
import io.ruptura.domain.metric.fact.MetricRules;
import io.ruptura.domain.slice.Traits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A small service's events by a seed, some of them against all reason, and orders in which they may arrive. Times are whole seconds, so many coincide; they
 * begin twenty minutes before midnight UTC, and eighty before it is midnight in the zone of the service.
 */
public final class RandomHistory {

    public static final long LATENESS = 600_000;

    private static final long START = Instant.parse("2026-03-01T23:40:00Z").toEpochMilli();
    private static final String[] CHANNELS = {"chat", "phone", null};
    private static final String[] QUEUES = {"billing", "cards", "technical", null};

    public static final String ZONE = "Atlantic/Azores";
    public static final long AT_RISK_SHARE_OF_THRESHOLD = 2;
    public static final long SHORT_ABANDON = 60_000;
    public static final long REPEAT_WITHIN = 900_000;
    public static final long STALE_AFTER = 600_000;

    public static final List<List<String>> SCOPES = List.of(
            List.of(),
            List.of("channel"),
            List.of("queue"),
            List.of("channel", "queue"),
            List.of("topic"),
            List.of("priority", "queue"),
            List.of("team"),
            List.of("tier", "region"),
            List.of("attributes.plan"));

    /** A-0 is in both: the first team is its own. */
    public static final Traits TRAITS =
            Traits.of(SCOPES, new TreeMap<>(Map.of("day", List.of("A-0"), "night", List.of("A-1", "A-0"))));

    public static final Map<String, String> TEAM_OF = Map.of("A-0", "day", "A-1", "night");

    private static final String CALENDARS = """
            zone: Atlantic/Azores
            calendars:
            - {id: cards, queues: [cards], weekly: {mon-sun: ['22:50-23:10', '23:20-24:00']}}
            - {id: all, version: 7, weekly: {sun: ['22:00-23:15'], mon: ['00:00-00:05', '00:30-02:00']}}
            """;

    private final Random random;
    private final History history = new History();
    private final List<Event> events;
    private final int duplicates;
    private final Calendars calendars;

    public RandomHistory(long seed) {
        random = new Random(seed);
        int span = 1 + random.nextInt(7_200);
        for (int i = random.nextInt(30); i >= 0; i--) {
            interaction("I-" + i, random.nextInt(span));
        }
        for (int i = random.nextInt(8); i > 0; i--) {
            AgentAvailability[] statuses = AgentAvailability.values();
            at(random.nextInt(span))
                    .agent(
                            "A-" + i % 2,
                            statuses[random.nextInt(statuses.length)],
                            1 + random.nextInt(3),
                            oneOf("billing", "cards"));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            at(random.nextInt(span)).granted(null);
        }
        calendars = Calendars.of(random.nextBoolean() ? ConfigReader.parse(CALENDARS) : ConfigReader.defaults());
        events = history.events().stream()
                .sorted(Comparator.comparingLong(Event::timeMillis))
                .toList();
        duplicates = random.nextInt(4);
    }

    public static long threshold(String channel) {
        return "chat".equals(channel) ? 20_000 : 300_000;
    }

    public MetricRules rules() {
        return new MetricRules(
                RandomHistory::threshold,
                channel -> threshold(channel) / AT_RISK_SHARE_OF_THRESHOLD,
                SHORT_ABANDON,
                REPEAT_WITHIN,
                STALE_AFTER,
                calendars::governing,
                TRAITS.names());
    }

    public Calendars calendars() {
        return calendars;
    }

    /** In order of time, each once. */
    public List<Event> events() {
        return events;
    }

    /** How many of {@link #arrivals} are duplicates of interactions' events. */
    public long duplicates() {
        return events.stream()
                .filter(event -> event.type().isInteraction())
                .limit(duplicates)
                .count();
    }

    public long until() {
        return events.get(events.size() - 1).timeMillis();
    }

    /** Every event, none later than the allowed lateness, some twice. */
    public List<Event> arrivals(long seed) {
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
            String follows = random.nextInt(5) == 0 ? "I-" + random.nextInt(30) : null;
            at(now).opened(subject, oneOf(CHANNELS), oneOf(QUEUES), opening(direction, follows));
        }
        for (int steps = random.nextInt(14); steps > 0; steps--) {
            now += random.nextInt(4) == 0 ? 0 : random.nextInt(1 + random.nextInt(900));
            step(at(now), subject);
        }
    }

    private Opening opening(Direction direction, String follows) {
        return new Opening(
                oneOf("refund", "lost, =card%", null),
                oneOf(Priority.LOW, Priority.URGENT, null),
                direction,
                new Customer(oneOf("c-1", "c-2", "c-3", "c-4", "c-5"), oneOf("gold", null), Double.NaN, null),
                follows,
                oneOf(Map.of("region", "SP", "plan", "family"), Map.of("region", "RJ"), Map.of()));
    }

    private void step(History then, String subject) {
        switch (random.nextInt(24)) {
            case 0, 1, 2 -> then.replied(subject);
            case 3, 4 -> then.message(subject, Author.CUSTOMER, true);
            case 5 -> then.message(subject, Author.AGENT, false);
            case 6 -> then.message(subject, Author.BOT, true);
            case 7, 8 -> then.transferred(subject, oneOf(CHANNELS), oneOf(QUEUES));
            case 9 -> then.resolved(subject);
            case 10 -> then.resolvedBy(subject, oneOf("A-0", "A-1", "A-2"));
            case 11 -> then.reopened(subject);
            case 12 -> then.closed(subject);
            case 13 -> then.abandoned(subject);
            case 14, 15 -> then.happened(EventType.INTERACTION_PAUSED, subject);
            case 16 -> then.happened(EventType.INTERACTION_RESUMED, subject);
            case 17 -> then.happened(EventType.INTERACTION_ESCALATED, subject);
            case 18 -> then.judged(subject, 1 + random.nextInt(5), 5, oneOf(FeedbackKind.CSAT, FeedbackKind.NPS));
            case 19 -> then.granted(subject);
            case 20 -> then.prioritySet(subject, oneOf(Priority.values()));
            case 21 -> then.happened(EventType.INTERACTION_FOLLOWED_UP, subject);
            default -> then.assigned(subject, oneOf("A-0", "A-1", "A-2"));
        }
    }

    private History at(long second) {
        return history.at(START + second * 1000);
    }

    @SafeVarargs
    private <T> T oneOf(T... values) {
        return values[random.nextInt(values.length)];
    }
}
