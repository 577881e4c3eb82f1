package io.ruptura.domain.metric.schedule;

/** How often the published windows of one end were corrected, and when last; by ordinal of {@link Window}. Fields are public because this is state. */
public final class Correction {

    public int[] revisions = new int[Window.values().length];
    public long[] atMillis = new long[Window.values().length];

    public void add(Window window, long at) {
        revisions[window.ordinal()]++;
        atMillis[window.ordinal()] = at;
    }
}
