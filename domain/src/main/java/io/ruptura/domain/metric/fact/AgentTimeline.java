package io.ruptura.domain.metric.fact;

import static io.ruptura.domain.event.Event.AgentAvailability.AVAILABLE;
import static io.ruptura.domain.event.Event.AgentAvailability.BUSY;
import static io.ruptura.domain.event.Event.AgentAvailability.OFFLINE;

import io.ruptura.domain.event.Event.AgentAvailability;
import io.ruptura.domain.metric.tally.Tally;
import io.ruptura.domain.metric.timeline.TimelineCode;
import io.ruptura.domain.metric.timeline.TimelineEvent;
import java.util.Arrays;
import java.util.List;

/**
 * The statuses of one agent in the order (time, sequence, id), whatever order they arrived in, each once. Of statuses of one instant the last in that
 * order holds. Statuses that can no longer matter are forgotten, except the newest of them.
 *
 * <p>Fields are public because this is state: only this class writes them.
 */
public final class AgentTimeline {

    private static final int NONE = -1;
    private static final String SEPARATOR = "\u001f";

    public long[] times = {};
    public long[] sequences = {};
    public long[] ids = {};
    public byte[] codes = {};
    public int[] slots = {};
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
        insertStatus(at, event);
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
            codes = Arrays.copyOfRange(codes, first, size);
            slots = Arrays.copyOfRange(slots, first, size);
            queues = Arrays.copyOfRange(queues, first, size);
            forgottenBefore = times[0];
        }
    }

    /** Replaces the content of {@code into} by the changes of capacity these statuses made: everywhere (no queue), and in each queue served. */
    public void derive(Facts into) {
        into.clear();
        for (int i = 0; i < times.length; i++) {
            into.at(times[i]);
            into.in(null, null);
            change(into, i - 1, i, i == 0);
            List<String> before = i == 0 ? List.of() : queuesOf(i - 1);
            List<String> now = queuesOf(i);
            for (String queue : now) {
                into.in(null, queue);
                boolean goesOn = before.contains(queue);
                change(into, goesOn ? i - 1 : NONE, i, !goesOn && isFirstIn(queue, i));
            }
            for (String queue : before) {
                if (!now.contains(queue)) {
                    into.in(null, queue);
                    change(into, i - 1, NONE, false);
                }
            }
        }
    }

    /** From the status at one index to that at another; {@link #NONE} is no status. */
    private void change(Facts into, int from, int to, boolean discovered) {
        if (discovered) {
            into.add(Tally.AGENTS_KNOWN, 1);
        }
        change(into, Tally.AGENTS_AVAILABLE, is(from, AVAILABLE) ? 1 : 0, is(to, AVAILABLE) ? 1 : 0);
        change(into, Tally.AGENTS_ONLINE, isOnline(from) ? 1 : 0, isOnline(to) ? 1 : 0);
        change(into, Tally.SLOTS_OCCUPIED, is(from, BUSY) ? slots[from] : 0, is(to, BUSY) ? slots[to] : 0);
        change(into, Tally.SLOTS_ON_DUTY, slotsOnDuty(from), slotsOnDuty(to));
        change(into, Tally.SLOTS_ONLINE, isOnline(from) ? slots[from] : 0, isOnline(to) ? slots[to] : 0);
    }

    private static void change(Facts into, Tally tally, int from, int to) {
        if (from != to) {
            into.add(tally, to - from);
        }
    }

    private boolean is(int i, AgentAvailability status) {
        return i != NONE && TimelineCode.availability(codes[i]) == status;
    }

    private boolean isOnline(int i) {
        return i != NONE && !is(i, OFFLINE);
    }

    private int slotsOnDuty(int i) {
        return is(i, AVAILABLE) || is(i, BUSY) ? slots[i] : 0;
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

    private void insertStatus(int at, TimelineEvent event) {
        int tail = codes.length - at;
        codes = Arrays.copyOf(codes, codes.length + 1);
        System.arraycopy(codes, at, codes, at + 1, tail);
        codes[at] = event.code();
        slots = Arrays.copyOf(slots, slots.length + 1);
        System.arraycopy(slots, at, slots, at + 1, tail);
        slots[at] = event.slots();
        queues = Arrays.copyOf(queues, queues.length + 1);
        System.arraycopy(queues, at, queues, at + 1, tail);
        queues[at] = String.join(SEPARATOR, event.queues());
    }

    private static long[] inserted(long[] array, int at, long value) {
        long[] longer = Arrays.copyOf(array, array.length + 1);
        System.arraycopy(array, at, longer, at + 1, array.length - at);
        longer[at] = value;
        return longer;
    }
}
