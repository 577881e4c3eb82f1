package io.ruptura.domain.metric.timeline;

import io.ruptura.domain.event.EventType;
import io.ruptura.domain.metric.fact.InteractionFacts;
import io.ruptura.domain.metric.sketch.Distinct;
import java.util.Arrays;

/**
 * Everything known of one interaction: its events in the order (time, sequence, type, id), whatever order they arrived in, each once. What follows from
 * it is derived by {@link InteractionFacts}, never stored.
 *
 * <p>Fields are public because this is state: only this class writes them. Beyond {@code size} the arrays are spare room.
 */
public final class Timeline {

    private static final int ROOM = 4;

    public int size;
    public long[] times = new long[ROOM];
    public long[] sequences = new long[ROOM];
    public long[] ids = new long[ROOM];
    public byte[] codes = new byte[ROOM];
    public String[] channels = new String[ROOM];
    public String[] queues = new String[ROOM];
    /** Null until an event says anything of a dimension beside channel and queue. */
    public String[] traits;
    /** Where customers are counted, see {@link Distinct}; null until an event names one. */
    public int[] customers;

    /**
     * Takes in an event. An id that is known already is a duplicate and changes nothing, unless the newcomer, against the rules, differs and comes first in
     * order: then it takes the place of the other, so that the outcome does not depend on which arrived first.
     *
     * @return whether the timeline changed
     */
    public boolean add(TimelineEvent event) {
        for (int i = size - 1; i >= 0; i--) {
            if (ids[i] == event.idHash()) {
                if (!isBefore(event, i)) {
                    return false;
                }
                remove(i);
                break;
            }
        }
        int at = size;
        while (at > 0 && isBefore(event, at - 1)) {
            at--;
        }
        insert(at, event);
        return true;
    }

    /** Whether no event that is known comes after this one in order. */
    public boolean isBehindAll(TimelineEvent event) {
        return size == 0 || !isBefore(event, size - 1);
    }

    public boolean knows(long idHash) {
        for (int i = size - 1; i >= 0; i--) {
            if (ids[i] == idHash) {
                return true;
            }
        }
        return false;
    }

    public long lastMillis() {
        return times[size - 1];
    }

    public EventType type(int i) {
        return TimelineCode.type(codes[i]);
    }

    /** What the event says of dimensions beside channel and queue; null when nothing. */
    public String traits(int i) {
        return traits == null ? null : traits[i];
    }

    public int customer(int i) {
        return customers == null ? 0 : customers[i];
    }

    public byte code(int i) {
        return codes[i];
    }

    private boolean isBefore(TimelineEvent event, int i) {
        if (event.timeMillis() != times[i]) {
            return event.timeMillis() < times[i];
        }
        if (event.sequence() != sequences[i]) {
            return event.sequence() < sequences[i];
        }
        return event.code() == codes[i] ? event.idHash() < ids[i] : typeFirst(event.code(), codes[i]);
    }

    /** Types in the order of {@link EventType}; within a type by code. */
    private static boolean typeFirst(byte code, byte other) {
        int byType = TimelineCode.type(code).compareTo(TimelineCode.type(other));
        return byType == 0 ? code < other : byType < 0;
    }

    private void insert(int at, TimelineEvent event) {
        if (size == times.length) {
            resize(size + Math.max(ROOM, size / 2));
        }
        if (traits == null && event.traits() != null) {
            traits = new String[times.length];
        }
        if (customers == null && event.customer() != 0) {
            customers = new int[times.length];
        }
        shift(at, at + 1, size - at);
        times[at] = event.timeMillis();
        sequences[at] = event.sequence();
        ids[at] = event.idHash();
        codes[at] = event.code();
        channels[at] = event.channel();
        queues[at] = event.queue();
        if (traits != null) {
            traits[at] = event.traits();
        }
        if (customers != null) {
            customers[at] = event.customer();
        }
        size++;
    }

    private void remove(int at) {
        size--;
        shift(at + 1, at, size - at);
        channels[size] = null;
        queues[size] = null;
    }

    private void shift(int from, int to, int length) {
        if (length > 0) {
            System.arraycopy(times, from, times, to, length);
            System.arraycopy(sequences, from, sequences, to, length);
            System.arraycopy(ids, from, ids, to, length);
            System.arraycopy(codes, from, codes, to, length);
            System.arraycopy(channels, from, channels, to, length);
            System.arraycopy(queues, from, queues, to, length);
            if (traits != null) {
                System.arraycopy(traits, from, traits, to, length);
            }
            if (customers != null) {
                System.arraycopy(customers, from, customers, to, length);
            }
        }
    }

    private void resize(int room) {
        times = Arrays.copyOf(times, room);
        sequences = Arrays.copyOf(sequences, room);
        ids = Arrays.copyOf(ids, room);
        codes = Arrays.copyOf(codes, room);
        channels = Arrays.copyOf(channels, room);
        queues = Arrays.copyOf(queues, room);
        traits = traits == null ? null : Arrays.copyOf(traits, room);
        customers = customers == null ? null : Arrays.copyOf(customers, room);
    }
}
