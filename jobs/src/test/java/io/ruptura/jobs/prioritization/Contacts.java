package io.ruptura.jobs.prioritization;

import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.EventBuilder;
import io.ruptura.domain.event.EventType;
import io.ruptura.domain.event.Priority;
import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.RuptureKind;
import io.ruptura.domain.rupture.RuptureState;
import io.ruptura.domain.rupture.Severity;
import java.util.List;
import java.util.Map;

/** Builds events and ruptures for tests; the instants are seconds after nine. */
final class Contacts {

    /** 2026-03-02T09:00:00Z, a Monday. */
    static final long NINE = 1_772_442_000_000L;

    private Contacts() {}

    static long at(long second) {
        return NINE + second * 1000;
    }

    static Event opened(String id, String channel, long second) {
        Event.Customer customer = new Event.Customer("customer of " + id, "gold", 1200, null);
        Event.Opening opening =
                new Event.Opening("payment-failed", Priority.NORMAL, Event.Direction.INBOUND, customer, null, Map.of());
        return event(id, EventType.INTERACTION_OPENED, second)
                .channel(channel)
                .queue("billing")
                .opening(opening)
                .build();
    }

    static Event answered(String id, long second) {
        return event(id, EventType.INTERACTION_MESSAGE, second)
                .message(Event.Author.AGENT, true)
                .build();
    }

    static Event asked(String id, long second) {
        return event(id, EventType.INTERACTION_MESSAGE, second)
                .message(Event.Author.CUSTOMER, true)
                .build();
    }

    static Event prioritySet(String id, Priority to, Event.Actor by, long second) {
        return event(id, EventType.INTERACTION_PRIORITY_CHANGED, second)
                .priorityChange(to, by)
                .build();
    }

    static Event closed(String id, long second) {
        return event(id, EventType.INTERACTION_CLOSED, second).build();
    }

    static Rupture rupture(RuptureState state, long second) {
        int revision = state == RuptureState.OPEN ? 0 : 1;
        return new Rupture(
                "demand-spike-1",
                revision,
                RuptureKind.DEMAND_SPIKE,
                state,
                "opened",
                Severity.CRITICAL,
                "channel=chat",
                at(0),
                at(60),
                at(second),
                state.isOver() ? at(second) : 0,
                1,
                Map.of("en", "Demand spike"),
                "demand-spike@1",
                List.of(),
                List.of(),
                List.of(),
                null,
                "demand-spike",
                null,
                null,
                Rupture.Background.NONE);
    }

    private static EventBuilder event(String id, EventType type, long second) {
        return EventBuilder.of(type, "/chatwoot/acme", id + "-" + type + "-" + second, at(second))
                .subject(id);
    }
}
