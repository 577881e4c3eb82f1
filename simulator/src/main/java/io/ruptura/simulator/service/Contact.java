package io.ruptura.simulator.service;

import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.Priority;

/** One customer's contact on its way through the service. */
final class Contact {

    private final String id;
    private final String origin;
    private final Draw draw;
    private final long openedMillis;
    private String channel;
    private String queue;
    private long sequence;
    private long answeredMillis = -1;
    private int transfers;
    private boolean open;
    private boolean paused;
    private boolean reopened;

    Contact(String id, String channel, String queue, Draw draw, long openedMillis) {
        this.id = id;
        this.origin = channel;
        this.channel = channel;
        this.queue = queue;
        this.draw = draw;
        this.openedMillis = openedMillis;
    }

    /** What chance says of a contact; {@code topic} and {@code follows}, the contact it takes up again, may be null. */
    record Draw(Event.Customer customer, String region, String topic, Priority priority, String follows) {

        /** The same customer again about the same thing. */
        Draw again(String earlier) {
            return new Draw(customer, region, topic, priority, earlier);
        }
    }

    String id() {
        return id;
    }

    /** The channel by which it came, whose platform tells all that happens to it. */
    String origin() {
        return origin;
    }

    String channel() {
        return channel;
    }

    String queue() {
        return queue;
    }

    Draw draw() {
        return draw;
    }

    Priority priority() {
        return draw.priority();
    }

    /** The place of its next event among its own. */
    long nextSequence() {
        return ++sequence;
    }

    boolean isOpen() {
        return open;
    }

    void setOpen(boolean isOpen) {
        open = isOpen;
    }

    boolean isAnswered() {
        return answeredMillis >= 0;
    }

    void answer(long nowMillis) {
        if (!isAnswered()) {
            answeredMillis = nowMillis;
        }
    }

    /** From opening to the first answer by a person; 0 when there was none. */
    long waitMillis() {
        return isAnswered() ? answeredMillis - openedMillis : 0;
    }

    int transfers() {
        return transfers;
    }

    void transferTo(String otherChannel, String otherQueue) {
        transfers++;
        channel = otherChannel;
        queue = otherQueue;
    }

    /** Whether it is the first time that it waits for the customer. */
    boolean pausesFirst() {
        boolean first = !paused;
        paused = true;
        return first;
    }

    boolean wasReopened() {
        return reopened;
    }

    void reopen() {
        reopened = true;
    }
}
