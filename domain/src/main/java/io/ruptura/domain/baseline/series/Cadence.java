package io.ruptura.domain.baseline.series;

/** How often values come, by the median of the first steps, and how many came. */
final class Cadence {

    private static final double FIVE_MINUTES = 300_000;
    private static final int STEPS = 21;
    private static final double DAY = 86_400_000;
    /** Steps, of five minutes or more, after which judgements have half their weight: at first, much is new. */
    private static final double HALF_TRUSTED = 150;
    /** So many values, however fine, are as good as one of five minutes. */
    private static final int FINEST = 20;

    private final RollingMedian steps = new RollingMedian(STEPS);
    private long firstMillis;
    private long lastMillis;
    private long count;
    private int stretch = 1;

    void add(long timeMillis) {
        if (count > 0 && count <= STEPS) {
            steps.add((double) (timeMillis - lastMillis));
            stretch = steps.median() > 0 ? (int) Math.max(1, Math.round(FIVE_MINUTES / steps.median())) : 1;
        }
        firstMillis = count == 0 ? timeMillis : firstMillis;
        lastMillis = timeMillis;
        count++;
    }

    long count() {
        return count;
    }

    /** Days from the first value to the last. */
    double days() {
        return (double) (lastMillis - firstMillis) / DAY;
    }

    /** From 0 at the beginning towards 1, as more is known. */
    double trust() {
        double steps = (double) count / Math.min(FINEST, stretch);
        return steps / (steps + HALF_TRUSTED);
    }

    /** How many values make up five minutes, at least 1. */
    int stretch() {
        return stretch;
    }
}
