package io.ruptura.domain.metric;

import java.util.Arrays;
import java.util.Objects;

/**
 * Facts in the order in which they happened, derived from a timeline: at this time, in this place, a tally changed by this much. Reused from event to
 * event, so nothing is allocated once it has grown.
 */
public final class Facts {

    /** The value of a fact that has none. */
    static final long NO_VALUE = -1;

    private static final int ROOM = 32;

    private int size;
    private Tally[] tallies = new Tally[ROOM];
    private int[] amounts = new int[ROOM];
    private long[] times = new long[ROOM];
    private String[] channels = new String[ROOM];
    private String[] queues = new String[ROOM];
    private long[] values = new long[ROOM];

    /** Receives facts one by one. */
    @FunctionalInterface
    public interface Sink {
        /**
         * @param channel null when not known
         * @param queue null when not known
         * @param value milliseconds: the duration that completed, or when a waiting contact was opened; -1 for none
         */
        void accept(Tally tally, int amount, long timeMillis, String channel, String queue, long value);
    }

    public void clear() {
        size = 0;
    }

    void add(Tally tally, int amount, long timeMillis, String channel, String queue, long value) {
        if (size == tallies.length) {
            grow();
        }
        tallies[size] = tally;
        amounts[size] = amount;
        times[size] = timeMillis;
        channels[size] = channel;
        queues[size] = queue;
        values[size] = value;
        size++;
    }

    /** Hands over every fact. */
    public void forEach(Sink sink) {
        send(0, 1, sink);
    }

    /** Hands over what turns {@code before} into these: takes back what is no longer so, adds what is new, and leaves out their common beginning. */
    public void sendChanges(Facts before, Sink sink) {
        int common = 0;
        while (common < size && common < before.size && isSame(before, common)) {
            common++;
        }
        before.send(common, -1, sink);
        send(common, 1, sink);
    }

    private void send(int from, int sign, Sink sink) {
        for (int i = from; i < size; i++) {
            sink.accept(tallies[i], sign * amounts[i], times[i], channels[i], queues[i], values[i]);
        }
    }

    private boolean isSame(Facts other, int i) {
        return tallies[i] == other.tallies[i]
                && amounts[i] == other.amounts[i]
                && times[i] == other.times[i]
                && values[i] == other.values[i]
                && Objects.equals(channels[i], other.channels[i])
                && Objects.equals(queues[i], other.queues[i]);
    }

    private void grow() {
        int room = 2 * size;
        tallies = Arrays.copyOf(tallies, room);
        amounts = Arrays.copyOf(amounts, room);
        times = Arrays.copyOf(times, room);
        channels = Arrays.copyOf(channels, room);
        queues = Arrays.copyOf(queues, room);
        values = Arrays.copyOf(values, room);
    }
}
