package io.ruptura.simulator.service;

import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.Priority;

/** One customer's contact on its way through the service. */
final class Contact {

    private final String id;
    private final String channel;
    private final Event.Customer customer;
    private final String topic;
    private final Priority priority;
    private final long openedMillis;
    private String queue;
    private long sequence;
    private long answeredMillis = -1;
    private boolean transferred;
    private boolean reopened;

    Contact(String id, String channel, String queue, Draw draw, long openedMillis) {
        this.id = id;
        this.channel = channel;
        this.queue = queue;
        this.customer = draw.customer();
        this.topic = draw.topic();
        this.priority = draw.priority();
        this.openedMillis = openedMillis;
    }

    /** What chance says of a contact; {@code topic} may be null. */
    record Draw(Event.Customer customer, String topic, Priority priority) {}

    String id() {
        return id;
    }

    String channel() {
        return channel;
    }

    String queue() {
        return queue;
    }

    Event.Customer customer() {
        return customer;
    }

    String topic() {
        return topic;
    }

    Priority priority() {
        return priority;
    }

    /** The place of its next event among its own. */
    long nextSequence() {
        return ++sequence;
    }

    boolean isAnswered() {
        return answeredMillis >= 0;
    }

    void answer(long nowMillis) {
        if (!isAnswered()) {
            answeredMillis = nowMillis;
        }
    }

    /** From opening to the first answer; only once answered. */
    long waitMillis() {
        return answeredMillis - openedMillis;
    }

    boolean wasTransferred() {
        return transferred;
    }

    void transferTo(String otherQueue) {
        transferred = true;
        queue = otherQueue;
    }

    boolean wasReopened() {
        return reopened;
    }

    void reopen() {
        reopened = true;
    }
}
