package io.ruptura.domain.baseline.series;

/** The usual value at this quarter of an hour of the day, UTC: an average of the last three days or more, ten of hourly values. */
final class DailySeason {

    private static final int SLOTS = 96;
    private static final long DAY = 86_400_000;
    /** Values of a slot before it is believed. */
    private static final int FEW = 3;
    /** Values of a slot that are remembered, of five minutes or more. */
    private static final double MEMORY = 10;

    private final FadingMoments[] slots = new FadingMoments[SLOTS];

    /** The usual value at this time; NaN while too little is known. */
    double expected(long timeMillis) {
        FadingMoments slot = slots[slot(timeMillis)];
        return slot == null || slot.count() < FEW ? Double.NaN : slot.mean();
    }

    /** {@code stretch} is how many values make up five minutes, at least 1. */
    void add(long timeMillis, double value, int stretch) {
        int i = slot(timeMillis);
        if (slots[i] == null) {
            slots[i] = new FadingMoments(MEMORY);
        }
        slots[i].add(value, MEMORY * stretch);
    }

    private static int slot(long timeMillis) {
        return (int) (Math.floorMod(timeMillis, DAY) * SLOTS / DAY);
    }
}
