package io.ruptura.domain.metric;

import java.util.Arrays;
import java.util.List;

/**
 * The statuses of one agent in the order (time, sequence, id), whatever order they arrived in, each once. Of statuses of one instant the last in that
 * order holds. Statuses that can no longer matter are forgotten, except the newest of them.
 *
 * <p>Fields are public because this is state: only this class writes them.
 */
public final class AgentTimeline {

    private static final String SEPARATOR = "\u001f";

    public long[] times = {};
    public long[] sequences = {};
    public long[] ids = {};
    public boolean[] available = {};
    /** The queues served, joined: an agent serves few and changes them seldom. */
    public String[] queues = {};
    /** What is older was forgotten and is not taken in again. */
    public long forgottenBefore = Long.MIN_VALUE;

    /** Takes in a status; false when it is a duplicate or too old to matter. */
    public boolean add(TimelineEvent event) {
        if (event.timeMillis() < forgottenBefore || isKnown(event.idHash())) {
            return false;
        }
        int at = times.length;
        while (at > 0 && isBefore(event, at - 1)) {
            at--;
        }
        times = inserted(times, at, event.timeMillis());
        sequences = inserted(sequences, at, event.sequence());
        ids = inserted(ids, at, event.idHash());
        insertStatus(at, (event.code() & TimelineEvent.MARKED) != 0, String.join(SEPARATOR, event.queues()));
        return true;
    }

    /** Forgets statuses before {@code horizon} that newer ones before it have replaced. */
    public void forget(long horizon) {
        int first = 0;
        while (first + 1 < times.length && times[first + 1] < horizon) {
            first++;
        }
        if (first > 0) {
            int size = times.length;
            times = Arrays.copyOfRange(times, first, size);
            sequences = Arrays.copyOfRange(sequences, first, size);
            ids = Arrays.copyOfRange(ids, first, size);
            available = Arrays.copyOfRange(available, first, size);
            queues = Arrays.copyOfRange(queues, first, size);
            forgottenBefore = times[0];
        }
    }

    /** Replaces the content of {@code into} by the changes of capacity these statuses made: everywhere (no queue), and in each queue served. */
    public void derive(Facts into) {
        into.clear();
        for (int i = 0; i < times.length; i++) {
            change(into, i, null, i == 0, i > 0 && available[i - 1], available[i]);
            List<String> before = i == 0 ? List.of() : queuesOf(i - 1);
            List<String> now = queuesOf(i);
            for (String queue : now) {
                boolean wasAvailable = i > 0 && available[i - 1] && before.contains(queue);
                change(into, i, queue, !before.contains(queue) && isFirstIn(queue, i), wasAvailable, available[i]);
            }
            for (String queue : before) {
                if (!now.contains(queue)) {
                    change(into, i, queue, false, available[i - 1], false);
                }
            }
        }
    }

    private void change(Facts into, int i, String queue, boolean discovered, boolean was, boolean is) {
        if (discovered) {
            into.add(Tally.AGENTS_KNOWN, 1, times[i], null, queue, Facts.NO_VALUE);
        }
        if (was != is) {
            into.add(Tally.AGENTS_AVAILABLE, is ? 1 : -1, times[i], null, queue, Facts.NO_VALUE);
        }
    }

    private boolean isFirstIn(String queue, int i) {
        for (int earlier = 0; earlier < i; earlier++) {
            if (queuesOf(earlier).contains(queue)) {
                return false;
            }
        }
        return true;
    }

    private List<String> queuesOf(int i) {
        return queues[i].isEmpty() ? List.of() : List.of(queues[i].split(SEPARATOR));
    }

    private boolean isKnown(long id) {
        for (long known : ids) {
            if (known == id) {
                return true;
            }
        }
        return false;
    }

    private boolean isBefore(TimelineEvent event, int i) {
        if (event.timeMillis() != times[i]) {
            return event.timeMillis() < times[i];
        }
        return event.sequence() == sequences[i] ? event.idHash() < ids[i] : event.sequence() < sequences[i];
    }

    private void insertStatus(int at, boolean status, String served) {
        int tail = available.length - at;
        available = Arrays.copyOf(available, available.length + 1);
        System.arraycopy(available, at, available, at + 1, tail);
        available[at] = status;
        queues = Arrays.copyOf(queues, queues.length + 1);
        System.arraycopy(queues, at, queues, at + 1, tail);
        queues[at] = served;
    }

    private static long[] inserted(long[] array, int at, long value) {
        long[] longer = Arrays.copyOf(array, array.length + 1);
        System.arraycopy(array, at, longer, at + 1, array.length - at);
        longer[at] = value;
        return longer;
    }
}
