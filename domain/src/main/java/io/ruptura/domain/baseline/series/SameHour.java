package io.ruptura.domain.baseline.series;

/** How far values are from those of the same hour of the days before, and how rare that is. */
final class SameHour {

    private static final int HOURS = 24;
    private static final long HOUR = 3_600_000;
    /** Values of an hour that are remembered: five days of five-minute values; of finer ones one in five minutes is. */
    private static final int MEMORY = 60;

    private final RollingMedian[] hours = new RollingMedian[HOURS];
    private final RobustTail tail = new RobustTail();

    SameHour() {
        for (int hour = 0; hour < HOURS; hour++) {
            hours[hour] = new RollingMedian(MEMORY);
        }
    }

    /** See {@link RobustTail#rarity}; learns the value. {@code cadence} has learnt of it. */
    double rarity(long timeMillis, double value, Cadence cadence) {
        RollingMedian hour = hours[(int) (Math.floorMod(timeMillis, HOURS * HOUR) / HOUR)];
        double usual = hour.median();
        if (cadence.count() % cadence.stretch() == 0) {
            hour.add(value);
        }
        return tail.rarity(value, usual);
    }
}
