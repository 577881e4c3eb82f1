package io.ruptura.domain.baseline.season;

/**
 * Contacts per open hour by local hour of the week, as learned, with what it takes to fill the gaps: rates by hour of the day, factors by day of the week and the
 * overall rate. See {@link Season} for how they are combined.
 *
 * @param counts contacts by slot, faded
 * @param hours open hours by slot, faded
 * @param hourRates rate by hour of the day, shrunk towards the overall rate
 * @param dayFactors ratio of a day of the week to the others, shrunk towards 1
 * @param visitSpread relative variance of an hour's total from one visit to the next, beyond Poisson
 * @param unseenDaySpread relative variance of the level of a day of the week that was never seen, though others were; less than that of a seen one where it is like the others
 * @param rate overall rate per open hour
 * @param learnedHours open hours behind all of it, faded; as many average ones, where there is a shape
 * @param hourSpread relative variance of true rates between hours of the day
 * @param weekSpread relative variance of true rates between a slot and hour × day
 * @param shape how hours differ by a wider scope: rates are those of average hours, and multiplied by it
 */
public record SeasonTable(
        float[] counts,
        float[] hours,
        float[] hourRates,
        float[] dayFactors,
        double visitSpread,
        double unseenDaySpread,
        double rate,
        double learnedHours,
        double hourSpread,
        double weekSpread,
        Shape shape) {

    public SeasonTable {
        // One of before there were shapes.
        shape = shape == null ? Shape.FLAT : shape;
    }

    /** Before anything was seen: no count, a nominal rate that carries no confidence. */
    public static SeasonTable empty(double visitSpread, double unseenDaySpread, Shape shape) {
        return new SeasonFit(visitSpread, unseenDaySpread, shape)
                .fit(new float[LocalHour.SLOTS], new float[LocalHour.SLOTS], ones());
    }

    /** After {@code count} contacts in {@code openHours} of a slot, everything before faded to {@code kept}; visits spread as far as is known by now. */
    public SeasonTable after(int slot, double count, double openHours, double kept, double spread) {
        float[] nextCounts = FadedSums.faded(counts, LocalHour.SLOTS, kept);
        float[] nextHours = FadedSums.faded(hours, LocalHour.SLOTS, kept);
        nextCounts[slot] += (float) count;
        nextHours[slot] += (float) openHours;
        return new SeasonFit(spread, unseenDaySpread, shape).fit(nextCounts, nextHours, dayFactors);
    }

    SeasonFit fit() {
        return new SeasonFit(visitSpread, unseenDaySpread, shape);
    }

    /** Open hours of a slot, in average ones. */
    double exposure(int slot) {
        return hours[slot] * shape.factor(slot);
    }

    /** Open hours seen at this hour of the day, on any day; as many average ones. */
    public double hoursAtHourOfDay(int slot) {
        double sum = 0;
        for (int i = slot % 24; i < LocalHour.SLOTS; i += 24) {
            sum += exposure(i);
        }
        return sum;
    }

    /** What was counted on a day of the week, 0 is Monday; faded. */
    double countOfDay(int day) {
        double sum = 0;
        for (int slot = day * 24; slot < (day + 1) * 24; slot++) {
            sum += counts[slot];
        }
        return sum;
    }

    private static float[] ones() {
        float[] result = new float[7];
        java.util.Arrays.fill(result, 1);
        return result;
    }
}
