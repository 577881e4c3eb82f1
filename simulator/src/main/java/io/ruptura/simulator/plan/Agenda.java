package io.ruptura.simulator.plan;

import java.util.Comparator;
import java.util.PriorityQueue;

/** Simulated time: what is going to happen, in order; of one instant, what changes conditions first, then first planned first. Holds only what is still to come. */
public final class Agenda {

    private record Entry(long timeMillis, boolean ordinary, long number, Runnable happening) {}

    private final PriorityQueue<Entry> entries = new PriorityQueue<>(Comparator.comparingLong(Entry::timeMillis)
            .thenComparing(Entry::ordinary)
            .thenComparingLong(Entry::number));
    private long planned;
    private long nowMillis;

    public Agenda(long startMillis) {
        this.nowMillis = startMillis;
    }

    public long nowMillis() {
        return nowMillis;
    }

    /** Plans a happening, not before now. */
    public void at(long timeMillis, Runnable happening) {
        entries.add(new Entry(Math.max(timeMillis, nowMillis), true, planned++, happening));
    }

    /** Plans a change of conditions, not before now: whatever else happens at that instant happens under the new ones. */
    public void changeAt(long timeMillis, Runnable change) {
        entries.add(new Entry(Math.max(timeMillis, nowMillis), false, planned++, change));
    }

    public void after(long millis, Runnable happening) {
        at(nowMillis + millis, happening);
    }

    /** Lets the next thing happen, which is there. */
    public void step() {
        Entry next = entries.remove();
        nowMillis = next.timeMillis();
        next.happening().run();
    }

    /** Lets everything before {@code endMillis} happen. */
    public void runUntil(long endMillis) {
        while (!entries.isEmpty() && entries.peek().timeMillis() < endMillis) {
            step();
        }
        nowMillis = endMillis;
    }
}
