package io.ruptura.domain.metric.fact;

import io.ruptura.domain.metric.tally.Fact;
import io.ruptura.domain.metric.tally.Tally;
import java.util.Arrays;

/**
 * Facts in the order in which they happened, derived from a timeline. They are written at a time and in a place, which hold until changed. Reused from
 * event to event, so nothing is allocated once it has grown.
 */
public final class Facts {

    private static final int ROOM = 32;

    private int size;
    private Fact[] facts = new Fact[0];
    private long time;
    private String channel;
    private String queue;
    private String traits;
    private boolean muted;

    /** Receives facts one by one. */
    @FunctionalInterface
    public interface Sink {
        /**
         * @param fact to be read at once, as it is reused
         * @param amount by how much the tally changes: the fact's own amount, or its opposite when the fact is taken back
         */
        void accept(Fact fact, int amount);
    }

    public void clear() {
        size = 0;
        channel = null;
        queue = null;
        traits = null;
    }

    /** While muted nothing is added: what happens is followed without being told. */
    void mute(boolean isMuted) {
        muted = isMuted;
    }

    boolean isMuted() {
        return muted;
    }

    /** Nothing yet, at the time and in the place where the others are. */
    void goOnFrom(Facts others) {
        size = 0;
        time = others.time;
        channel = others.channel;
        queue = others.queue;
        traits = others.traits;
    }

    /** What is added from now on happened then. */
    void at(long timeMillis) {
        time = timeMillis;
    }

    /** What is added from now on happened there; either may be null when not known. */
    void in(String newChannel, String newQueue) {
        channel = newChannel;
        queue = newQueue;
    }

    /** What is added from now on happened to a contact of these traits. */
    void of(String newTraits) {
        traits = newTraits;
    }

    String traits() {
        return traits;
    }

    long time() {
        return time;
    }

    String channel() {
        return channel;
    }

    String queue() {
        return queue;
    }

    void add(Tally tally, int amount) {
        add(tally, amount, Fact.NO_VALUE, Fact.NO_VALUE);
    }

    void add(Tally tally, int amount, long value, long businessValue) {
        if (muted) {
            return;
        }
        if (size == facts.length) {
            grow();
        }
        Fact fact = facts[size++];
        fact.tally = tally;
        fact.amount = amount;
        fact.timeMillis = time;
        fact.channel = channel;
        fact.queue = queue;
        fact.traits = traits;
        fact.value = value;
        fact.businessValue = businessValue;
    }

    /** Hands over every fact. */
    public void forEach(Sink sink) {
        send(0, size, 1, sink);
    }

    /** Hands over what turns {@code before} into these: takes back what is no longer so, adds what is new, and leaves out their common beginning and end. */
    public void sendChanges(Facts before, Sink sink) {
        int shorter = Math.min(size, before.size);
        int head = 0;
        while (head < shorter && facts[head].isSame(before.facts[head])) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && facts[size - 1 - tail].isSame(before.facts[before.size - 1 - tail])) {
            tail++;
        }
        before.send(head, before.size - tail, -1, sink);
        send(head, size - tail, 1, sink);
    }

    private void send(int from, int to, int sign, Sink sink) {
        for (int i = from; i < to; i++) {
            sink.accept(facts[i], sign * facts[i].amount);
        }
    }

    private void grow() {
        facts = Arrays.copyOf(facts, Math.max(ROOM, 2 * size));
        for (int i = size; i < facts.length; i++) {
            facts[i] = new Fact();
        }
    }
}
