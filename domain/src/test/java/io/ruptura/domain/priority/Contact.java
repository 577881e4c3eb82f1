package io.ruptura.domain.priority;

import io.ruptura.domain.event.EventType;
import io.ruptura.domain.event.Priority;
import io.ruptura.domain.priority.InteractionChange.Opening;

/** Builds the changes of one interaction for tests; the instants are seconds after nine. */
record Contact(
        String id,
        String channel,
        String queue,
        String topic,
        Priority priority,
        String customer,
        double value,
        String legal) {

    /** 2026-03-02T09:00:00Z, a Monday. */
    static final long NINE = 1_772_442_000_000L;

    static final String SOURCE = "/chatwoot/acme";

    static Contact of(String id) {
        return new Contact(
                id, "chat", "billing", "payment-failed", Priority.NORMAL, "customer of " + id, Double.NaN, null);
    }

    Contact channel(String other) {
        return new Contact(id, other, queue, topic, priority, customer, value, legal);
    }

    Contact topic(String other) {
        return new Contact(id, channel, queue, other, priority, customer, value, legal);
    }

    Contact priority(Priority other) {
        return new Contact(id, channel, queue, topic, other, customer, value, legal);
    }

    Contact customer(String other) {
        return new Contact(id, channel, queue, topic, priority, other, value, legal);
    }

    Contact worth(double other) {
        return new Contact(id, channel, queue, topic, priority, customer, other, legal);
    }

    Contact legal(String other) {
        return new Contact(id, channel, queue, topic, priority, customer, value, other);
    }

    InteractionChange opened(long second) {
        Opening opening = new Opening(at(second), true, topic, priority, customer, value, legal);
        return change(EventType.INTERACTION_OPENED, second, queue, channel, null, opening);
    }

    InteractionChange transferred(long second, String toChannel) {
        return change(EventType.INTERACTION_TRANSFERRED, second, queue, toChannel, null, null);
    }

    InteractionChange answered(long second) {
        return change(EventType.INTERACTION_MESSAGE, second, null, null, null, null);
    }

    InteractionChange setByPerson(long second, Priority to) {
        return change(EventType.INTERACTION_PRIORITY_CHANGED, second, null, null, to, null);
    }

    InteractionChange resolved(long second) {
        return change(EventType.INTERACTION_RESOLVED, second, null, null, null, null);
    }

    InteractionChange reopened(long second) {
        return change(EventType.INTERACTION_REOPENED, second, null, null, null, null);
    }

    InteractionChange closed(long second) {
        return change(EventType.INTERACTION_CLOSED, second, null, null, null, null);
    }

    TrackedInteraction waitingSince(long second) {
        return TrackedInteraction.unknown(SOURCE, id).after(opened(second));
    }

    static long at(long second) {
        return NINE + second * 1000;
    }

    private InteractionChange change(
            EventType type, long second, String toQueue, String toChannel, Priority to, Opening opening) {
        return new InteractionChange(
                SOURCE,
                id,
                type,
                at(second),
                0,
                id + " " + type + " " + second,
                toQueue,
                toChannel,
                to,
                opening,
                at(second));
    }
}
