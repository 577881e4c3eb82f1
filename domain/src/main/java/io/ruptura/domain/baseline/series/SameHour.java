package io.ruptura.domain.baseline.series;

/** How far values are from those of the same hour of the days before, and how rare that is. */
final class SameHour {

    private static final int HOURS = 24;
    private static final long HOUR = 3_600_000;
    /** Values of an hour that are remembered. */
    private static final int MEMORY = 60;

    private final RollingMedian[] hours = new RollingMedian[HOURS];
    private final RobustTail tail = new RobustTail();

    SameHour() {
        for (int hour = 0; hour < HOURS; hour++) {
            hours[hour] = new RollingMedian(MEMORY);
        }
    }

    /** See {@link RobustTail#rarity}; learns the value. */
    double rarity(long timeMillis, double value) {
        RollingMedian hour = hours[(int) (Math.floorMod(timeMillis, HOURS * HOUR) / HOUR)];
        double usual = hour.median();
        hour.add(value);
        return tail.rarity(value - usual);
    }
}
