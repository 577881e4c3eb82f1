package io.ruptura.domain.baseline.series;

/** How often values come, by the median of the first steps, and how many came. */
final class Cadence {

    private static final double FIVE_MINUTES = 300_000;
    private static final int STEPS = 21;

    private final RollingMedian steps = new RollingMedian(STEPS);
    private long lastMillis;
    private long count;
    private int stretch = 1;

    void add(long timeMillis) {
        if (count > 0 && count <= STEPS) {
            steps.add((double) (timeMillis - lastMillis));
            stretch = steps.median() > 0 ? (int) Math.max(1, Math.round(FIVE_MINUTES / steps.median())) : 1;
        }
        lastMillis = timeMillis;
        count++;
    }

    long count() {
        return count;
    }

    /** How many values make up five minutes, at least 1. */
    int stretch() {
        return stretch;
    }
}
