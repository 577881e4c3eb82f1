package io.ruptura.domain.baseline.measure;

import io.ruptura.domain.baseline.season.FadedSums;

/**
 * What is usual for a counted measure, by hour of the day, or whatever {@link UsualSlot} keeps it under: about 250 bytes.
 *
 * <p>Formula: an hour's ratio is {@code (parts + w·all) / (wholes + w)}, with {@code all} the ratio over all hours and {@code w} the larger of 20 and what brings
 * three events on average: an hour speaks for itself once it has seen a few. Where a slot continues the one before, {@code all} is that one's ratio.
 *
 * @param parts what was counted, by hour of the day, faded; empty before anything was seen
 * @param wholes what it was counted out of
 * @param openMinutes open time behind it, faded
 */
public record CountedHistory(float[] parts, float[] wholes, double openMinutes) {

    static final CountedHistory NONE = new CountedHistory(new float[0], new float[0], 0);

    private static final double PRIOR_PARTS = 0.5;
    private static final double PRIOR_WHOLES = 5;
    private static final double LEAST_WEIGHT = 20;
    private static final double EVENTS = 3;
    private static final double HALF_CONFIDENT_MINUTES = 12 * 60.0;
    private static final double HALF_CONFIDENT_WHOLES = 30;
    private static final int HOURS = 24;

    /** After a minute; everything before is faded to {@code kept}. */
    CountedHistory after(int hour, Counted counted, double kept) {
        float[] nextParts = FadedSums.faded(parts, HOURS, kept);
        float[] nextWholes = FadedSums.faded(wholes, HOURS, kept);
        nextParts[hour] += (float) counted.part();
        nextWholes[hour] += (float) counted.whole();
        return new CountedHistory(nextParts, nextWholes, openMinutes * kept + 1);
    }

    /**
     * What is usual.
     *
     * @param ratio that is usual
     * @param cautious the same, taken for as near to a shift as what is known of it allows: one standard deviation
     */
    record Usual(double ratio, double cautious) {}

    /** What is usual at this hour. */
    Usual usual(int hour, CountedMeasure measure) {
        double all = all();
        double weight = Math.max(LEAST_WEIGHT, EVENTS / all);
        double ratio = all;
        for (int i = measure.isBySteps() ? 0 : hour; i <= hour && wholes.length > 0; i++) {
            ratio = (parts[i] + weight * ratio) / (wholes[i] + weight);
        }
        double seen = (wholes.length == 0 ? 0 : wholes[hour]) + weight;
        double variance = (measure.isShare() ? Math.max(0, ratio * (1 - ratio)) : ratio) / seen;
        double away = Math.sqrt(variance);
        return new Usual(ratio, measure.watchesRises() ? ratio + away : Math.max(ratio / 2, ratio - away));
    }

    double confidence() {
        double whole = FadedSums.total(wholes);
        return openMinutes / (openMinutes + HALF_CONFIDENT_MINUTES) * whole / (whole + HALF_CONFIDENT_WHOLES);
    }

    private double all() {
        return (FadedSums.total(parts) + PRIOR_PARTS) / (FadedSums.total(wholes) + PRIOR_WHOLES);
    }
}
