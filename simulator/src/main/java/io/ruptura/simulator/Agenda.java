package io.ruptura.simulator;

import java.util.Comparator;
import java.util.PriorityQueue;

/** Simulated time: what is going to happen, in order; of one instant, first planned first. Holds only what is still to come. */
public final class Agenda {

    private record Entry(long timeMillis, long number, Runnable happening) {}

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparingLong(Entry::timeMillis).thenComparingLong(Entry::number));
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
        entries.add(new Entry(Math.max(timeMillis, nowMillis), planned++, happening));
    }

    public void after(long millis, Runnable happening) {
        at(nowMillis + millis, happening);
    }

    /** Lets everything before {@code endMillis} happen. */
    public void runUntil(long endMillis) {
        while (!entries.isEmpty() && entries.peek().timeMillis() < endMillis) {
            Entry next = entries.poll();
            nowMillis = next.timeMillis();
            next.happening().run();
        }
        nowMillis = endMillis;
    }
}
